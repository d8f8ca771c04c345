import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { columnLimit, sheetLimit } from './sheet';

/** A row that was read, with its faults. */
interface ReadRow {
  row: { line: number };
  faults: readonly unknown[];
}

/** Refuses a sheet that is empty or too large. */
export function sizeRefusal({
  rows,
  columns,
}: {
  rows: readonly unknown[];
  columns: readonly { place: number }[];
}) {
  if (rows.length === 0) return invalid('import-none', 'text');
  if (rows.length > sheetLimit) return invalid('import-too-many', 'text', { max: sheetLimit });
  const isWide = columns.some(({ place }) => place >= columnLimit);
  return isWide ? invalid('import-too-wide', 'text', { max: columnLimit }) : null;
}

/** Rows of these lines, or all rows if no line is named. Refused if a row has a fault or does not exist. */
export function chosenRows<Row extends ReadRow>(
  rows: readonly Row[],
  lines: readonly number[] | null,
): Result<Row[], Refusal> {
  const chosen = rows.filter(({ row }) => lines === null || lines.includes(row.line));
  const atFault = chosen.filter(({ faults }) => faults.length > 0).map(({ row }) => row.line);
  const gone = (lines ?? []).filter((line) => !rows.some(({ row }) => row.line === line));
  const bad = [...atFault, ...gone];
  return bad.length > 0 ? refused(faultsRefusal(bad)) : accepted(chosen);
}

/** Refusal that names the lines with faults, or the first of them if there are many. */
export const faultsRefusal = (lines: readonly number[]): Refusal =>
  invalid('import-faults', 'text', { count: lines.length, lines: lines.slice(0, 20).join(', ') });
