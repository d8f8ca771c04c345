import { existsSync, readFileSync } from 'node:fs';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { clockAt } from '@/lib/dates/wall-clock';

// The only file that reads the clock. All other code takes the day or the instant as an argument.

/**
 * The present instant. If CONCORD_CLOCK_FILE names an existing file, the ISO instant in that file is used
 * instead, read at each call, so that tests can set the clock.
 * @throws if the file holds anything else
 */
export function now(): Date {
  const file = process.env.CONCORD_CLOCK_FILE;
  if (!file || !existsSync(file)) return new Date();
  const text = readFileSync(file, 'utf8').trim();
  const instant = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T.*Z$/.test(text) || Number.isNaN(instant.getTime())) {
    throw new RangeError(`The clock file must hold an ISO instant in UTC, not ${JSON.stringify(text)}`);
  }
  return instant;
}

/** Today's date in an IANA time zone. */
export function today(timeZone: string): CalendarDate {
  return dayOf(now(), timeZone);
}

/**
 * The date of an instant in an IANA time zone.
 * @throws a RangeError for an unknown zone
 */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  return clockAt(instant, timeZone).date;
}
