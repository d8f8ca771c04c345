import { describe, expect, it } from 'vitest';
import { lastDayRule } from '@/lib/compliance/due-date';
import type { OverrideFact } from '@/lib/compliance/facts';
import type { LastDayRule } from '@/lib/compliance/schema';
import { calendarDate } from '@/lib/dates/calendar-date';
import { decreedYears } from '@/lib/dates/decreed-years';
import { asOf, charter, threeMonthFacts } from '@/testing/facts';

const day = calendarDate;
const decreed: OverrideFact = {
  country: 'US',
  date: day('2026-05-12'),
  kind: 'holiday',
  name: 'Day of the test',
  enteredOn: day('2026-04-01'),
};
const dueOn = (
  lastDay: string,
  asKnown: string,
  overrides: OverrideFact[] = [...decreedYears, decreed],
  nonWorkingLastDay: LastDayRule = 'next_working_day',
) => {
  const { obligation } = threeMonthFacts({ nonWorkingLastDay });
  return lastDayRule(charter, obligation, overrides, asOf('2026-11-23', { asKnown }))(day(lastDay));
};

describe('a last day that is not worked', () => {
  it('rolls past a day that a government decreed off, once that is known', () => {
    expect(dueOn('2026-05-10', '2026-03-31').on).toBe('2026-05-12');
    expect(dueOn('2026-05-10', '2026-04-01').on).toBe('2026-05-13');
  });

  it('keeps the day as counted, and why it is not worked', () => {
    expect(dueOn('2026-05-09', '2026-04-01')).toEqual({
      lastDay: '2026-05-09',
      on: '2026-05-13',
      nonWorking: [
        { kind: 'weekend', weekday: 'saturday', countries: ['AZ', 'US'] },
        { kind: 'holiday', country: 'AZ', name: 'Victory Day over Fascism', forecast: false },
      ],
      forecast: [],
    });
  });

  it('that is a working day stays', () => {
    expect(dueOn('2026-05-14', '2026-04-01')).toEqual({
      lastDay: '2026-05-14',
      on: '2026-05-14',
      nonWorking: [],
      forecast: [],
    });
  });

  it('is said under “stays as it is” too, and of whom, without moving', () => {
    expect(dueOn('2026-05-11', '2026-04-01', [...decreedYears], 'none')).toEqual({
      lastDay: '2026-05-11',
      on: '2026-05-11',
      nonWorking: [{ kind: 'rest-day', country: 'AZ' }],
      forecast: [],
    });
  });

  it('no longer rolls past a decree from the K on which it is withdrawn', () => {
    const withdrawn = [...decreedYears, { ...decreed, withdrawnOn: day('2026-04-20') }];
    expect(dueOn('2026-05-10', '2026-04-19', withdrawn).on).toBe('2026-05-13');
    expect(dueOn('2026-05-10', '2026-04-20', withdrawn).on).toBe('2026-05-12');
  });
});

describe('a last day in a year that is not decreed yet', () => {
  it('says whose year is a forecast, of the days that were looked at', () => {
    expect(dueOn('2027-02-10', '2026-11-23').forecast).toEqual([{ country: 'AZ', year: 2027 }]);
    expect(dueOn('2027-12-31', '2026-11-23').forecast).toEqual([
      { country: 'AZ', year: 2027 },
      { country: 'AZ', year: 2028 },
      { country: 'US', year: 2028 },
    ]);
    expect(dueOn('2027-12-31', '2026-11-23', [...decreedYears], 'none').forecast).toEqual([
      { country: 'AZ', year: 2027 },
    ]);
  });

  it('is a forecast for every K before the instrument of the year', () => {
    expect(dueOn('2026-02-10', '2025-12-01').forecast).toEqual([
      { country: 'AZ', year: 2026 },
      { country: 'US', year: 2026 },
    ]);
    expect(dueOn('2026-02-10', '2026-02-10').forecast).toEqual([]);
  });
});
