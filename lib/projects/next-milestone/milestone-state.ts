import type { CalendarDate } from '@/lib/dates/calendar-date';
import { datedState } from '@/lib/dates/due-state';

/** The days of a milestone that its state is read from. */
export interface MilestoneDays {
  /** The latest agreed baseline, else the forecast; null where it has no date (due-day.ts). */
  dueOn: CalendarDate | null;
  actualOn: CalendarDate | null;
}

/** `days` are always counted from the due day, and never negative; null where there is none. */
export type MilestoneState =
  | { kind: 'done'; days: number | null }
  | { kind: 'done-late'; days: number }
  | { kind: 'pending'; days: number | null; soon: boolean }
  | { kind: 'overdue'; days: number };

/** A milestone is due soon when so many days are left, or fewer. */
export const milestoneSoonDays = 30;

/**
 * Done, done late, pending or overdue as of a day (docs/domain.md#deadlines). The due day itself is in time.
 * What was done after `asOf` is not done yet.
 */
export function milestoneState({ dueOn, actualOn }: MilestoneDays, asOf: CalendarDate): MilestoneState {
  if (dueOn !== null) return datedState({ dueOn, doneOn: actualOn }, asOf, milestoneSoonDays);
  const done = actualOn !== null && actualOn <= asOf;
  return done ? { kind: 'done', days: null } : { kind: 'pending', days: null, soon: false };
}
