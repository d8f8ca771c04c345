import type { CalendarDate } from '@/lib/dates/calendar-date';
import { startInstant } from '@/lib/dates/wall-clock';

/** The instant at which a date begins in an IANA time zone. */
export function dayStart(date: CalendarDate, timeZone: string): Date {
  return startInstant({ startsOn: date, startTime: '00:00', timeZone });
}
