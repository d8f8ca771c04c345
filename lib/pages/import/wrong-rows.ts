import type { ImportedRow } from '@/lib/formats/import-rows';
import type { ImportFile } from './import-file';

/**
 * The wrong rows of a file as they were sent, below its headings, with a last column of reasons. Reasons of an earlier
 * round are left out, so that the file can come back corrected.
 *
 * @param reason the title of that column
 * @param reasonOf why a row is wrong, in words
 */
export function wrongLines(
  { book, layout }: Pick<ImportFile, 'book' | 'layout'>,
  {
    rows,
    headings,
    reason,
    reasonOf,
  }: {
    rows: readonly ImportedRow[];
    headings: number | null;
    reason: string;
    reasonOf: (row: ImportedRow) => string;
  },
): string[][] {
  const cells = book.sheets[layout.sheet]?.rows ?? [];
  const head = headings === null ? [] : (cells[headings - 1] ?? []);
  const old = head.indexOf(reason);
  const wrong = rows.filter(({ state }) => state === 'wrong');
  const kept = [head, ...wrong.map(({ line }) => cells[line - 1] ?? [])].map((row) =>
    row.filter((_, place) => old < 0 || place !== old),
  );
  const width = Math.max(...kept.map((row) => row.length));
  const padded = kept.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const reasons = [reason, ...wrong.map(reasonOf)];
  return padded.map((row, index) => [...row, reasons[index] ?? '']);
}
