import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  dateOfParts,
  daysBetween,
  laterOf,
  parseCalendarDate,
  partsOfDate,
  utcMidnight,
  weekday,
} from '@/lib/dates/calendar-date';

const anyDate = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(calendarDate('1900-01-01'), days));

describe('a calendar date', () => {
  it.each(['2026-02-10', '2024-02-29', '2000-02-29', '1999-12-31'])('reads the real day %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-2-10',
    '2026-02-10T00:00:00Z',
    ' 2026-02-10',
    '2026-02-10\n',
    '10 May 2026',
    '',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it.each([
    ['2026-05-10', '2026-11-23', 197],
    ['2026-11-23', '2027-02-10', 79],
    ['2021-06-09', '2023-03-24', 653],
    ['2026-05-10', '2026-05-10', 0],
    ['2026-03-08', '2026-03-09', 1], // New York loses an hour on the first of these
    ['2026-05-10', '2026-05-09', -1],
  ])('counts the days from %s to %s', (from, to, days) => {
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
  });

  it.each([
    ['2026-02-10', 'tuesday'],
    ['2026-05-10', 'sunday'],
    ['2026-05-12', 'tuesday'],
    ['2026-05-09', 'saturday'],
  ])('knows the weekday of %s', (date, name) => {
    expect(weekday(calendarDate(date))).toBe(name);
  });

  it('falls apart into year, month and day, and back', () => {
    expect(partsOfDate(calendarDate('2026-05-10'))).toEqual({ year: 2026, month: 5, day: 10 });
    expect(dateOfParts(2026, 5, 10)).toBe('2026-05-10');
    expect(dateOfParts(2026, 2, 30)).toBeNull();
  });

  it('is midnight UTC for a library that wants an instant', () => {
    expect(utcMidnight(calendarDate('2026-05-10')).toISOString()).toBe('2026-05-10T00:00:00.000Z');
  });

  it('gives the later of two', () => {
    expect(laterOf(calendarDate('2026-05-10'), calendarDate('2026-06-30'))).toBe('2026-06-30');
    expect(laterOf(calendarDate('2026-06-30'), calendarDate('2026-05-10'))).toBe('2026-06-30');
  });

  it('refuses to leave four-digit years', () => {
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('adds and counts days as each other’s inverse, and orders as text', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(other > date).toBe(days > 0);
        expect(parseCalendarDate(other)).toBe(other);
      }),
    );
  });
});
