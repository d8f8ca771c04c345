import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { dueDayFault, suggestedDay } from './call-defaults';

it.each([
  ['14 days before the meeting', '2027-01-28', '2026-11-23', '2027-01-14'],
  ['today where those days have passed', '2027-01-28', '2027-01-20', '2027-01-20'],
  ['no day while the meeting has none', null, '2026-11-23', null],
])('briefs are due %s', (_, meeting, today, day) => {
  expect(suggestedDay(meeting === null ? null : calendarDate(meeting), calendarDate(today))).toBe(day);
});

it.each([
  ['on the last day', '2027-01-29', '2027-01-29', '2026-11-23', null],
  ['after it', '2027-01-30', '2027-01-29', '2026-11-23', 'brief-after-meeting'],
  ['after it, once it has passed', '2027-02-02', '2027-01-29', '2027-02-01', null],
  ['of a meeting without a day', '2027-02-02', null, '2026-11-23', null],
])('a brief that is due %s', (_, due, last, today, fault) => {
  const lastDay = last === null ? null : calendarDate(last);
  expect(dueDayFault(calendarDate(due), { lastDay, today: calendarDate(today) })).toBe(fault);
});
