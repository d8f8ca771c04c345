import { type CalendarDate, daysBetween } from './calendar-date';

/** The state of something with a due date. `days` are counted from that date and never negative. */
export type DatedState =
  | { kind: 'done'; days: number }
  | { kind: 'done-late'; days: number }
  | { kind: 'pending'; days: number; soon: boolean }
  | { kind: 'overdue'; days: number };

/** What is not a milestone is due soon when so many days are left, or fewer (docs/domain.md#deadlines). */
export const soonDays = 7;

/**
 * Done, done late, pending or overdue as of a day (docs/domain.md#deadlines), soon from `soon` days before
 * the last day on. The last day itself is in time. What was done after `asOf` is not done yet.
 */
export function datedState(
  { dueOn, doneOn }: { dueOn: CalendarDate; doneOn: CalendarDate | null },
  asOf: CalendarDate,
  soon = soonDays,
): DatedState {
  if (doneOn !== null && doneOn <= asOf) {
    const days = daysBetween(dueOn, doneOn);
    return days > 0 ? { kind: 'done-late', days } : { kind: 'done', days: daysBetween(doneOn, dueOn) };
  }
  const days = daysBetween(asOf, dueOn);
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'pending', days, soon: days <= soon };
}
