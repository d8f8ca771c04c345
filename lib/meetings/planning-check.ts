import type { AnnualDueBy } from '@/lib/compliance/annual-due-by';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import type { NonWorkingReason } from '@/lib/dates/working-days';

/**
 * How a day fits the period that requires the Charter meeting. `days` are counted from the period's due date.
 */
export type PeriodFit =
  | { kind: 'within'; days: number }
  | { kind: 'after'; days: number }
  | { kind: 'before'; from: CalendarDate };

export function periodFit(day: CalendarDate, { from, due }: AnnualDueBy): PeriodFit {
  if (day < from) return { kind: 'before', from };
  const days = daysBetween(day, due.on);
  return days < 0 ? { kind: 'after', days: -days } : { kind: 'within', days };
}

/** A warning before a meeting is planned for a day. It forbids nothing. */
export type PlanningWarning =
  | { kind: 'after-period'; provision: string; due: CalendarDate }
  | { kind: 'before-period'; provision: string; from: CalendarDate }
  | { kind: 'day-off'; reason: NonWorkingReason };

/**
 * Warns of a Charter meeting outside its period, and of any meeting on a weekend or day off of a capital.
 *
 * @param dueBy null for meetings that no obligation requires
 */
export function planningWarnings(
  day: CalendarDate,
  dueBy: AnnualDueBy | null,
  nonWorking: readonly NonWorkingReason[],
): PlanningWarning[] {
  const fit = dueBy && periodFit(day, dueBy);
  return [
    ...(dueBy && fit?.kind === 'after'
      ? [{ kind: 'after-period' as const, provision: dueBy.provision, due: dueBy.due.on }]
      : []),
    ...(dueBy && fit?.kind === 'before'
      ? [{ kind: 'before-period' as const, provision: dueBy.provision, from: dueBy.from }]
      : []),
    ...nonWorking.map((reason) => ({ kind: 'day-off' as const, reason })),
  ];
}
