import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import { type DatedState, datedState } from '@/lib/dates/due-state';

/**
 * The template of docs/domain.md#preparation: what is done so many days before (negative) or after the
 * meeting.
 */
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

/** The steps of the template, in its order. */
export const preparationKeys = template.map(([key]) => key);

/** A step as the record names it: a sentence chooses its words by it, and cannot by a name with hyphens. */
export const stepWord = (key: PreparationKey): string => key.replaceAll('-', '_');

/**
 * One step of a meeting's countdown. `offset` is in days from the meeting. Without a word that it was done, a
 * step before a meeting whose day is over, or that was held, has `lapsed`: nobody can do it any more, and it is
 * no deadline.
 */
export interface PreparationStep {
  key: PreparationKey;
  offset: number;
  on: CalendarDate;
  state: DatedState | { kind: 'lapsed' };
}

/**
 * The countdown of a meeting's preparation, as of a day, in the order of the dates.
 *
 * @param done the day on which a step was done, by its key
 */
export function preparationSteps(
  meeting: { on: CalendarDate; held: boolean },
  asOf: CalendarDate,
  done: ReadonlyMap<string, CalendarDate>,
): PreparationStep[] {
  return template.map(([key, offset]) => {
    const on = addDays(meeting.on, offset);
    const doneOn = done.get(key) ?? null;
    const over = meeting.held || asOf > meeting.on;
    const lapsed = over && offset < 0 && doneOn === null;
    const state = lapsed ? ({ kind: 'lapsed' } as const) : datedState({ dueOn: on, doneOn }, asOf);
    return { key, offset, on, state };
  });
}
