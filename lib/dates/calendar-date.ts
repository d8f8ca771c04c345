import { UTCDate } from '@date-fns/utc';
import {
  addDays as addCalendarDays,
  eachDayOfInterval,
  formatISO,
  getDay,
  isValid,
  parseISO,
} from 'date-fns';

declare const brand: unique symbol;

/**
 * A calendar day, written `YYYY-MM-DD`. It has no hour and no time zone. Text order is date order, so dates
 * may be compared with `<` and `===`.
 */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** A day of the week by its English name, in lower case. */
export type Weekday = (typeof WEEKDAYS)[number];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const FORM = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/**
 * Parses a date; null unless the text is exactly `YYYY-MM-DD` and the day exists.
 *
 * @example parseCalendarDate('2027-02-29') // null: 2027 is not a leap year
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  // parseISO also reads other forms
  return FORM.test(text) && isValid(parseISO(text)) ? (text as CalendarDate) : null;
}

/**
 * Parses text known to be a date, such as a stored column.
 * @throws a RangeError if it is not
 */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`Not a calendar date: ${JSON.stringify(text)}`);
  return date;
}

/** The date of a year, a month (1–12) and a day, or null where that day does not exist. */
export function dateOfParts(year: number, month: number, day: number): CalendarDate | null {
  return parseCalendarDate([pad(year, 4), pad(month, 2), pad(day, 2)].join('-'));
}

/** Year, month (1–12) and day of the month. */
export function partsOfDate(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * A date from a function of date-fns, which counts in UTC: no zone's clock change shortens a day.
 * @throws a RangeError beyond the years 0000–9999
 * @example dayBy(addMonths, calendarDate('2026-11-30'), 3) // '2027-02-28'
 */
export function dayBy<Options extends unknown[]>(
  move: (day: Date, ...options: Options) => Date,
  date: CalendarDate,
  ...options: Options
): CalendarDate {
  return dateOfDay(move(utcMidnight(date), ...options));
}

/**
 * The date `days` later, or earlier if negative.
 * @throws a RangeError beyond the years 0000–9999
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayBy(addCalendarDays, date, days);
}

/**
 * Days from `from` to `to`: 1 for the next day, negative if `to` is earlier. Our own arithmetic: the chart asks
 * for it at every mark, and date-fns takes ten times as long.
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

/** Every date from `from` to `to`, both included; none if `to` is earlier. */
export function eachDate(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  if (to < from) return [];
  return eachDayOfInterval({ start: utcMidnight(from), end: utcMidnight(to) }).map(dateOfDay);
}

export function weekday(date: CalendarDate): Weekday {
  const name = WEEKDAYS[getDay(utcMidnight(date))];
  if (name === undefined) throw new RangeError(`Not a calendar date: ${JSON.stringify(date)}`);
  return name;
}

export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** The date as date-fns takes it: midnight UTC, read in UTC wherever the process runs. */
export function utcMidnight(date: CalendarDate): UTCDate {
  return new UTCDate(date);
}

/**
 * The date of a day of date-fns, read in the zone that the day itself carries.
 * @throws a RangeError beyond the years 0000–9999
 */
export function dateOfDay(day: Date): CalendarDate {
  const text = formatISO(day, { representation: 'date' });
  if (!FORM.test(text)) throw new RangeError(`Not within four-digit years: ${text}`);
  return text as CalendarDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
