/** A picture that differs in `pixels` of the `of` that it has, or that only one side has. */
export type Difference =
  | { name: string; pixels: number; of: number }
  | { name: string; only: 'before' | 'after' };

const share = (pixels: number, of: number) => `${((100 * pixels) / of).toFixed(3)} %`;

/** The differences as lines, the largest share first, and their count. */
export function differenceTable(differences: readonly Difference[], compared: number): string[] {
  const weight = (each: Difference) => ('only' in each ? Number.POSITIVE_INFINITY : each.pixels / each.of);
  const rows = differences
    .toSorted((a, b) => (weight(a) === weight(b) ? a.name.localeCompare(b.name) : weight(b) - weight(a)))
    .map((each) =>
      'only' in each
        ? [each.name, `only ${each.only}`, '']
        : [each.name, String(each.pixels), share(each.pixels, each.of)],
    );
  const all = [['picture', 'pixels', 'share'], ...rows];
  const wide = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = ([name = '', pixels = '', part = '']: string[]) =>
    `${name.padEnd(wide[0] ?? 0)}  ${pixels.padStart(wide[1] ?? 0)}  ${part.padStart(wide[2] ?? 0)}`.trimEnd();
  return [...(rows.length ? all.map(line) : []), `${rows.length} of ${compared} pictures differ`];
}
