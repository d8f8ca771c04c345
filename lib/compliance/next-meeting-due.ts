import { addYears, lastDayOfYear } from 'date-fns';
import type { AnnualReading } from '@/lib/compliance/schema';
import { type CalendarDate, dayBy } from '@/lib/dates/calendar-date';
import { endOfPeriod, type Period } from '@/lib/dates/period';

/**
 * When the next meeting is due after one held on `day`, under the reading in force (provision IV.3): the last
 * day of the period after the one that contains the meeting or, in the rolling reading, of the period that
 * starts with it. The day is as counted: `lastDayRule` turns it into the due date.
 */
export function nextMeetingDue(
  reading: AnnualReading,
  { signedOn, period }: { signedOn: CalendarDate; period: Period },
  day: CalendarDate,
): CalendarDate {
  if (reading === 'rolling') return endOfPeriod(day, period);
  if (reading === 'calendar-year') {
    return dayBy(lastDayOfYear, dayBy(addYears, day, 1));
  }
  let number = 1;
  while (endOfPeriod(signedOn, period, number) < day) number += 1;
  return endOfPeriod(signedOn, period, number + 1);
}
