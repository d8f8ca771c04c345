import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import type { DeadlineState } from '@/lib/deadlines/deadline';
import { milestoneSoonDays } from '@/lib/projects/next-milestone/milestone-state';

/**
 * What the database is asked for instead of the rule: whether it is done, and between which days it is due, each
 * included. Of what is done, whether it was done after the due day.
 */
export type StateDays =
  | { done: false; from: CalendarDate | null; to: CalendarDate | null }
  | { done: true; late: boolean };

/** The states that a milestone can have. */
export const milestoneStates = ['past', 'soon', 'pending', 'settled', 'late'] as const;
export type MilestoneDeadlineState = (typeof milestoneStates)[number];

/** Those of what is still to come, today's included. */
export const milestoneStatesAhead = ['soon', 'pending'] as const satisfies readonly MilestoneDeadlineState[];

export function isMilestoneDeadlineState(state: DeadlineState): state is MilestoneDeadlineState {
  return milestoneStates.some((each) => each === state);
}

/**
 * The days of the milestones that stand so as of a day: what lib/projects/next-milestone/milestone-state.ts says, turned round.
 * No milestone is done after today, so `asOf` is not asked of what is done.
 */
export function stateDays(state: MilestoneDeadlineState, asOf: CalendarDate): StateDays {
  const soonTo = addDays(asOf, milestoneSoonDays);
  switch (state) {
    case 'past':
      return { done: false, from: null, to: addDays(asOf, -1) };
    case 'soon':
      return { done: false, from: asOf, to: soonTo };
    case 'pending':
      return { done: false, from: addDays(soonTo, 1), to: null };
    default:
      return { done: true, late: state === 'late' };
  }
}

/**
 * The days of several adjacent states of open milestones; null where there is a gap
 * between them, or one of them is of what is done.
 */
export function daysInOne(
  states: readonly MilestoneDeadlineState[],
  asOf: CalendarDate,
): { from: CalendarDate | null; to: CalendarDate | null } | null {
  const places = [...new Set(states.map((each) => milestoneStates.indexOf(each)))].sort((a, b) => a - b);
  const days = places.map((place) => stateDays(milestoneStates[place] as MilestoneDeadlineState, asOf));
  const [first, last] = [days[0], days.at(-1)];
  const inRow = places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
  if (!inRow || !first || !last || first.done || last.done) return null;
  return { from: first.from, to: last.to };
}
