/** One half of a change to an audited row: its digest before (-1) or after (1). */
export interface DigestedChange {
  sign: 1 | -1;
  model: string;
  /** The row's key as a JSON array. */
  key: string;
  digest: string;
}

/** A row that differs from the record. */
export interface RowFinding {
  kind: 'row-changed' | 'row-added' | 'row-deleted';
  model: string;
  key: string;
}

/** By digest and row: how often the row came to have the digest, minus how often it ceased to. Zeros are left out. */
export type Balance = Map<string, number>;

const entryOf = ({ digest, model, key }: Omit<DigestedChange, 'sign'>) => `${digest} ${model} ${key}`;

function add(balance: Balance, entry: string, count: number): void {
  const sum = (balance.get(entry) ?? 0) + count;
  if (sum === 0) balance.delete(entry);
  else balance.set(entry, sum);
}

/**
 * The text of a command's changes: one line per half, `+` or `-` and the digest, model and key, sorted. Changes that it
 * undid are left out; null if none are left.
 */
export function digestText(changes: readonly DigestedChange[]): string | null {
  const balance: Balance = new Map();
  for (const { sign, ...row } of changes) add(balance, entryOf(row), sign);
  const lines = [...balance].map(([entry, count]) => `${count < 0 ? '-' : '+'}${entry}`);
  return lines.length === 0 ? null : lines.sort().join('\n');
}

/**
 * Adds an event's lines to the balance. After all events, in any order, a present row's digest has a balance of 1 and
 * every former digest has 0.
 */
export function applyDigests(balance: Balance, text: string): void {
  for (const line of text.split('\n')) {
    if (line.startsWith('+')) add(balance, line.slice(1), 1);
    else if (line.startsWith('-')) add(balance, line.slice(1), -1);
  }
}

/** Subtracts a present row from the balance. */
export function subtractRow(balance: Balance, row: Omit<DigestedChange, 'sign'>): void {
  add(balance, entryOf(row), -1);
}

/** The rows that differ from the record, once every present row was subtracted. Empty if the record is sound. */
export function rowFindings(balance: Balance): RowFinding[] {
  const rows = new Map<string, { recorded: boolean; present: boolean }>();
  for (const [entry, count] of balance) {
    const row = entry.slice(entry.indexOf(' ') + 1);
    const sides = rows.get(row) ?? { recorded: false, present: false };
    rows.set(row, { recorded: sides.recorded || count > 0, present: sides.present || count < 0 });
  }
  return [...rows].map(([row, { recorded, present }]) => ({
    kind: recorded && present ? 'row-changed' : recorded ? 'row-deleted' : 'row-added',
    model: row.slice(0, row.indexOf(' ')),
    key: row.slice(row.indexOf(' ') + 1),
  }));
}
