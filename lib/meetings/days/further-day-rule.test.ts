import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { datedDays, furtherDayFault } from './further-day-rule';

const first = calendarDate('2027-01-28');

it.each([
  ['the next day', '2027-01-29', [], null],
  ['a day with one between', '2027-01-30', [], null],
  ['the last day of two weeks', '2027-02-11', [], null],
  ['the first day itself', '2027-01-28', [], 'day-before-first'],
  ['the day before', '2027-01-27', [], 'day-before-first'],
  ['more than two weeks later', '2027-02-12', [], 'day-too-far'],
  ['a day that is there', '2027-01-29', [{ offset: 1 }], 'day-there-already'],
])('a meeting that begins on 28 January 2027 goes on on %s', (_, day, others, fault) => {
  expect(furtherDayFault(first, calendarDate(day), others)).toBe(fault);
});

it('its further days move along with the first, and stand by date', () => {
  const days = [2, 1].map((offset) => ({ offset, startTime: '09:00', durationMinutes: 240 }));
  expect(datedDays(first, days).map(({ on }) => on)).toEqual(['2027-01-29', '2027-01-30']);
  expect(datedDays(calendarDate('2027-02-28'), days).map(({ on }) => on)).toEqual([
    '2027-03-01',
    '2027-03-02',
  ]);
});
