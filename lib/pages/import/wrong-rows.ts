import type { ImportedRow } from '@/lib/formats/import-rows';
import { groupedBy } from '@/lib/grouped';
import type { ImportFile } from './import-file';

/**
 * The wrong rows of a file as they were sent, below its headings, with a last column of reasons. Reasons of an earlier
 * round are left out, so that the file can come back corrected.
 *
 * @param inherited cells that rows took from rows above, which may be left out
 * @param reason the title of that column
 * @param reasonOf why a row is wrong, in words
 */
export function wrongLines(
  { book, layout }: Pick<ImportFile, 'book' | 'layout'>,
  {
    rows,
    inherited,
    headings,
    reason,
    reasonOf,
  }: {
    rows: readonly ImportedRow[];
    inherited: readonly { line: number; place: number; text: string }[];
    headings: number | null;
    reason: string;
    reasonOf: (row: ImportedRow) => string;
  },
): string[][] {
  const cells = book.sheets[layout.sheet]?.rows ?? [];
  const head = headings === null ? [] : (cells[headings - 1] ?? []);
  const old = head.indexOf(reason);
  const wrong = rows.filter(({ state }) => state === 'wrong');
  const fills = groupedBy(inherited, ({ line }) => line);
  const whole = ({ line }: ImportedRow) => {
    const row = [...(cells[line - 1] ?? [])];
    for (const { place, text } of fills.get(line) ?? []) row[place] ||= text;
    return Array.from(row, (cell) => cell ?? '');
  };
  const kept = [head, ...wrong.map(whole)].map((row) => row.filter((_, place) => old < 0 || place !== old));
  const width = Math.max(...kept.map((row) => row.length));
  const padded = kept.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const reasons = [reason, ...wrong.map(reasonOf)];
  return padded.map((row, index) => [...row, reasons[index] ?? '']);
}
