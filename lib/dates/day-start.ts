import { TZDate } from '@date-fns/tz';
import { type CalendarDate, partsOfDate } from '@/lib/dates/calendar-date';

/** The instant at which a date begins in an IANA time zone. */
export function dayStart(date: CalendarDate, timeZone: string): Date {
  const { year, month, day } = partsOfDate(date);
  return new Date(new TZDate(year, month - 1, day, timeZone).getTime());
}
