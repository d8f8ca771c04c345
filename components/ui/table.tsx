import type { ElementType, ReactNode } from 'react';
import { Link } from './link';

export interface Column {
  label: string;
  /** Right-aligned tabular figures. */
  numeric?: boolean;
  /** Text that people wrote, in which long words may break. Names that are links do so anyway. */
  words?: boolean;
  /** Dates and codes, which do not break. */
  kept?: boolean;
  /** Left out below 640 px, since it only repeats something. */
  wideOnly?: boolean;
  /** The heading is for screen readers only, as for a column of buttons. */
  hiddenLabel?: boolean;
  /** Makes the heading a sort link, with the present direction. */
  sort?: { href: string; direction: 'ascending' | 'descending' | null };
}

const phones = {
  cards: 'data-table table-cards',
  scroll: 'data-table table-scroll',
  keep: 'data-table table-keep',
} as const;

const lineClasses = { beside: 'dense', cut: 'table-lines' } as const;

interface TableProps {
  caption: ReactNode;
  /** Shows the caption, if no heading above says the same. */
  captionShown?: boolean;
  columns: readonly Column[];
  /** The first cell is the row's heading. `current` highlights the row; `whole` gives it a single cell. */
  rows: readonly {
    key: string;
    id?: string;
    current?: boolean;
    whole?: boolean;
    cells: readonly ReactNode[];
  }[];
  /**
   * On a wide screen a row of short facts is one line. `beside`: details stand beside what they belong to. `cut`: only
   * the first cell breaks, the others are cut off.
   */
  lines?: keyof typeof lineClasses;
  /** Below 640 px: rows become cards, the table scrolls, or it stays as it is. */
  phone?: keyof typeof phones;
  foot?: readonly ReactNode[];
  /** What the rows stand in, for a body that is sent as HTML only. */
  body?: ElementType<{ children: ReactNode }>;
}

/**
 * A table with caption, column and row headings. Missing attributes are omitted instead of undefined, since
 * React would write each of those into the page.
 */
export function Table({
  caption,
  captionShown,
  columns,
  rows,
  lines,
  phone = 'cards',
  foot,
  body: Body = 'tbody',
}: TableProps) {
  return (
    <div className="scroll-x">
      <table className={lines ? `${phones[phone]} ${lineClasses[lines]}` : phones[phone]}>
        <caption className={captionShown ? undefined : 'sr-only'}>{caption}</caption>
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
        <Body>
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
        </Body>
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
      <Link className="sort-link" href={sort.href}>
        {label}
      </Link>
    );
  }
  return hiddenLabel ? <span className="sr-only">{label}</span> : label;
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
