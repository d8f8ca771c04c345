import { stringify } from 'csv-stringify/sync';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { fileText } from '@/lib/text';

/** An amount of money as a plain decimal, `1250000.50`: see decimalText. */
type Decimal = `${number}`;

/**
 * A column: its title and what a row says under it. Only `text` was written by people. `date` is a calendar date
 * and `instant` a moment in UTC; both stand in ISO 8601. `number` and `amount` stand with a decimal point.
 */
export type CsvColumn<Row> = { title: string } & (
  | { kind: 'text'; of: (row: Row) => string | null }
  | { kind: 'date'; of: (row: Row) => CalendarDate | null }
  | { kind: 'instant'; of: (row: Row) => Date | null }
  | { kind: 'number'; of: (row: Row) => number | null }
  | { kind: 'amount'; of: (row: Row) => Decimal | null }
);

const byteOrderMark = '\uFEFF';

// Where a cell may begin: at the text's own beginning, and after what another program, or another setting of the
// same one, takes for the end of a cell. What may stand before the sign without taking its force from it: blanks,
// controls and quotation marks. Then the signs that begin a formula, the full-width ones too.
const parting = '\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029';
const formula = `(?:(?![${parting}])[\\s\\p{Cc}\\p{Cf}"])*[=+\\-@＝＋－＠]`;
const beginning = new RegExp(`(^|[;${parting}])(?='*${formula})`, 'gu');
const guarded = new RegExp(`(^|[;${parting}])'(?='*${formula})`, 'gu');
const inQuotes = new RegExp(`[;'${parting}]`, 'u');
const controlFirst = /^'*[\t\r\n]/;
const guardedControl = /^'(?='*[\t\r\n])/;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before each beginning of one, also after a
 * line break or a semicolon within the text, where a reader with other separators begins a new cell. Where apostrophes
 * stand there already, one more does, so that `unguarded` gives back what was written.
 */
export function harmless(text: string): string {
  const closed = text.replace(beginning, "$1'");
  return controlFirst.test(closed) ? `'${closed}` : closed;
}

/** What `harmless` was given: takes the apostrophes away that it sets, and no other. */
export function unguarded(text: string): string {
  return text.replace(guardedControl, '').replace(guarded, '$1');
}

/** The line of titles, after the mark by which spreadsheet programs know UTF-8. */
export function csvHead<Row>(columns: readonly CsvColumn<Row>[]): string {
  return byteOrderMark + lines([columns.map(({ title }) => harmless(title))]);
}

/** The lines of these rows as RFC 4180 has them, each ending with CRLF; '' where there is none. */
export function csvLines<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return lines(rows.map((row) => columns.map((column) => cell(column, row))));
}

function cell<Row>(column: CsvColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'text':
      return harmless(fileText(column.of(row) ?? ''));
    case 'instant':
      return column.of(row)?.toISOString() ?? '';
    default: {
      const value = column.of(row);
      return value === null ? '' : String(value);
    }
  }
}

/** Quoted also wherever a reader with other separators might part the cell. */
function lines(records: readonly (readonly string[])[]): string {
  if (records.length === 0) return '';
  return stringify(
    records.map((record) => [...record]),
    { record_delimiter: '\r\n', quoted_match: inQuotes },
  );
}

/**
 * A file as it is written, batch by batch: the titles go out before the first batch is asked for, the next batch
 * is asked for when the reader is ready for it, and a reader who goes away ends the asking. A batch that fails
 * breaks the file off, so that nobody takes a part for the whole.
 */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterator<readonly Row[]>,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.encode(csvHead(columns)));
    },
    async pull(controller) {
      const next = await batches.next();
      if (next.done) controller.close();
      else controller.enqueue(bytes.encode(csvLines(columns, next.value)));
    },
    async cancel() {
      await batches.return?.();
    },
  });
}
