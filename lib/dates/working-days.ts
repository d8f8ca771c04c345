import { differenceInHours, isWeekend } from 'date-fns';
import Holidays from 'date-holidays';
import {
  addDays,
  type CalendarDate,
  parseCalendarDate,
  partsOfDate,
  utcMidnight,
  type Weekday,
  weekday,
} from '@/lib/dates/calendar-date';

/** A single decreed day: off, with its name ('' for a day in lieu of another), or worked. */
export type DecreedDay = {
  readonly country: string;
  readonly date: CalendarDate;
} & ({ readonly kind: 'holiday'; readonly name: string } | { readonly kind: 'working' });

/**
 * A country's whole decreed year, for a five-day week: no weekday is off but these days. A day off in lieu of
 * another has the name ''. `source` is the instrument.
 */
export type DecreedYear = {
  readonly kind: 'year';
  readonly country: string;
  readonly year: number;
  readonly days: ReadonlyMap<CalendarDate, string>;
  readonly source: string;
};

/**
 * What a government decreed, which no library can know. `country` is an ISO 3166-1 code, and so is a Party's
 * code. Overrides come in the order of entry, and the last one for a day wins.
 */
export type DayOverride = DecreedDay | DecreedYear;

/**
 * Why a date is not a working day, and in which countries. `rest-day` is a day off in lieu of a holiday.
 * `forecast` marks a holiday taken from the library because the country's year is not decreed yet.
 */
export type NonWorkingReason =
  | { readonly kind: 'weekend'; readonly weekday: Weekday; readonly countries: readonly string[] }
  | { readonly kind: 'holiday'; readonly country: string; readonly name: string; readonly forecast: boolean }
  | { readonly kind: 'rest-day'; readonly country: string };

type HolidayNames = ReadonlyMap<string, string>;

const yearsRead = new Map<string, HolidayNames>();

/**
 * The country's public holiday on the date, '' for a day off in lieu, or null. Several on one day are joined
 * by a slash. For a year not decreed the library's forecast is used; a country unknown to the library has
 * only its overrides.
 */
export function holidayName(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[] = [],
): string | null {
  const decreed = overrideOf(date, country, overrides);
  if (decreed?.kind === 'holiday') return decreed.name;
  if (decreed?.kind === 'year') return decreed.days.get(date) ?? null;
  return decreed ? null : (publicHolidays(country, partsOfDate(date).year).get(date) ?? null);
}

/** Whether nothing is decreed for the date in the country yet, so that the answer is a forecast. */
export function isForecast(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[] = [],
): boolean {
  return overrideOf(date, country, overrides) === undefined;
}

/** Every reason why the date is not a working day in some of the countries; empty if it is one in all. */
export function nonWorkingReasons(
  date: CalendarDate,
  countries: readonly string[],
  overrides: readonly DayOverride[] = [],
): NonWorkingReason[] {
  const resting = isWeekend(utcMidnight(date))
    ? countries.filter((country) => overrideOf(date, country, overrides)?.kind !== 'working')
    : [];
  const weekend: NonWorkingReason[] =
    resting.length > 0 ? [{ kind: 'weekend', weekday: weekday(date), countries: resting }] : [];
  const holidays = countries.flatMap((country): NonWorkingReason[] => {
    const name = holidayName(date, country, overrides);
    if (name === null) return [];
    if (name === '') return [{ kind: 'rest-day', country }];
    return [{ kind: 'holiday', country, name, forecast: isForecast(date, country, overrides) }];
  });
  return [...weekend, ...holidays];
}

/** Whether the date is neither a weekend nor a day off in the country. */
export function isWorkingDay(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[] = [],
): boolean {
  return nonWorkingReasons(date, [country], overrides).length === 0;
}

/** The date itself if it is a working day in all the countries, else the next day that is. */
export function nextWorkingDayInEvery(
  countries: readonly string[],
  date: CalendarDate,
  overrides: readonly DayOverride[] = [],
): CalendarDate {
  let day = date;
  while (!countries.every((country) => isWorkingDay(day, country, overrides))) day = addDays(day, 1);
  return day;
}

/** The last override for the date: of the day itself, or of its whole year. */
function overrideOf(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[],
): DayOverride | undefined {
  return overrides.findLast(
    (override) =>
      override.country === country &&
      (override.kind === 'year' ? override.year === partsOfDate(date).year : override.date === date),
  );
}

// Cached: the library takes milliseconds to compute a country's year.
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
    // the text has the country's own calendar day; the instants depend on time zones
    const first = parseCalendarDate(holiday.date.slice(0, 10));
    if (first === null) continue;
    const days = Math.max(1, Math.round(differenceInHours(holiday.end, holiday.start) / 24));
    for (let day = first, n = 0; n < days; n += 1, day = addDays(day, 1)) {
      const other = names.get(day);
      names.set(day, other === undefined ? holiday.name : `${other} / ${holiday.name}`);
    }
  }
  return names;
}
