import { describe, expect, it } from 'vitest';
import { sumsOf } from './money-totals';

describe('the sums of a project’s amounts', () => {
  it.each([
    [[], []],
    [[[5n, 'EUR']], []],
    [
      [
        [5n, 'EUR'],
        [7n, 'USD'],
      ],
      [],
    ],
    [
      [
        [7n, 'USD'],
        [5n, 'EUR'],
        [3n, 'EUR'],
      ],
      [[8n, 'EUR']],
    ],
    [
      [
        [1n, 'USD'],
        [2n, 'USD'],
        [9_007_199_254_740_993n, 'AZN'],
        [1n, 'AZN'],
      ],
      [
        [9_007_199_254_740_994n, 'AZN'],
        [3n, 'USD'],
      ],
    ],
  ] as [[bigint, string][], [bigint, string][]][])('%s', (amounts, sums) => {
    const money = (rows: [bigint, string][]) =>
      rows.map(([amountMinor, currency]) => ({ amountMinor, currency }));
    expect(sumsOf(money(amounts))).toEqual(money(sums));
  });
});
