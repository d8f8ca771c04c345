import { expect, it } from 'vitest';
import { lineRanges } from './sheet-words';

it.each([
  [[], []],
  [[3], ['3']],
  [
    [2, 3, 4, 7, 9, 10],
    ['2–4', '7', '9–10'],
  ],
])('lines %j are written as %j', (lines, expected) => {
  expect(lineRanges(lines)).toEqual(expected);
});
