import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { period } from '@/lib/dates/period';
import { nextMeetingDue } from './next-meeting-due';

const charter = { signedOn: calendarDate('2026-02-10'), period: period('P1Y') };

test.each([
  ['charter-year', '2027-01-28', '2028-02-10'],
  ['charter-year', '2027-02-10', '2028-02-10'],
  ['charter-year', '2027-02-11', '2029-02-10'],
  ['calendar-year', '2027-01-28', '2028-12-31'],
  ['rolling', '2027-01-28', '2028-01-28'],
  ['rolling', '2028-02-29', '2029-02-28'],
] as const)('by the %s reading the meeting after that of %s is due by %s', (reading, day, due) => {
  expect(nextMeetingDue(reading, charter, calendarDate(day))).toBe(due);
});
