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
  if (!FORM.test(text)) return null;
  const days = Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;
  // an impossible day parses as a day of the next month, so its text changes
  return Number.isFinite(days) && textOfDay(days) === text ? (text as CalendarDate) : null;
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
 * The date `days` later, or earlier if negative.
 * @throws a RangeError beyond the years 0000–9999
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(textOfDay(dayNumber(date) + days));
}

/** Days from `from` to `to`: 1 for the next day, negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: CalendarDate): Weekday {
  const name = WEEKDAYS[utcMidnight(date).getUTCDay()];
  if (name === undefined) throw new RangeError(`Not a calendar date: ${JSON.stringify(date)}`);
  return name;
}

export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/**
 * Midnight UTC at the start of the date, for libraries that take only instants and are told to use UTC. No
 * deadline is counted from it.
 */
export function utcMidnight(date: CalendarDate): Date {
  return new Date(dayNumber(date) * MS_PER_DAY);
}

// Whole days since 1970-01-01. UTC has no summer time, so every one of its days is equally long.
function dayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

function textOfDay(days: number): string {
  return new Date(days * MS_PER_DAY).toISOString().replace(/T.*$/, '');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
