import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { parsePartialDate } from '@/lib/dates/partial-date';
import { slipOf } from './slip-rule';

/** A date as it is typed: a month or a quarter falls due on its last day. */
const date = (typed: string | null) => (typed === null ? null : (parsePartialDate(typed)?.on ?? null));

describe('the slip of a milestone, from its first baseline and from its latest', () => {
  it.each([
    // first agreed, latest agreed, forecast, actual, days from the first, days from the latest
    ['2026-06-30', '2026-06-30', '2026-06-30', null, 0, 0],
    ['2026-06-30', '2026-06-30', '2026-07-10', null, 10, 10],
    ['2026-05-31', '2026-06-30', '2026-07-10', null, 40, 10],
    ['2026-06-30', '2026-06-30', '2026-06-20', null, -10, -10],
    ['2026-05-31', '2026-06-30', '2026-06-30', null, 30, 0],
    // done early, on the day, a day late; the forecast of before then no longer counts
    ['2026-06-30', '2026-06-30', '2026-09-30', '2026-06-25', -5, -5],
    ['2026-05-31', '2026-06-30', null, '2026-06-30', 30, 0],
    ['2026-05-31', '2026-06-30', '2026-06-30', '2026-07-01', 31, 1],
    // agreed earlier the second time
    ['2026-06-30', '2026-05-31', '2026-05-31', null, -30, 0],
    // nothing agreed, nothing expected
    [null, null, '2026-07-10', null, null, null],
    [null, null, null, '2026-07-10', null, null],
    ['2026-05-31', '2026-05-31', null, null, null, null],
    // a month and a quarter fall due on their last day
    ['2026-06', '2026-06', '2026-06-30', null, 0, 0],
    ['2026-Q2', '2026-Q2', '2026-06', null, 0, 0],
    ['2026-Q2', '2026-Q3', '2026-Q3', null, 92, 0],
    ['2026-02', '2026-02', null, '2026-02-28', 0, 0],
    ['2028-02', '2028-02', null, '2028-03-01', 1, 1],
    ['2026-12', '2026-12', '2027-01', null, 31, 31],
  ])(
    'first %s, latest %s, forecast %s, done %s',
    (first, latest, forecast, actual, fromFirst, fromLatest) => {
      const days = {
        firstBaselineOn: date(first),
        baselineOn: date(latest),
        forecastOn: date(forecast),
        actualOn: date(actual),
      };
      expect(slipOf(days)).toEqual({ fromFirst, fromLatest });
    },
  );

  it('differs by just as many days as the two baselines lie apart, and grows day by day with the forecast', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(calendarDate('2026-02-10'), days));
    fc.assert(
      fc.property(day, day, day, fc.integer({ min: 0, max: 700 }), (first, latest, forecast, more) => {
        const days = { firstBaselineOn: first, baselineOn: latest, forecastOn: forecast, actualOn: null };
        const now = slipOf(days);
        const later = slipOf({ ...days, forecastOn: addDays(forecast, more) });
        const apart = slipOf({ ...days, forecastOn: latest }).fromFirst;
        expect((now.fromFirst ?? 0) - (now.fromLatest ?? 0)).toBe(apart);
        expect((later.fromLatest ?? 0) - (now.fromLatest ?? 0)).toBe(more);
      }),
    );
  });
});
