import { addDays, type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { dayStart } from '@/lib/dates/day-start';

/** From when on changes are shown, and why from then. */
export type Since =
  | { kind: 'visit'; at: Date }
  | { kind: 'day'; at: Date; day: CalendarDate }
  | { kind: 'first-visit'; at: Date; day: CalendarDate };

/** In the first visit the changes of so many days are shown. */
const daysOfFirstVisit = 7;

/** Since a day that the reader names, else since the last visit; in the first visit, of the last week. */
export function sinceOf(
  typed: string | readonly string[] | undefined,
  lastVisitAt: Date | undefined,
  { today, timeZone }: { today: CalendarDate; timeZone: string },
): Since {
  const named = typeof typed === 'string' ? parseCalendarDate(typed) : null;
  if (named !== null) return { kind: 'day', at: dayStart(named, timeZone), day: named };
  if (lastVisitAt !== undefined) return { kind: 'visit', at: lastVisitAt };
  const day = addDays(today, -daysOfFirstVisit);
  return { kind: 'first-visit', at: dayStart(day, timeZone), day };
}
