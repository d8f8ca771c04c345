import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { decisionDayFault } from './decision-day';

it.each<[string, string, string | null, string | null]>([
  ['the day of entry', '2027-01-08', null, null],
  ['some days before', '2027-01-04', null, null],
  ['the day of the signing', '2026-02-10', null, null],
  ['before the signing', '2026-02-09', null, 'decided-before-signing'],
  ['tomorrow', '2027-01-09', null, 'decided-after-today'],
  ['the day of the decision before', '2027-01-06', '2027-01-06', null],
  ['before the decision that it follows', '2027-01-05', '2027-01-06', 'decided-before-last'],
])('a decision dated %s', (_, day, last, fault) => {
  const signedOn = calendarDate('2026-02-10');
  const today = calendarDate('2027-01-08');
  const before = last === null ? null : calendarDate(last);
  expect(decisionDayFault(calendarDate(day), { signedOn, last: before, today })).toBe(fault);
});
