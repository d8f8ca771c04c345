import { readSlashed } from '@/lib/dates/slashed-date';
import type { CellFault, SheetRow } from './sheet';

/** What an import would do with a row (docs/domain.md#import). */
export const rowStates = ['new', 'changed', 'unchanged', 'held', 'wrong'] as const;
export type RowState = (typeof rowStates)[number];

/** A field of a stored row that an import would change, as the record writes both. */
export interface RowChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** A remark on a row that is no fault; a key of the `import.remarks` messages. */
export interface RowRemark {
  code: 'matched-title' | 'twin-line' | 'twin-stored' | 'other-title';
  values: Record<string, string | number>;
}

/** A row of a file as its preview shows it. One that is held is written only if the reader says so. */
export interface ImportedRow<Field extends string = string> {
  line: number;
  state: RowState;
  /** What the row is about: the code of the stored one, or '', and its title. */
  code: string;
  title: string;
  changes: readonly RowChange[];
  faults: readonly CellFault<Field>[];
  remarks: readonly RowRemark[];
}

/**
 * A row of the preview.
 *
 * @param changes what it changes of the stored one that it names, null if it names none
 */
export function importedRow<Field extends string>({
  line,
  title,
  code = '',
  faults,
  changes,
  remarks = [],
  asks = false,
}: {
  line: number;
  title: string;
  code?: string;
  faults: readonly CellFault<Field>[];
  changes: readonly RowChange[] | null;
  remarks?: readonly RowRemark[];
  /** Whether the reader has to say that a row that writes something is meant. */
  asks?: boolean;
}): ImportedRow<Field> {
  const plain = rowState(faults, changes);
  const state = asks && (plain === 'new' || plain === 'changed') ? 'held' : plain;
  return { line, state, code, title, changes: (plain === 'changed' && changes) || [], faults, remarks };
}

/** What a row does once the reader says that it is meant. */
export const writtenState = ({ state, changes }: Pick<ImportedRow, 'state' | 'changes'>): RowState =>
  state === 'held' ? rowState([], changes.length > 0 ? changes : null) : state;

/** How many rows are in each state. */
export type StateCounts = Readonly<Record<RowState, number>>;

/** The state of a row that names a stored one, or none (null), by its faults and the changes to that one. */
export function rowState(
  faults: readonly unknown[],
  changes: readonly unknown[] | null,
): Exclude<RowState, 'held'> {
  if (faults.length > 0) return 'wrong';
  if (changes === null) return 'new';
  return changes.length > 0 ? 'changed' : 'unchanged';
}

export function countStates(rows: readonly { state: RowState }[]): StateCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, held: 0, wrong: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/**
 * A later row that names the same stored row is a fault, unless neither changes it. Returns the line that named it
 * first.
 */
export function sameRowFinder(): (id: string, line: number, changes: readonly unknown[]) => number | null {
  const first = new Map<string, { line: number; changes: boolean }>();
  return (id, line, changes) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, { line, changes: changes.length > 0 });
      return null;
    }
    return before.changes || changes.length > 0 ? before.line : null;
  };
}

/** Says of a date with slashes that its order is not known, instead of that it is no date. */
export function withDateQuestions<Field extends string>(
  faults: readonly CellFault<Field>[],
  row: SheetRow<Field>,
  dates: readonly Field[],
): CellFault<Field>[] {
  return faults.map((fault) => {
    if (!dates.includes(fault.column) || !/^bad-(?:partial-)?date$/.test(fault.code)) return fault;
    const read = readSlashed(row.texts[fault.column][0] ?? '', null);
    if (read === 'ambiguous') return { ...fault, code: 'import-date-order' };
    return read === null ? fault : { ...fault, code: 'no-such-day' };
  });
}
