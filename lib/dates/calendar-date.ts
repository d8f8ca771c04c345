declare const brand: unique symbol;

/**
 * A day of the calendar, written `YYYY-MM-DD`. It is never an instant: it has no hour and no time zone.
 * Because the form is fixed, text order is date order, and such dates may be compared with `<` and `===`.
 */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** A day of the week by its English name, in lower case. */
export type Weekday = (typeof WEEKDAYS)[number];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const FORM = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** The date that the text names, or null unless it is exactly `YYYY-MM-DD` and a day that exists. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!FORM.test(text)) return null;
  const days = Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;
  // a day that a month does not have parses as one of the next month, so it does not come back as written
  return Number.isFinite(days) && textOfDay(days) === text ? (text as CalendarDate) : null;
}

/** The same for text that is known to be good, such as a stored column; throws a RangeError if it is not. */
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

/** The date so many days later; earlier where `days` is negative. Throws beyond the years 0000–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(textOfDay(dayNumber(date) + days));
}

/** How many days `to` lies after `from`: 1 from a day to the next one, negative where `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week that the date falls on. */
export function weekday(date: CalendarDate): Weekday {
  const name = WEEKDAYS[utcMidnight(date).getUTCDay()];
  if (name === undefined) throw new RangeError(`Not a calendar date: ${JSON.stringify(date)}`);
  return name;
}

/** The later of two dates. */
export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/**
 * Midnight UTC at the start of the date: for libraries that take only instants, which must then be told to
 * work in UTC. Nothing that the Charter says is counted from it.
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
