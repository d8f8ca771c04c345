import Holidays from 'date-holidays';
import {
  addDays,
  type CalendarDate,
  parseCalendarDate,
  partsOfDate,
  type Weekday,
  weekday,
} from '@/lib/dates/calendar-date';

/**
 * What a government decreed and the library cannot know: a day off with its name, or a day that is worked
 * although it would be a weekend or a holiday. `country` is an ISO 3166-1 code, which a Party's code is. Given
 * in the order of their entry: of two for one day the last one holds.
 */
export type DayOverride = {
  readonly country: string;
  readonly date: CalendarDate;
} & ({ readonly kind: 'holiday'; readonly name: string } | { readonly kind: 'working' });

/** Why a date is not a working day, and for whom. */
export type NonWorkingReason =
  | { readonly kind: 'weekend'; readonly weekday: Weekday; readonly countries: readonly string[] }
  | { readonly kind: 'holiday'; readonly country: string; readonly name: string };

type HolidayNames = ReadonlyMap<string, string>;

const yearsRead = new Map<string, HolidayNames>();

/**
 * The name of the public holiday that the date is in the country, or null. Several on one day are joined by
 * a slash. A country that the library does not know has only the holidays that the overrides give it.
 */
export function holidayName(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[] = [],
): string | null {
  const decreed = overrideOf(date, country, overrides);
  if (decreed !== undefined) return decreed.kind === 'holiday' ? decreed.name : null;
  return publicHolidays(country, partsOfDate(date).year).get(date) ?? null;
}

/** Every reason why the date is not a working day in one or more of the countries; none where it is in all. */
export function nonWorkingReasons(
  date: CalendarDate,
  countries: readonly string[],
  overrides: readonly DayOverride[] = [],
): NonWorkingReason[] {
  const resting = isWeekend(date)
    ? countries.filter((country) => overrideOf(date, country, overrides)?.kind !== 'working')
    : [];
  const weekend: NonWorkingReason[] =
    resting.length > 0 ? [{ kind: 'weekend', weekday: weekday(date), countries: resting }] : [];
  const holidays = countries.flatMap((country): NonWorkingReason[] => {
    const name = holidayName(date, country, overrides);
    return name === null ? [] : [{ kind: 'holiday', country, name }];
  });
  return [...weekend, ...holidays];
}

/** Whether the date is neither a weekend nor a public holiday in the country. */
export function isWorkingDay(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[] = [],
): boolean {
  return nonWorkingReasons(date, [country], overrides).length === 0;
}

/** The date itself where it is a working day in every one of the countries, or else the next day that is. */
export function nextWorkingDayInEvery(
  countries: readonly string[],
  date: CalendarDate,
  overrides: readonly DayOverride[] = [],
): CalendarDate {
  let day = date;
  while (!countries.every((country) => isWorkingDay(day, country, overrides))) day = addDays(day, 1);
  return day;
}

function overrideOf(date: CalendarDate, country: string, overrides: readonly DayOverride[]) {
  return overrides.findLast((override) => override.date === date && override.country === country);
}

function isWeekend(date: CalendarDate): boolean {
  const day = weekday(date);
  return day === 'saturday' || day === 'sunday';
}

// The library takes milliseconds to work out a country's year, so each is read once.
function publicHolidays(country: string, year: number): HolidayNames {
  const key = `${country} ${year}`;
  const known = yearsRead.get(key) ?? readHolidays(country, year);
  yearsRead.set(key, known);
  return known;
}

function readHolidays(country: string, year: number): HolidayNames {
  const library = new Holidays(country, { types: ['public'], languages: ['en'] });
  const names = new Map<string, string>();
  for (const holiday of library.getHolidays(year)) {
    // the text holds the country's own calendar day; the instants beside it depend on time zones
    const first = parseCalendarDate(holiday.date.slice(0, 10));
    if (first === null) continue;
    const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000));
    for (let day = first, n = 0; n < days; n += 1, day = addDays(day, 1)) {
      const other = names.get(day);
      names.set(day, other === undefined ? holiday.name : `${other} / ${holiday.name}`);
    }
  }
  return names;
}
