import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';

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

/** How exact that day is: as the Parties agreed it, else as the forecast was typed (domain.md 2). */
export function duePrecision(milestone: {
  baselineOn: string | null;
  baselinePrecision: Precision | null;
  forecastPrecision: Precision | null;
}): Precision {
  const { baselineOn, baselinePrecision, forecastPrecision } = milestone;
  return (baselineOn === null ? forecastPrecision : baselinePrecision) ?? 'day';
}
