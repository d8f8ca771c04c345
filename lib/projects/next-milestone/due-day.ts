import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import { isOver, type Stage } from '@/lib/projects/stage';

interface DatedMilestone {
  baselineOn: CalendarDate | null;
  forecastOn: CalendarDate | null;
  actualOn: CalendarDate | null;
}

/**
 * The day on which a milestone falls due: its latest agreed baseline, else its forecast; null where it has
 * neither (docs/domain.md#finished-projects), and where it was not done while its project is over: nobody
 * waits for it any more. Stored as Milestone.dueOn, since lists are sorted by it: whoever writes a step or a
 * stage calls storeDueDays().
 */
export function dueDay(step: DatedMilestone, stage: Stage): CalendarDate | null {
  if (step.actualOn === null && isOver(stage)) return null;
  return step.baselineOn ?? step.forecastOn;
}

/**
 * How exact that day is: as the Parties agreed it, else as the forecast was typed (docs/domain.md#precision).
 */
export function duePrecision(milestone: {
  baselineOn: string | null;
  baselinePrecision: Precision | null;
  forecastPrecision: Precision | null;
}): Precision {
  const { baselineOn, baselinePrecision, forecastPrecision } = milestone;
  return (baselineOn === null ? forecastPrecision : baselinePrecision) ?? 'day';
}
