import { addDays, type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

/** The template of domain.md, section 7: what is done so many days before (negative) or after the meeting. */
const template = [
  ['reports-called', -90],
  ['group-reports-in', -60],
  ['draft-agenda-exchanged', -45],
  ['agenda-agreed', -30],
  ['papers-out', -14],
  ['delegations-named', -7],
  ['minutes-agreed', 14],
  ['actions-entered', 30],
] as const;

export type PreparationKey = (typeof template)[number][0];

/** A step is due soon when so many days are left, or fewer (domain.md, section 3c). */
const soonDays = 7;

/**
 * One step of a meeting's countdown. `offset` is in days from the meeting; `pending` has the days left. What
 * has `passed` is not called overdue: the tracker does not record that a step was done.
 */
export interface PreparationStep {
  key: PreparationKey;
  offset: number;
  on: CalendarDate;
  state: { kind: 'pending'; daysLeft: number; soon: boolean } | { kind: 'passed'; days: number };
}

/** The countdown of a meeting's preparation, as of a day, in the order of the dates. */
export function preparationSteps(meetingDay: CalendarDate, asOf: CalendarDate): PreparationStep[] {
  return template.map(([key, offset]) => {
    const on = addDays(meetingDay, offset);
    const daysLeft = daysBetween(asOf, on);
    const state =
      daysLeft < 0
        ? ({ kind: 'passed', days: -daysLeft } as const)
        : ({ kind: 'pending', daysLeft, soon: daysLeft <= soonDays } as const);
    return { key, offset, on, state };
  });
}
