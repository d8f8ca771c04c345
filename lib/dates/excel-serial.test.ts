import { expect, test } from 'vitest';
import { dayOfSerial } from './excel-serial';

test.each([
  ['46300', false, '2026-10-05'],
  ['36526', false, '2000-01-01'],
  ['73050', false, '2099-12-31'],
  ['44838', true, '2026-10-05'],
  ['36525', false, null],
  ['73051', false, null],
  ['2026', false, null],
  ['46300.5', false, null],
  ['', false, null],
])('the Excel serial %s, counted from 1904: %s, is %s', (text, from1904, day) => {
  expect(dayOfSerial(text, from1904)).toBe(day);
});
