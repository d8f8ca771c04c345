import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, partsOfDate } from '@/lib/dates/calendar-date';
import { endOfPeriod, lastDayOfMonth, parsePeriod, period } from '@/lib/dates/period';

describe('the last day of a period', () => {
  // the table of docs/domain.md#counting-a-period
  it.each([
    ['2026-02-10', 'P3M', '2026-05-10'],
    ['2025-11-30', 'P3M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2026-02-10', 'P1Y', '2027-02-10'],
    ['2026-12-31', 'P12M', '2027-12-31'],
    ['2026-03-31', 'P1M', '2026-04-30'],
  ])('from %s, %s ends on %s', (anchor, length, last) => {
    expect(endOfPeriod(calendarDate(anchor), period(length))).toBe(last);
  });

  it('counts every period of a row from the anchor, never from a clamped date', () => {
    const leapDay = calendarDate('2024-02-29');
    const ends = [1, 2, 3, 4].map((times) => endOfPeriod(leapDay, period('P1Y'), times));
    expect(ends).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
    expect(endOfPeriod(calendarDate('2025-12-31'), period('P1M'), 3)).toBe('2026-03-31');
  });

  it('keeps the day’s number, or is the last day of its month', () => {
    const anchors = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(calendarDate('1970-01-01'), n));
    fc.assert(
      fc.property(anchors, fc.integer({ min: 1, max: 400 }), (anchor, months) => {
        const end = endOfPeriod(anchor, { months });
        const kept = partsOfDate(end).day === partsOfDate(anchor).day;
        expect(kept || partsOfDate(addDays(end, 1)).day === 1).toBe(true);
        const from = partsOfDate(anchor);
        const to = partsOfDate(end);
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
      }),
    );
  });
});

describe('the text of a period', () => {
  it.each([
    ['P3M', 3],
    ['P1Y', 12],
    ['P18M', 18],
  ])('%s is %i months', (text, months) => {
    expect(parsePeriod(text)).toEqual({ months });
  });

  it.each(['P0M', '3M', 'P3D', 'P1Y2M', 'P-1M', 'p3m', 'PT3M', ''])(
    '%j is no period of whole months',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
      expect(() => period(text)).toThrow(RangeError);
    },
  );
});

describe('the last day of a month', () => {
  it.each([
    [2026, 2, '2026-02-28'],
    [2024, 2, '2024-02-29'],
    [2026, 9, '2026-09-30'],
    [2026, 12, '2026-12-31'],
  ])('of %i-%i', (year, month, last) => {
    expect(lastDayOfMonth(year, month)).toBe(last);
  });
});
