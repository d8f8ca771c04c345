import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { MilestoneDays } from './milestone-state';

/** When the first of a project's open steps falls due, past or to come; null where none that is open has a day. */
export function nextDueDay(milestones: readonly MilestoneDays[]): CalendarDate | null {
  const open = milestones.flatMap(({ dueOn, actualOn }) =>
    dueOn !== null && actualOn === null ? [dueOn] : [],
  );
  return open.sort()[0] ?? null;
}
