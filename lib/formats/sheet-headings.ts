import type { CellLine } from './pasted-cells';
import { wordKey } from './word-key';

/** Headings by which a column is recognised. */
export interface SheetField {
  /** Headings that people use for it. */
  words: readonly string[];
  /** Headings that mean this field only if none of the listed other headings is present. */
  unlessBeside?: Readonly<Record<string, readonly string[]>>;
  /** Its cells may contain line breaks. */
  lines?: true;
}

export type SheetFields<Field extends string> = Readonly<Record<Field, SheetField>>;

/** Finds the field that each cell names as a heading. */
export type Proposals<Field extends string> = (cells: readonly string[]) => (Field | null)[];

// Longer texts are not headings.
const longestHeading = 60;

/** Builds the heading reader. Case, accents and marks such as `*` or `(required)` are ignored. */
export function fieldsByHeading<Field extends string>(fields: SheetFields<Field>): Proposals<Field> {
  const byKey = new Map<string, { field: Field; unless: readonly string[] }>();
  for (const field of Object.keys(fields) as Field[]) {
    const { words, unlessBeside = {} } = fields[field];
    for (const word of words) byKey.set(wordKey(word), { field, unless: [] });
    for (const [word, others] of Object.entries(unlessBeside)) {
      byKey.set(wordKey(word), { field, unless: others.map(wordKey) });
    }
  }
  return (cells) => {
    const keys = cells.map(headingKey);
    return keys.map((key) => {
      const named = byKey.get(key);
      return named && !named.unless.some((other) => keys.includes(other)) ? named.field : null;
    });
  };
}

/** Number of distinct fields named. */
export const countNamed = (named: readonly (string | null)[]): number =>
  new Set(named.filter((field) => field !== null)).size;

const headingKey = (cell: string): string =>
  cell.length > longestHeading ? '' : wordKey(cell).replace(/(?<=.)(?:required|optional|mandatory)$/, '');

/** Lines among which headings are looked for; captions above a table take a few. */
export const headLimit = 10;

/**
 * The heading line: the one that was chosen, or the first that names at least two fields and has more cells than
 * every line above it (those are captions). In a file of one column one field is enough.
 */
export function headingLine<Field extends string>(
  lines: readonly CellLine[],
  proposals: Proposals<Field>,
  said: number | null | 'found',
): CellLine | null {
  if (said === null) return null;
  const chosen = lines.slice(0, headLimit).find(({ line }) => line === said);
  if (chosen) return chosen;
  const filled = ({ cells }: CellLine) => cells.filter((cell) => cell !== '').length;
  const needed = lines.some((line) => filled(line) > 1) ? 2 : 1;
  const found = lines.slice(0, headLimit).find((line, index) => {
    return (
      countNamed(proposals(line.cells)) >= needed &&
      lines.slice(0, index).every((above) => filled(above) < filled(line))
    );
  });
  return found ?? null;
}
