import type { CalendarDate } from '@/lib/dates/calendar-date';
import { datedState } from '@/lib/dates/due-state';

/** The dates that a milestone's state depends on. */
export interface MilestoneDays {
  /** The latest agreed baseline, else the forecast; null without a date (due-day.ts). */
  dueOn: CalendarDate | null;
  actualOn: CalendarDate | null;
}

/** `days` count from the due day and are never negative; null without a due day. */
export type MilestoneState =
  | { kind: 'done'; days: number | null }
  | { kind: 'done-late'; days: number }
  | { kind: 'pending'; days: number | null; soon: boolean }
  | { kind: 'overdue'; days: number };

/** A milestone is due soon when at most this many days are left. */
export const milestoneSoonDays = 30;

/**
 * The state of a milestone as of a day (docs/domain.md#deadlines). Done on the due day is in time. One done
 * after `asOf` still counts as open.
 */
export function milestoneState({ dueOn, actualOn }: MilestoneDays, asOf: CalendarDate): MilestoneState {
  if (dueOn !== null) return datedState({ dueOn, doneOn: actualOn }, asOf, milestoneSoonDays);
  const done = actualOn !== null && actualOn <= asOf;
  return done ? { kind: 'done', days: null } : { kind: 'pending', days: null, soon: false };
}
