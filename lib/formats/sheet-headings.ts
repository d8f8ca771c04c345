import type { CellLine } from './pasted-cells';
import { wordKey } from './word-key';

/** What a column of a field is called. */
export interface SheetField {
  /** What people write above it. */
  words: readonly string[];
  /** Words that mean this field only where none of their others stands above another column. */
  unlessBeside?: Readonly<Record<string, readonly string[]>>;
  /** Its cells keep their own lines. */
  lines?: true;
}

export type SheetFields<Field extends string> = Readonly<Record<Field, SheetField>>;

/** The fields that the cells of a line name, as headings. */
export type Proposals<Field extends string> = (cells: readonly string[]) => (Field | null)[];

// longer than any heading
const longestHeading = 60;

/** Makes the reading of headings: words are folded, and marks such as `*` or `(required)` are left out. */
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

/** How many fields are named, each counted once. */
export const countNamed = (named: readonly (string | null)[]): number =>
  new Set(named.filter((field) => field !== null)).size;

const headingKey = (cell: string): string =>
  cell.length > longestHeading ? '' : wordKey(cell).replace(/(?<=.)(?:required|optional|mandatory)$/, '');

/** Headings are among the first lines: captions above a table take a few. */
export const headLimit = 10;

/**
 * The line of the headings: the one that was said, or the first that names two fields or more and has more cells than
 * every line above it, which are captions.
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
  const found = lines.slice(0, headLimit).find((line, index) => {
    return (
      countNamed(proposals(line.cells)) >= 2 &&
      lines.slice(0, index).every((above) => filled(above) < filled(line))
    );
  });
  return found ?? null;
}
