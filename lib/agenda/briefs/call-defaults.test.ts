import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { suggestedDay } from './call-defaults';

it.each([
  ['14 days before the meeting', '2027-01-28', '2026-11-23', '2027-01-14'],
  ['today where those days have passed', '2027-01-28', '2027-01-20', '2027-01-20'],
  ['no day while the meeting has none', null, '2026-11-23', null],
])('briefs are due %s', (_, meeting, today, day) => {
  expect(suggestedDay(meeting === null ? null : calendarDate(meeting), calendarDate(today))).toBe(day);
});
