import { describe, expect, test } from 'vitest';
import { readSlashed } from './slashed-date';

describe('a date with slashes', () => {
  test.each([
    ['05/10/2026', null, 'ambiguous'],
    ['5-10-2026', null, 'ambiguous'],
    ['05/10/2026', 'day', { on: '2026-10-05' }],
    ['05/10/2026', 'month', { on: '2026-05-10' }],
    ['25/10/2026', null, { on: '2026-10-25' }],
    ['10/25/2026', null, { on: '2026-10-25' }],
    ['10/10/2026', null, { on: '2026-10-10' }],
    ['31/02/2026', null, 'no-such-day'],
    ['02/30/2026', 'month', 'no-such-day'],
    // the answer holds for the whole column: a date that contradicts it is a fault
    ['25/10/2026', 'month', 'no-such-day'],
    ['2026-10-05', null, null],
    ['05.10.2026', null, null],
    ['05/10/26', null, null],
    ['', null, null],
  ] as const)('%s, %s first: %j', (text, order, read) => {
    expect(readSlashed(text, order)).toEqual(read);
  });
});
