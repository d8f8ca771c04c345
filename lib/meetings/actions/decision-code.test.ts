import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { actionCode, decisionCode, nextNumber } from './decision-code';

test.each([
  [[], 1],
  [[1, 2], 3],
  [[2], 3],
])('after decisions %j comes number %i', (given, number) => {
  expect(nextNumber(given)).toBe(number);
});

const meeting = { startsOn: calendarDate('2027-02-04') };

test.each([
  [meeting, { series: '', number: 3 }, '20270204/3', '20270204/A3'],
  [meeting, { series: 'SEC', number: 1 }, 'SEC 20270204/1', 'SEC 20270204/A1'],
  [{ startsOn: null }, { series: '', number: 3 }, '/3', '/A3'],
  [meeting, { series: '', number: null }, null, null],
])('of a meeting on %j, %j is %s as a decision and %s as an action', (of, numbered, decision, action) => {
  expect(decisionCode(of, numbered)).toBe(decision);
  expect(actionCode(of, numbered)).toBe(action);
});
