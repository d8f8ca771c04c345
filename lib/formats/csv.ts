import { stringify } from 'csv-stringify/sync';
import { fileText } from '@/lib/text';
import type { ListColumn } from './list-column';

const byteOrderMark = '\uFEFF';

// A cell may begin at the start of the text or after a character that some program takes as a cell separator. Blanks,
// controls and quotation marks may precede the signs that begin a formula (full-width ones too).
const parting = '\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029';
const formula = `(?:(?![${parting}])[\\s\\p{Cc}\\p{Cf}"])*[=+\\-@＝＋－＠]`;
const beginning = new RegExp(`(^|[;${parting}])(?='*${formula})`, 'gu');
const guarded = new RegExp(`(^|[;${parting}])'(?='*${formula})`, 'gu');
const inQuotes = new RegExp(`[;'${parting}]`, 'u');
const controlFirst = /^'*[\t\r\n]/;
const guardedControl = /^'(?='*[\t\r\n])/;

/**
 * Text that no spreadsheet reads as a formula: an apostrophe precedes each possible formula, also after a line break
 * or a semicolon, where a program with other separators begins a new cell. If apostrophes are there already, one more
 * is added, so that `unguarded` restores the original.
 */
export function harmless(text: string): string {
  const closed = text.replace(beginning, "$1'");
  return controlFirst.test(closed) ? `'${closed}` : closed;
}

/** Reverses `harmless`: removes the apostrophes that it added, and no others. */
export function unguarded(text: string): string {
  return text.replace(guardedControl, '').replace(guarded, '$1');
}

/** The heading line, after the byte order mark by which spreadsheet programs recognise UTF-8. */
export function csvHead<Row>(columns: readonly ListColumn<Row>[]): string {
  return byteOrderMark + lines([columns.map(({ title }) => harmless(title))]);
}

/** Rows as RFC 4180 lines, each ending with CRLF; '' if there are none. */
export function csvLines<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): string {
  return lines(rows.map((row) => columns.map((column) => cell(column, row))));
}

function cell<Row>(column: ListColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'text':
      return harmless(fileText(column.of(row) ?? ''));
    case 'instant':
      return column.of(row)?.toISOString() ?? '';
    case 'partial-date':
      return column.of(row)?.on ?? '';
    case 'figure':
      return harmless(fileText(String(column.of(row) ?? '')));
    default: {
      const value = column.of(row);
      return value === null ? '' : String(value);
    }
  }
}

/** Quotes a cell wherever a program with other separators might split it. */
function lines(records: readonly (readonly string[])[]): string {
  if (records.length === 0) return '';
  return stringify(
    records.map((record) => [...record]),
    { record_delimiter: '\r\n', quoted_match: inQuotes },
  );
}

/**
 * Streams a file batch by batch. The headings are sent before the first batch is read; each further batch is read
 * when the client is ready, and stops when the client disconnects. A failing batch aborts the download, so that
 * nobody takes a partial file for the whole.
 */
export function csvStream<Row>(
  columns: readonly ListColumn<Row>[],
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

/** Lines of texts as a file that opens in spreadsheet programs, with every formula closed. */
export const csvText = (texts: readonly (readonly string[])[]): string =>
  byteOrderMark + lines(texts.map((cells) => cells.map((cell) => harmless(fileText(cell)))));
