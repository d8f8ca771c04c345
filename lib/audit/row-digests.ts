/** A change of an audited row: the digest of the row as it stood before (-1) or stands after (1). */
export interface DigestedChange {
  sign: 1 | -1;
  model: string;
  /** The key of the row, a JSON array. */
  key: string;
  digest: string;
}

/** A row that is not as the record left it. */
export interface RowFinding {
  kind: 'row-changed' | 'row-added' | 'row-deleted';
  model: string;
  key: string;
}

/** How often each row was entered under a digest, less how often it was left: those at 0 are not held. */
export type Balance = Map<string, number>;

const entryOf = ({ digest, model, key }: Omit<DigestedChange, 'sign'>) => `${digest} ${model} ${key}`;

function add(balance: Balance, entry: string, count: number): void {
  const sum = (balance.get(entry) ?? 0) + count;
  if (sum === 0) balance.delete(entry);
  else balance.set(entry, sum);
}

/** What an act made of audited rows, one line each; null where nothing. What it did and undid again is left out. */
export function digestText(changes: readonly DigestedChange[]): string | null {
  const balance: Balance = new Map();
  for (const { sign, ...row } of changes) add(balance, entryOf(row), sign);
  const lines = [...balance].map(([entry, count]) => `${count < 0 ? '-' : '+'}${entry}`);
  return lines.length === 0 ? null : lines.sort().join('\n');
}

/**
 * Takes the lines of an event into the balance. Whatever the order of events, in however many chains, in the end each
 * row that stands was entered under its present digest once more often than left, and under others equally often.
 */
export function replay(balance: Balance, text: string): void {
  for (const line of text.split('\n')) {
    if (line.startsWith('+')) add(balance, line.slice(1), 1);
    else if (line.startsWith('-')) add(balance, line.slice(1), -1);
  }
}

/** Takes a row that stands out of the balance. */
export function settle(balance: Balance, row: Omit<DigestedChange, 'sign'>): void {
  add(balance, entryOf(row), -1);
}

/** What is left once every row that stands was taken out: of a sound record nothing. */
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
