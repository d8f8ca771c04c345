import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Stage } from '@/lib/projects/stage';
import { dueDay } from './due-day';
import { nextDueDay } from './next-due-day';

type StoredMilestone = { id: string } & Record<'baselineOn' | 'forecastOn' | 'actualOn', string | null>;

/** The due day of each milestone by id, and that of the next open one. */
export function dueDays(
  stage: Stage,
  milestones: readonly StoredMilestone[],
): { milestones: ReadonlyMap<string, CalendarDate | null>; nextDueOn: CalendarDate | null } {
  const dated = milestones.map(({ id, baselineOn, forecastOn, actualOn }) => {
    const days = { baselineOn: dayOf(baselineOn), forecastOn: dayOf(forecastOn), actualOn: dayOf(actualOn) };
    return { id, dueOn: dueDay(days, stage), actualOn: days.actualOn };
  });
  return { milestones: new Map(dated.map(({ id, dueOn }) => [id, dueOn])), nextDueOn: nextDueDay(dated) };
}

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));
