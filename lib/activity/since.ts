import { addDays, type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { dayStart } from '@/lib/dates/day-start';

/** The instant from which on changes are shown, and why. */
export type Since =
  | { kind: 'visit'; at: Date }
  | { kind: 'day'; at: Date; day: CalendarDate }
  | { kind: 'first-visit'; at: Date; day: CalendarDate };

/** The number of days whose changes are shown during a first visit. */
const daysOfFirstVisit = 7;

/**
 * Changes are shown since the day that the reader chose, else since their last visit, else of the last week.
 * @param typed the day from the address, `YYYY-MM-DD`; anything else is ignored
 */
export function sinceOf(
  typed: string | readonly string[] | undefined,
  lastVisitAt: Date | undefined,
  { today, timeZone }: { today: CalendarDate; timeZone: string },
): Since {
  const chosen = typeof typed === 'string' ? parseCalendarDate(typed) : null;
  if (chosen !== null) return { kind: 'day', at: dayStart(chosen, timeZone), day: chosen };
  if (lastVisitAt !== undefined) return { kind: 'visit', at: lastVisitAt };
  const day = addDays(today, -daysOfFirstVisit);
  return { kind: 'first-visit', at: dayStart(day, timeZone), day };
}
