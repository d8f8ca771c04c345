import { describe, expect, it } from 'vitest';
import { type Allowance, afterSearch } from './rate-rule';

/** How many of these searches, at moments in milliseconds, are answered. */
function answered(moments: readonly number[]): number {
  let allowance: Allowance | undefined;
  let count = 0;
  for (const at of moments) {
    const after = afterSearch(allowance, at);
    if (after === null) continue;
    allowance = after;
    count += 1;
  }
  return count;
}

const every = (ms: number, times: number) => Array.from({ length: times }, (_, index) => index * ms);

describe('the palette’s searches', () => {
  it.each([
    ['twenty at once', every(0, 20), 20],
    ['of a hundred at once, the first twenty', every(0, 100), 20],
    ['a word typed quickly', every(120, 30), 30],
    ['a stuck key for ten seconds, five a second after the first twenty', every(10, 1001), 70],
    ['five a second, for as long as one likes', every(200, 500), 500],
    ['and again after a pause', [...every(0, 25), ...every(0, 25).map(() => 60_000)], 40],
  ])('%s are answered', (_, moments, count) => expect(answered(moments)).toBe(count));
});
