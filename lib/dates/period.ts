import { type CalendarDate, dateOfParts, partsOfDate } from '@/lib/dates/calendar-date';

/** A length of time in whole calendar months; a year is twelve. Months are never turned into days. */
export type Period = { readonly months: number };

const FORM = /^P([1-9]\d{0,2})([MY])$/;

/** Reads an ISO 8601 period of whole months or whole years (`P3M`, `P1Y`); null for anything else. */
export function parsePeriod(text: string): Period | null {
  const [, count, unit] = FORM.exec(text) ?? [];
  if (count === undefined) return null;
  return { months: Number(count) * (unit === 'Y' ? 12 : 1) };
}

/** The same for text that is known to be good, such as a stored column; throws a RangeError if it is not. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new RangeError(`Not a period of months or years: ${JSON.stringify(text)}`);
  return parsed;
}

/**
 * The last day of the period that runs from the anchor, or of as many such periods in a row as `times` says.
 *
 * Counted in the way of the European Convention on the Calculation of Time-Limits (Basel 1972): the anchor
 * itself is not counted (art. 3), and the period ends with the day that has the anchor's number in the last
 * month, or with that month's last day where there is no such day (art. 4). Each period of a row is counted
 * from the anchor and not from the end of the one before, or a day once lost to a short month would stay
 * lost: two months from 31 December end on 28 February, and three on 31 March.
 */
export function endOfPeriod(anchor: CalendarDate, length: Period, times = 1): CalendarDate {
  const { year, month, day } = partsOfDate(anchor);
  const months = year * 12 + (month - 1) + length.months * times;
  return sameNumberedDay(Math.floor(months / 12), (months % 12) + 1, day);
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): CalendarDate {
  return sameNumberedDay(year, month, 31);
}

function sameNumberedDay(year: number, month: number, day: number): CalendarDate {
  for (const candidate of [day, 30, 29, 28]) {
    const date = candidate <= day ? dateOfParts(year, month, candidate) : null;
    if (date !== null) return date;
  }
  throw new RangeError(`No such month: ${year}-${month}`);
}
