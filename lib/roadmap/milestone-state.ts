import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

/** The days of a milestone that its state is read from. */
export interface MilestoneDays {
  /** The latest agreed baseline, else the forecast; null where it has no date (lib/roadmap/due-day.ts). */
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
const soonDays = 30;

/**
 * Done, done late, pending or overdue as of a day (domain.md 3c). The due day itself is in time. What was done
 * after `asOf` is not done yet.
 */
export function milestoneState({ dueOn, actualOn }: MilestoneDays, asOf: CalendarDate): MilestoneState {
  if (actualOn !== null && actualOn <= asOf) {
    if (dueOn === null) return { kind: 'done', days: null };
    const days = daysBetween(dueOn, actualOn);
    return days > 0 ? { kind: 'done-late', days } : { kind: 'done', days: daysBetween(actualOn, dueOn) };
  }
  if (dueOn === null) return { kind: 'pending', days: null, soon: false };
  const days = daysBetween(asOf, dueOn);
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'pending', days, soon: days <= soonDays };
}
