import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, daysBetween } from '@/lib/dates/calendar-date';
import type { By } from './time-scale';
import { usualWindow, windowParams } from './window';

const today = calendarDate('2026-11-23');

describe('the window of the chart', () => {
  it.each([
    ['quarter', '2026-01-01', '2028-12-31'],
    ['month', '2026-08-01', '2027-10-31'],
  ] as const)('by %s runs by default from %s to %s', (by, from, to) => {
    expect(usualWindow(today, by)).toEqual({ from, to });
  });

  it.each([
    // from, to, by, first day, last day, fault
    ['', '', 'quarter', '2026-01-01', '2028-12-31', null],
    ['2026-Q2', '2027-Q1', 'quarter', '2026-04-01', '2027-03-31', null],
    ['2026-02', '2026-12', 'month', '2026-02-01', '2026-12-31', null],
    ['10.02.2026', '2026-05-10', 'quarter', '2026-02-10', '2026-05-10', null],
    ['2027-Q1', '', 'quarter', '2027-01-01', '2029-12-31', null],
    ['', '2027-12', 'month', '2026-10-01', '2027-12-31', null],
    // invalid input shows the usual window, and too long a window is cut
    ['soon', '', 'quarter', '2026-01-01', '2028-12-31', 'misread'],
    ['2027-Q2', '2027-Q1', 'quarter', '2026-01-01', '2028-12-31', 'reversed'],
    ['2026-01', '2046-01', 'month', '2026-01-01', '2028-12-31', 'too-long'],
    ['', '0000-03', 'month', '2026-08-01', '2027-10-31', 'misread'],
  ] as const)('from “%s” to “%s” by %s: %s to %s, %s', (from, to, by, begins, ends, fault) => {
    expect(windowParams({ from, to }, today, by)).toEqual({ from: begins, to: ends, fault });
  });

  it('always ends after it begins, and is never too long to read', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom('', '2026', '2026-Q1', '2030-12', '1999-01-31', '9999-Q4'),
    );
    fc.assert(
      fc.property(typed, typed, fc.constantFrom<By>('quarter', 'month'), (from, to, by) => {
        const window = windowParams({ from, to }, today, by);
        expect(window.from <= window.to).toBe(true);
        expect(daysBetween(window.from, window.to)).toBeLessThanOrEqual(10 * 366);
      }),
    );
  });
});
