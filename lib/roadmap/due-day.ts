import type { CalendarDate } from '@/lib/dates/calendar-date';

/**
 * The day on which a milestone falls due: its latest agreed baseline, else its forecast; null where it has
 * neither (domain.md 3c). Stored as Milestone.dueOn on every write, since lists are sorted by it.
 */
export function dueDay(milestone: {
  baselineOn: CalendarDate | null;
  forecastOn: CalendarDate | null;
}): CalendarDate | null {
  return milestone.baselineOn ?? milestone.forecastOn;
}
