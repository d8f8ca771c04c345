import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { type By, timeScale } from './time-scale';

const window = (from: string, to: string) => ({ from: calendarDate(from), to: calendarDate(to) });
const edge = { left: 0, right: 1000 };
const start = calendarDate('2020-01-01');
const windows = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 4000 }))
  .map(([from, days]) => ({ from: addDays(start, from), to: addDays(start, from + days) }));
const ways = fc.constantFrom<By>('quarter', 'month');

describe('the time axis', () => {
  it('runs from the first day to the end of the last', () => {
    const { x } = timeScale(window('2026-01-01', '2026-12-31'), 'quarter', edge);
    expect(x(calendarDate('2026-01-01'))).toBe(0);
    expect(x(calendarDate('2027-01-01'))).toBe(1000);
    expect(x(calendarDate('2026-07-02'))).toBeCloseTo((182 / 365) * 1000, 1);
  });

  it('is divided into quarters, with years above', () => {
    const { periods, years } = timeScale(window('2026-02-10', '2027-05-31'), 'quarter', edge);
    expect(periods.map(({ year, number }) => `${year} Q${number}`)).toEqual([
      ...['2026 Q1', '2026 Q2', '2026 Q3', '2026 Q4', '2027 Q1', '2027 Q2'],
    ]);
    expect(years.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(periods[0]?.x).toBe(0);
    expect(periods.at(-1)?.end).toBe(1000);
  });

  it('is divided into months, across the end of a year', () => {
    const { periods } = timeScale(window('2026-11-15', '2027-02-28'), 'month', edge);
    expect(periods.map(({ number }) => number)).toEqual([11, 12, 1, 2]);
  });

  it('keeps the order of days, and the window’s days in the frame', () => {
    fc.assert(
      fc.property(windows, ways, fc.nat(4000), fc.nat(4000), (within, by, one, other) => {
        const { x } = timeScale(within, by, edge);
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((day) =>
          addDays(start, day),
        );
        if (!earlier || !later) throw new Error('two days');
        expect(x(earlier)).toBeLessThanOrEqual(x(later));
        if (earlier >= within.from && earlier <= within.to) {
          expect(x(earlier)).toBeGreaterThanOrEqual(0);
          expect(x(earlier)).toBeLessThan(1000);
        }
      }),
    );
  });

  it('has periods without gaps, from edge to edge', () => {
    fc.assert(
      fc.property(windows, ways, (within, by) => {
        const { periods, years } = timeScale(within, by, edge);
        for (const ticks of [periods, years]) {
          expect(ticks[0]?.x).toBe(0);
          expect(ticks.at(-1)?.end).toBe(1000);
          ticks.slice(1).forEach((tick, index) => {
            expect(tick.x).toBe(ticks[index]?.end);
          });
        }
      }),
    );
  });
});
