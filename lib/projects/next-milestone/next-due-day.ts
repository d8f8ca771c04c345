import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { MilestoneDays } from './milestone-state';

/** The first due day among a project's open milestones, past or future; null if none has a day. */
export function nextDueDay(milestones: readonly MilestoneDays[]): CalendarDate | null {
  const open = milestones.flatMap(({ dueOn, actualOn }) =>
    dueOn !== null && actualOn === null ? [dueOn] : [],
  );
  return open.sort()[0] ?? null;
}
