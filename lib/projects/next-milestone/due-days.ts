import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Stage } from '@/lib/projects/stage';
import { dueDay } from './due-day';
import { nextDueDay } from './next-due-day';

type StoredMilestone = { id: string } & Record<'baselineOn' | 'forecastOn' | 'actualOn', string | null>;

/** When each of a project's steps falls due, by its id, and when the next one that is open does. */
export function dueDays(
  stage: Stage,
  milestones: readonly StoredMilestone[],
): { steps: ReadonlyMap<string, CalendarDate | null>; nextDueOn: CalendarDate | null } {
  const steps = milestones.map(({ id, baselineOn, forecastOn, actualOn }) => {
    const days = { baselineOn: dayOf(baselineOn), forecastOn: dayOf(forecastOn), actualOn: dayOf(actualOn) };
    return { id, dueOn: dueDay(days, stage), actualOn: days.actualOn };
  });
  return { steps: new Map(steps.map(({ id, dueOn }) => [id, dueOn])), nextDueOn: nextDueDay(steps) };
}

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));
