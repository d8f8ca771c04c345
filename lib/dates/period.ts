import { addMonths, lastDayOfMonth as lastDay } from 'date-fns';
import { type CalendarDate, dateOfParts, dayBy } from '@/lib/dates/calendar-date';

/** A length in whole calendar months; a year is twelve. Months are never converted to days. */
export type Period = { readonly months: number };

const FORM = /^P([1-9]\d{0,2})([MY])$/;

/** Parses an ISO 8601 period of whole months or whole years (`P3M`, `P1Y`); null for anything else. */
export function parsePeriod(text: string): Period | null {
  const [, count, unit] = FORM.exec(text) ?? [];
  if (count === undefined) return null;
  return { months: Number(count) * (unit === 'Y' ? 12 : 1) };
}

/**
 * Parses text known to be a period, such as a stored column.
 * @throws a RangeError if it is not
 */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new RangeError(`Not a period of months or years: ${JSON.stringify(text)}`);
  return parsed;
}

/**
 * The last day of the period that starts at the anchor, or of `times` such periods in a row.
 *
 * Counted by the European Convention on the Calculation of Time-Limits (Basel 1972): the anchor itself is not
 * counted (art. 3), and the period ends on the day with the anchor's number in the last month, or on that
 * month's last day if it has no such day (art. 4). Consecutive periods are all counted from the anchor, not
 * from one another's ends, so that a short month shortens no later period.
 *
 * @example endOfPeriod('2026-12-31', { months: 1 }, 2) // '2027-02-28'
 * @example endOfPeriod('2026-12-31', { months: 1 }, 3) // '2027-03-31'
 */
export function endOfPeriod(anchor: CalendarDate, length: Period, times = 1): CalendarDate {
  // addMonths ends on the month's last day where the numbered day does not exist, as article 4 does
  return dayBy(addMonths, anchor, length.months * times);
}

/**
 * The last day of a month (1–12).
 * @throws a RangeError for any other month
 */
export function lastDayOfMonth(year: number, month: number): CalendarDate {
  const first = dateOfParts(year, month, 1);
  if (first === null) throw new RangeError(`No such month: ${year}-${month}`);
  return dayBy(lastDay, first);
}
