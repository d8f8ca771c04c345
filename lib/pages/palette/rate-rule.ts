/** How many searches a reader has left, as of a moment. */
export interface Allowance {
  left: number;
  /** In milliseconds of a clock that only runs forward. */
  at: number;
}

const burst = 20;
const perSecond = 5;

/**
 * The allowance after one more search, or null if the reader has none left: 20 at once, and five more each second.
 * It keeps a stuck key or a script from searching without end.
 */
export function afterSearch(before: Allowance | undefined, at: number): Allowance | null {
  const gained = before ? ((at - before.at) / 1000) * perSecond : burst;
  const left = Math.min(burst, (before?.left ?? 0) + gained) - 1;
  return left < 0 ? null : { left, at };
}
