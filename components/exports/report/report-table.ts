import { dateWords } from '@/lib/dates/date-words';
import type { ListColumn } from '@/lib/formats/list-column';

/** A table of the report: for the page and the document in words, for the workbook as typed columns. */
export interface ReportTable {
  id: string;
  title: string;
  /** Sentences above it. */
  lines: string[];
  head: { title: string; width: number; kept: boolean; numeric: boolean }[];
  rows: string[][];
  /** The same, given to whoever writes typed cells. */
  typed: <Written>(
    write: <Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]) => Written,
  ) => Written;
}

export type Column<Row> = ListColumn<Row> & { width: number; kept?: true };

/** A table from its columns and rows. */
export function table<Row>(
  about: { id: string; title: string; lines: string[] },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ReportTable {
  return {
    ...about,
    head: columns.map(({ title, width, kept, kind }) => ({
      title,
      width,
      kept: kept === true || kind === 'date',
      numeric: kind === 'number' || kind === 'figure',
    })),
    rows: rows.map((row) => columns.map((column) => wordsOf(column, row))),
    typed: (write) => write(columns, rows),
  };
}

function wordsOf<Row>(column: ListColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'date': {
      const day = column.of(row);
      return day === null ? '' : dateWords(day);
    }
    case 'partial-date': {
      const date = column.of(row);
      return date === null ? '' : dateWords(date);
    }
    case 'instant':
      return column.of(row)?.toISOString() ?? '';
    default:
      return String(column.of(row) ?? '');
  }
}
