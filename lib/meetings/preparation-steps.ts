import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import { type DatedState, datedState } from '@/lib/dates/due-state';

/** The template of docs/domain.md#preparation: each step with its offset from the meeting, in days. */
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

/** The keys of the steps, in the template's order. */
export const preparationKeys = template.map(([key]) => key);

/** A step's key in audit events: messages cannot select by a key with hyphens. */
export const stepWord = (key: PreparationKey): string => key.replaceAll('-', '_');

/**
 * One preparation step of a meeting. `offset` is in days from the meeting. A step that was due before the
 * meeting has `lapsed` if it is not marked done by the time the meeting is over: it is no deadline any more.
 */
export interface PreparationStep {
  key: PreparationKey;
  offset: number;
  on: CalendarDate;
  state: DatedState | { kind: 'lapsed' };
}

/**
 * The preparation steps of a meeting as of a day, by date (docs/domain.md#preparation).
 *
 * @param done the day on which each step was done, by its key
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
