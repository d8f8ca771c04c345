import type { Tone } from './status-word';

/** A share as a bar, drawn beside the numbers that it repeats. `part` of `whole`, both counts. */
export function ShareBar({ tone, part, whole }: { tone: Tone; part: number; whole: number }) {
  const width = whole > 0 ? (100 * part) / whole : 0;
  return (
    <svg className={`share share-${tone}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-whole" width="100" height="8" />
      <rect width={width} height="8" />
    </svg>
  );
}
