import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { nonWorkingReasons } from '@/lib/dates/working-days';
import { periodFit, planningWarnings } from './planning-check';

const day = calendarDate;
const dueBy = {
  provision: 'IV.3',
  from: day('2026-02-10'),
  due: { lastDay: day('2027-02-10'), on: day('2027-02-10'), nonWorking: [], forecast: [] },
};
const warned = (on: string, by: typeof dueBy | null = dueBy) =>
  planningWarnings(day(on), by, nonWorkingReasons(day(on), ['AZ', 'US'])).map((warning) =>
    warning.kind === 'day-off' ? warning.reason : warning.kind,
  );

describe('a day for the Charter meeting', () => {
  it.each([
    ['2027-01-28', { kind: 'within', days: 13 }],
    ['2027-02-10', { kind: 'within', days: 0 }],
    ['2027-02-11', { kind: 'after', days: 1 }],
    ['2026-02-09', { kind: 'before', from: '2026-02-10' }],
  ])('on %s is %o', (on, fit) => {
    expect(periodFit(day(on), dueBy)).toEqual(fit);
  });

  it.each([
    ['a working day within the period', '2027-01-28', []],
    ['its last day', '2027-02-10', []],
    ['a day after it', '2027-02-11', ['after-period']],
    ['a day before it began', '2026-02-09', ['before-period']],
    ['a weekend', '2027-01-30', [{ kind: 'weekend', weekday: 'saturday', countries: ['AZ', 'US'] }]],
    [
      'a day off of one capital',
      '2026-11-26',
      [{ kind: 'holiday', country: 'US', name: 'Thanksgiving Day', forecast: true }],
    ],
    [
      'a weekend after the period',
      '2027-02-13',
      ['after-period', expect.objectContaining({ kind: 'weekend' })],
    ],
  ])('%s: %s', (_, on, found) => {
    expect(warned(on)).toEqual(found);
  });

  it('a group’s meeting is only checked for days off', () => {
    expect(warned('2027-02-13', null)).toEqual([expect.objectContaining({ kind: 'weekend' })]);
    expect(warned('2027-02-12', null)).toEqual([]);
  });
});
