import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedPage, pageWindow } from './merged-page';

// Even numbers are the long list's and odd ones the short list's, so that none compares as equal.
const numbers = (parity: 0 | 1, maxLength: number) =>
  fc.array(fc.nat(40), { maxLength }).map((list) => list.map((n) => 2 * n + parity).sort((a, b) => a - b));

const page = (number: number, size: number, short: readonly number[], long: readonly number[]) => {
  const window = pageWindow(number, size, short.length);
  const read = long.slice(window.skip, window.skip + window.take);
  expect(read.length).toBeLessThanOrEqual(size + short.length);
  return mergedPage(short, read, window, (one, other) => one - other);
};

describe('pages of a long list merged with a short one', () => {
  it.each([
    [1, [1, 2, 3]],
    [2, [4, 5, 6]],
    [3, [8]],
  ])('page %i of three', (number, expected) => {
    expect(page(number, 3, [1, 3, 5], [2, 4, 6, 8])).toEqual(expected);
  });

  it('hold every thing once and in order, whatever falls where', () => {
    fc.assert(
      fc.property(numbers(1, 12), numbers(0, 60), fc.integer({ min: 1, max: 7 }), (short, long, size) => {
        const all = [...short, ...long].sort((a, b) => a - b);
        const pages = Math.ceil(all.length / size);
        const shown = Array.from({ length: pages }, (_, index) => page(index + 1, size, short, long));
        expect(shown.flat()).toEqual(all);
      }),
    );
  });
});
