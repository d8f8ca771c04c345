import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { firstDay, parsePartialDate, partialDateText } from '@/lib/dates/partial-date';

describe('a date typed by a person', () => {
  it.each([
    ['2026-05-10', '2026-05-10', 'day'],
    ['2026-5-1', '2026-05-01', 'day'],
    ['10.05.2026', '2026-05-10', 'day'],
    ['10.5.2026', '2026-05-10', 'day'],
    ['10 May 2026', '2026-05-10', 'day'],
    ['  10  MAY  2026 ', '2026-05-10', 'day'],
    ['1st September 2026', '2026-09-01', 'day'],
    ['10 Sept. 2026', '2026-09-10', 'day'],
    ['May 10, 2026', '2026-05-10', 'day'],
    ['2027-03', '2027-03-31', 'month'],
    ['March 2027', '2027-03-31', 'month'],
    ['feb 2028', '2028-02-29', 'month'],
    ['03.2027', '2027-03-31', 'month'],
    ['2027-Q3', '2027-09-30', 'quarter'],
    ['2027 q1', '2027-03-31', 'quarter'],
    ['Q3 2027', '2027-09-30', 'quarter'],
    ['Q4/2027', '2027-12-31', 'quarter'],
  ])('%j falls due on %s and keeps its precision, %s', (typed, on, precision) => {
    expect(parsePartialDate(typed)).toEqual({ on, precision });
  });

  it.each([
    '',
    'soon',
    '2027',
    '2027-Q5',
    '2027-13',
    '2027-00',
    '31.04.2026',
    '29 February 2026',
    '10 Mai 2026',
    '10/05/2026',
    '10 May',
    '10 May 26',
  ])('%j is refused', (typed) => {
    expect(parsePartialDate(typed)).toBeNull();
  });

  it.each([
    ['March 2027', '2027-03'],
    ['Q3 2027', '2027-Q3'],
    ['10 May 2026', '2026-05-10'],
  ])('%j has the canonical text %s', (typed, text) => {
    const date = parsePartialDate(typed);
    expect(date && partialDateText(date)).toBe(text);
  });

  it.each([
    ['month', '2027-06-01'],
    ['quarter', '2027-04-01'],
    ['day', '2027-06-30'],
  ] as const)('to the %s begins on %s', (precision, first) => {
    expect(firstDay({ on: calendarDate('2027-06-30'), precision })).toBe(first);
  });

  it('comes back from its canonical text unchanged, and falls due on its last day', () => {
    const days = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(calendarDate('1950-01-01'), n));
    fc.assert(
      fc.property(days, (day) => {
        for (const text of [
          day,
          day.slice(0, 7),
          `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
        ]) {
          const date = parsePartialDate(text);
          expect(date && partialDateText(date)).toBe(text);
          expect(date !== null && date.on >= day).toBe(true);
        }
      }),
    );
  });
});
