import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '@/lib/dates/calendar-date';
import { isMonth, type Month, monthAfter, monthDays, monthWeeks } from './month';

const month = (text: string) => text as Month;

describe('a month', () => {
  it.each([
    ['2026-12', '2026-12-01', '2026-12-31', '2026-11', '2027-01'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028-01', '2028-03'],
  ])('%s runs from %s to %s, between %s and %s', (text, first, last, before, after) => {
    expect(monthDays(month(text))).toEqual({ first, last });
    expect(monthAfter(month(text), -1)).toBe(before);
    expect(monthAfter(month(text), 1)).toBe(after);
  });

  it('is written in one way only', () => {
    expect(['2026-12', '2026-13', '2026-1', 'x', '0000-01'].filter(isMonth)).toEqual(['2026-12']);
  });

  it('has weeks from Monday to Sunday: February 2027 is exactly four', () => {
    const weeks = monthWeeks(month('2027-02'));
    expect(weeks).toHaveLength(4);
    expect(weeks[0]?.[0]).toBe('2027-02-01');
    expect(monthWeeks(month('2026-11'))[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  });

  it('holds each of its days once, in order, whatever the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const text = month(`${year}-${String(number).padStart(2, '0')}`);
        const { first, last } = monthDays(text);
        const days = monthWeeks(text).flatMap((week) => week.filter((day) => day !== null));
        expect(days).toHaveLength(daysBetween(first, last) + 1);
        expect([days[0], days.at(-1)]).toEqual([first, last]);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});
