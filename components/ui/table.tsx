import type { ReactNode } from 'react';
import { Link } from './link';

export interface Column {
  label: string;
  /** Right-aligned tabular figures. */
  numeric?: boolean;
  /** What people wrote: a long word breaks. Of a name that is a link this is known. */
  words?: boolean;
  /** Dates and codes, which do not break. */
  kept?: boolean;
  /** Left out below 640 px, where it only repeats something. */
  wideOnly?: boolean;
  /** The heading is for readers by ear only: a column of buttons. */
  hiddenLabel?: boolean;
  /** The heading orders the list: where it leads, and how the list is ordered by it at present. */
  sort?: { href: string; direction: 'ascending' | 'descending' | null };
}

interface TableProps {
  caption: ReactNode;
  /** The caption is shown only where no heading above says the same. */
  captionShown?: boolean;
  columns: readonly Column[];
  /** The first cell names the row. `current` marks the row that is meant; `whole` fills it with its one cell. */
  rows: readonly {
    key: string;
    id?: string;
    current?: boolean;
    whole?: boolean;
    cells: readonly ReactNode[];
  }[];
  /** Below 640 px: each row becomes a small card, or the table scrolls, or it stays as it is. */
  phone?: 'cards' | 'scroll' | 'keep';
  foot?: readonly ReactNode[];
}

/**
 * A real table: caption, column and row headings. What a cell has not is left out instead of undefined, which
 * React would write into the page for each of them.
 */
export function Table({ caption, captionShown, columns, rows, phone = 'cards', foot }: TableProps) {
  return (
    <div className="table-wrap">
      <table className={`table table-${phone}`}>
        <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                {...cellClass(column)}
                {...(column.sort?.direction && { 'aria-sort': column.sort.direction })}
              >
                {renderHeading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              {...(row.id && { id: row.id })}
              {...(row.current && { 'aria-current': 'true' })}
            >
              {row.whole ? (
                <td colSpan={columns.length}>{row.cells[0]}</td>
              ) : (
                row.cells.map((cell, index) => renderCell(columns[index], index, cell))
              )}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>{foot.map((cell, index) => renderCell(columns[index], index, cell))}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function renderHeading({ label, hiddenLabel, sort }: Column) {
  if (sort) {
    return (
      <Link className="sort" href={sort.href}>
        {label}
      </Link>
    );
  }
  return hiddenLabel ? <span className="visually-hidden">{label}</span> : label;
}

function renderCell(column: Column | undefined, index: number, cell: ReactNode) {
  if (!column) return null;
  if (index === 0) {
    return (
      <th key={column.label} scope="row" {...cellClass(column)}>
        {cell}
      </th>
    );
  }
  return (
    <td
      key={column.label}
      {...(!column.hiddenLabel && { 'data-label': column.label })}
      {...cellClass(column)}
    >
      {cell}
    </td>
  );
}

function cellClass({ numeric, words, kept, wideOnly }: Column): { className?: string } {
  const className = [numeric && 'number', words && 'words', kept && 'kept', wideOnly && 'wide-only']
    .filter(Boolean)
    .join(' ');
  return className === '' ? {} : { className };
}
