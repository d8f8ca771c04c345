import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import {
  type DayOverride,
  holidayName,
  isWorkingDay,
  nextWorkingDayInEvery,
  nonWorkingReasons,
} from '@/lib/dates/working-days';

const day = calendarDate;
const parties = ['AZ', 'US'];
const decreed: DayOverride = {
  country: 'US',
  date: day('2026-05-12'),
  kind: 'holiday',
  name: 'Day of the test',
};
const worked: DayOverride = { country: 'AZ', date: day('2026-05-09'), kind: 'working' };

describe('the next working day in every capital', () => {
  it.each([
    ['2026-05-10', '2026-05-12'], // a Sunday; Azerbaijan has Monday off for Saturday's Victory Day
    ['2026-05-12', '2026-05-12'],
    ['2026-05-23', '2026-05-26'], // a Saturday before Memorial Day
    ['2027-02-10', '2027-02-10'],
    ['2026-12-31', '2027-01-05'], // across the year's end; Azerbaijan has Monday off for Saturday the 2nd
  ])('from %s is %s', (from, working) => {
    expect(nextWorkingDayInEvery(parties, day(from))).toBe(working);
  });

  it('goes past a day that a government has decreed off', () => {
    expect(nextWorkingDayInEvery(parties, day('2026-05-10'), [decreed])).toBe('2026-05-13');
  });

  it('follows the last override that was entered for a day', () => {
    const back: DayOverride = { country: 'US', date: day('2026-05-12'), kind: 'working' };
    expect(nextWorkingDayInEvery(parties, day('2026-05-10'), [decreed, back])).toBe('2026-05-12');
    expect(nextWorkingDayInEvery(parties, day('2026-05-10'), [back, decreed])).toBe('2026-05-13');
  });

  it('is found for one country by that country’s holidays alone', () => {
    expect(nextWorkingDayInEvery(['US'], day('2026-05-10'))).toBe('2026-05-11');
  });
});

describe('why a day is not worked', () => {
  it('says that it is a Sunday, for both', () => {
    expect(nonWorkingReasons(day('2026-05-10'), parties)).toEqual([
      { kind: 'weekend', weekday: 'sunday', countries: parties },
    ]);
  });

  it('says that it is a holiday, and of whom', () => {
    expect(nonWorkingReasons(day('2026-05-25'), parties)).toEqual([
      { kind: 'holiday', country: 'US', name: 'Memorial Day', forecast: true },
    ]);
  });

  it('says both of a holiday on a weekend', () => {
    expect(nonWorkingReasons(day('2026-05-09'), parties)).toEqual([
      { kind: 'weekend', weekday: 'saturday', countries: parties },
      { kind: 'holiday', country: 'AZ', name: 'Day of Victory over Fascism', forecast: true },
    ]);
  });

  it('gives no reason for a working day', () => {
    expect(nonWorkingReasons(day('2026-05-12'), parties)).toEqual([]);
  });

  it('leaves out the country whose government has the weekend worked', () => {
    expect(nonWorkingReasons(day('2026-05-09'), parties, [worked])).toEqual([
      { kind: 'weekend', weekday: 'saturday', countries: ['US'] },
    ]);
    expect(isWorkingDay(day('2026-05-09'), 'AZ', [worked])).toBe(true);
  });
});

describe('the name of a holiday', () => {
  it('is the library’s, or the override’s', () => {
    expect(holidayName(day('2026-11-26'), 'US')).toBe('Thanksgiving Day');
    expect(holidayName(day('2026-05-12'), 'US', [decreed])).toBe('Day of the test');
  });

  it('is null on other days, on days that are only observed, and where a government moved it', () => {
    expect(holidayName(day('2026-05-12'), 'US')).toBeNull();
    expect(holidayName(day('2026-02-14'), 'US')).toBeNull();
    expect(holidayName(day('2026-05-09'), 'AZ', [worked])).toBeNull();
  });

  it('names all the holidays that fall on one day', () => {
    expect(holidayName(day('2026-05-28'), 'AZ')).toMatch(/ \/ Republic Day$/);
  });

  it('is null in a country that the library does not know, whose weekends are still known', () => {
    expect(holidayName(day('2026-01-01'), 'ZZ')).toBeNull();
    expect(isWorkingDay(day('2026-05-10'), 'ZZ')).toBe(false);
  });
});
