import { harmless } from './csv';
import { pastedCells } from './pasted-cells';
import type { Sheet, SheetRow } from './sheet';

/** A remaining row, with the cells it inherited from a row above, by column position. */
export interface RestRow {
  line: number;
  fill?: readonly { place: number; text: string }[];
}

/**
 * The sheet's text with only these rows, each as it was written. Lines above the rows stay, so the text reads as
 * before. '' if no row is left.
 */
export function restOf<Field extends string>(sheet: Sheet<Field>, left: readonly RestRow[]): string {
  const { rows, separator, preamble, headings } = sheet;
  const kept = rows.flatMap((row) => {
    const own = left.find(({ line }) => line === row.line);
    return own ? [own.fill?.length ? filled(row, own.fill, separator) : row.source] : [];
  });
  if (kept.length === 0) return '';
  const text = `${preamble}${kept.join('\n')}`;
  const same = headings !== null || pastedCells(text, () => 0).separator === separator;
  return same ? text : `sep=${separator}\n${text}`;
}

function filled<Field extends string>(
  { cells }: SheetRow<Field>,
  fill: readonly { place: number; text: string }[],
  separator: string,
): string {
  const width = Math.max(cells.length, ...fill.map(({ place }) => place + 1));
  const all = Array.from(
    { length: width },
    (_, index) => fill.find(({ place }) => place === index)?.text ?? cells[index] ?? '',
  );
  return all.map((cell) => written(cell, separator)).join(separator);
}

/** Writes a cell so that `pastedCells` reads it back unchanged. */
function written(cell: string, separator: string): string {
  const safe = harmless(cell);
  return safe.includes(separator) || /["\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
