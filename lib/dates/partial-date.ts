import { format, getMonth, isValid, parse, startOfMonth, startOfQuarter } from 'date-fns';
import { type CalendarDate, dateOfParts, dayBy, utcMidnight } from '@/lib/dates/calendar-date';
import { lastDayOfMonth } from '@/lib/dates/period';

export type Precision = 'day' | 'month' | 'quarter';

/**
 * A date with the precision that was typed: a day, a month or a quarter. `on` is its last day, when it falls
 * due.
 */
export type PartialDate = { readonly on: CalendarDate; readonly precision: Precision };

// Accepted forms, each with the named groups that it can fill. `10/05/2026` is left out on purpose: the
// Parties may read it as two different days.
const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/,
  /^(?:(?<day>\d{1,2})\.)?(?<month>\d{1,2})\.(?<year>\d{4})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<name>[a-z]+)\.?,? (?<year>\d{4})$/,
  /^(?<name>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
  /^(?<year>\d{4})[- ]?q(?<quarter>[1-4])$/,
  /^q(?<quarter>[1-4])[- ,/]? ?(?<year>\d{4})$/,
];

/**
 * Parses a typed date: `2027-03-15`, `15.03.2027`, `15 March 2027`, `March 15, 2027`; `2027-03`, `03.2027`,
 * `March 2027`; `2027-Q3`, `Q3 2027`. Null for anything else, and for days that do not exist.
 *
 * @example parsePartialDate('Q3 2027') // { on: '2027-09-30', precision: 'quarter' }
 */
export function parsePartialDate(text: string): PartialDate | null {
  const groups = groupsOf(text);
  return groups === null ? null : fromGroups(groups);
}

/** Whether the text has the form of a date, but names a day or month that does not exist. */
export function namesNoDay(text: string): boolean {
  const groups = groupsOf(text);
  return groups !== null && monthOf(groups) !== 0 && fromGroups(groups) === null;
}

/** The named parts of a date in one of the accepted forms; null for other text. */
function groupsOf(text: string): Record<string, string | undefined> | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const form of FORMS) {
    const groups = form.exec(typed)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}

/** The canonical text of a date: `2027-03-15`, `2027-03` or `2027-Q3`. Parsing it gives the same date. */
export function partialDateText({ on, precision }: PartialDate): string {
  if (precision === 'day') return on;
  if (precision === 'month') return on.slice(0, 7);
  return format(utcMidnight(on), 'yyyy-QQQ');
}

/**
 * The first day of what the date stands for: of its quarter or month, or itself.
 *
 * @example firstDay({ on: '2027-09-30', precision: 'quarter' }) // '2027-07-01'
 */
export function firstDay({ on, precision }: PartialDate): CalendarDate {
  if (precision === 'day') return on;
  return dayBy(precision === 'month' ? startOfMonth : startOfQuarter, on);
}

/**
 * A quarter (1–4) of a year; it falls due on its last day.
 *
 * @example quarterDate(2027, 3) // { on: '2027-09-30', precision: 'quarter' }
 */
export function quarterDate(year: number, quarter: number): PartialDate {
  return { on: lastDayOfMonth(year, quarter * 3), precision: 'quarter' };
}

/** A month (1–12) of a year; it falls due on its last day. */
export function monthDate(year: number, month: number): PartialDate {
  return { on: lastDayOfMonth(year, month), precision: 'month' };
}

function fromGroups(groups: Record<string, string | undefined>): PartialDate | null {
  const year = Number(groups.year);
  // the calendar has no year 0
  if (year === 0) return null;
  if (groups.quarter !== undefined) return quarterDate(year, Number(groups.quarter));
  const month = monthOf(groups);
  if (month < 1 || month > 12) return null;
  if (groups.day === undefined) return monthDate(year, month);
  const on = dateOfParts(year, month, Number(groups.day));
  return on === null ? null : { on, precision: 'day' };
}

const monthOf = ({ name, month }: Record<string, string | undefined>): number =>
  name === undefined ? Number(month) : monthNamed(name);

/** The month's number 1–12, or 0 for an unknown name. */
function monthNamed(name: string): number {
  // date-fns also takes the first letter alone, which several months share
  if (name.length < 3) return 0;
  const day = parse(name === 'sept' ? 'sep' : name, 'MMMM', new Date(0));
  return isValid(day) ? getMonth(day) + 1 : 0;
}
