import type { AnnualReading } from '@/lib/compliance/schema';
import { type CalendarDate, calendarDate, partsOfDate } from '@/lib/dates/calendar-date';
import { endOfPeriod, type Period } from '@/lib/dates/period';

/**
 * By when the Parties are to meet again after a meeting on `day`, under the reading in force (provision IV.3):
 * the last day of the period after the one in which the meeting falls or, in the rolling reading, of the
 * period that begins with it. As counted: `lastDayRule` turns it into the due date.
 */
export function nextMeetingDue(
  reading: AnnualReading,
  { signedOn, period }: { signedOn: CalendarDate; period: Period },
  day: CalendarDate,
): CalendarDate {
  if (reading === 'rolling') return endOfPeriod(day, period);
  if (reading === 'calendar-year') {
    return calendarDate(`${String(partsOfDate(day).year + 1).padStart(4, '0')}-12-31`);
  }
  let number = 1;
  while (endOfPeriod(signedOn, period, number) < day) number += 1;
  return endOfPeriod(signedOn, period, number + 1);
}
