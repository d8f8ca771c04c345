import { describe, expect, test } from 'vitest';
import { keepCodes, unbroken } from './unbroken';

test('a kept text has no place at which a line breaks', () => {
  expect(unbroken('28 January 2027, SEC-1/2')).toBe(
    '28\u00a0January\u00a02027,\u00a0SEC\u20111\u2060/\u20602',
  );
});

describe('in a sentence', () => {
  test.each([
    ['a code', 'See ENE-001 Line', 'See ENE\u2011001 Line'],
    ['a milestone', '(ENE-001.2)', '(ENE\u2011001.2)'],
    ['a date', 'due by 10 May 2026.', 'due by 10\u00a0May\u00a02026.'],
    ['an Azerbaijani date', '4 İyul 2026', '4\u00a0İyul\u00a02026'],
    ['a word with a hyphen stays', 'long-term plan', 'long-term plan'],
    ['a number that is no date stays', '12 projects in 2026', '12 projects in 2026'],
  ])('%s', (_, text, kept) => {
    expect(keepCodes(text)).toBe(kept);
  });
});
