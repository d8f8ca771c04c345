import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import { isOver, type Stage } from '@/lib/projects/stage';

interface DatedMilestone {
  baselineOn: CalendarDate | null;
  forecastOn: CalendarDate | null;
  actualOn: CalendarDate | null;
}

/**
 * The day on which a milestone is due: its latest agreed baseline, else its forecast, else null
 * (docs/domain.md#a-milestones-three-dates). Also null if it is open and its project is over
 * (docs/domain.md#finished-projects). It is stored as Milestone.dueOn for sorting: see `storeDueDays`.
 */
export function dueDay(milestone: DatedMilestone, stage: Stage): CalendarDate | null {
  if (milestone.actualOn === null && isOver(stage)) return null;
  return milestone.baselineOn ?? milestone.forecastOn;
}

/** The precision of the due day, from the baseline, else from the forecast (docs/domain.md#precision). */
export function duePrecision(milestone: {
  baselineOn: string | null;
  baselinePrecision: Precision | null;
  forecastPrecision: Precision | null;
}): Precision {
  const { baselineOn, baselinePrecision, forecastPrecision } = milestone;
  return (baselineOn === null ? forecastPrecision : baselinePrecision) ?? 'day';
}
