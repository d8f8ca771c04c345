import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { decreedYears } from '@/lib/dates/decreed-years';
import {
  type DayOverride,
  isForecast,
  isWorkingDay,
  nextWorkingDayInEvery,
  nonWorkingReasons,
} from '@/lib/dates/working-days';

const day = calendarDate;
const parties = ['AZ', 'US'];

function* daysOf(year: number): Generator<CalendarDate> {
  for (let date = day(`${year}-01-01`); date.startsWith(`${year}`); date = addDays(date, 1)) yield date;
}
const workingDays = (country: string, year: number, overrides: readonly DayOverride[] = decreedYears) =>
  [...daysOf(year)].filter((date) => isWorkingDay(date, country, overrides)).length;

describe('the years that governments have decreed', () => {
  it.each([
    ['AZ', 2026, 241],
    ['US', 2026, 250],
    ['US', 2027, 249],
  ])('%s has in %i so many working days: %i', (country, year, days) => {
    expect(workingDays(country, year)).toBe(days);
  });

  it('are whole: the holiday library, which misses and invents days, says nothing of them', () => {
    expect(workingDays('AZ', 2026, [])).not.toBe(241);
    const year = decreedYears.find((each) => each.country === 'AZ' && each.year === 2026);
    for (const date of daysOf(2026)) {
      const reasons = nonWorkingReasons(date, ['AZ'], decreedYears).filter(({ kind }) => kind !== 'weekend');
      expect([date, reasons.length]).toEqual([date, year?.days.has(date) ? 1 : 0]);
      expect(isForecast(date, 'AZ', decreedYears)).toBe(false);
    }
  });

  it('are known from the day of their instrument, and name it', () => {
    const year = decreedYears.find((each) => each.country === 'AZ');
    expect(year).toMatchObject({ year: 2026, enteredOn: '2025-12-02' });
    expect(year?.source).toContain('decision no. 362');
  });

  it('move Saturday’s Victory Day to Monday 11 May, so that 10 May 2026 rolls to Tuesday', () => {
    expect(nonWorkingReasons(day('2026-05-11'), parties, decreedYears)).toEqual([
      { kind: 'rest-day', country: 'AZ' },
    ]);
    expect(nextWorkingDayInEvery(parties, day('2026-05-10'), decreedYears)).toBe('2026-05-12');
  });
});

describe('a year that is not decreed yet', () => {
  it('is forecast by the library, and says so', () => {
    expect(isForecast(day('2027-02-10'), 'AZ', decreedYears)).toBe(true);
    expect(isForecast(day('2027-02-10'), 'US', decreedYears)).toBe(false);
    expect(nonWorkingReasons(day('2027-05-28'), parties, decreedYears)).toMatchObject([
      { kind: 'holiday', country: 'AZ', forecast: true },
    ]);
    expect(nonWorkingReasons(day('2027-01-18'), parties, decreedYears)).toMatchObject([
      { kind: 'holiday', country: 'US', forecast: false },
    ]);
  });

  const whole: DayOverride = {
    kind: 'year',
    country: 'AZ',
    year: 2027,
    days: new Map([[day('2027-02-10'), 'Day of the test']]),
    source: 'Decree of the test',
  };

  it('is no forecast any more once it is decreed whole', () => {
    const overrides = [...decreedYears, whole];
    expect(nonWorkingReasons(day('2027-10-18'), ['AZ'], overrides)).toEqual([]);
    expect(nonWorkingReasons(day('2027-02-10'), ['AZ'], overrides)).toEqual([
      { kind: 'holiday', country: 'AZ', name: 'Day of the test', forecast: false },
    ]);
  });

  it('keeps a single day decreed after the whole year, and not one decreed before it', () => {
    const closed: DayOverride = {
      country: 'AZ',
      date: day('2027-02-11'),
      kind: 'holiday',
      name: 'A closure',
    };
    expect(isWorkingDay(day('2027-02-11'), 'AZ', [whole, closed])).toBe(false);
    expect(isWorkingDay(day('2027-02-11'), 'AZ', [closed, whole])).toBe(true);
    expect(isForecast(day('2027-02-11'), 'AZ', [closed])).toBe(false);
    expect(isForecast(day('2027-02-12'), 'AZ', [closed])).toBe(true);
  });
});
