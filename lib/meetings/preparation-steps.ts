import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import { type DatedState, datedState } from '@/lib/dates/due-state';

/** The steps that the tracker knows by name, and their days from a Charter meeting (docs/domain.md#preparation). */
const knownSteps = [
  ['reports-called', -90],
  ['group-reports-in', -60],
  ['draft-agenda-exchanged', -45],
  ['agenda-agreed', -30],
  ['papers-out', -14],
  ['delegations-named', -7],
  ['minutes-agreed', 14],
  ['actions-entered', 30],
] as const;

export type PreparationKey = (typeof knownSteps)[number][0];

/** The keys of the known steps, in the order of a Charter meeting's preparation. */
export const preparationKeys = knownSteps.map(([key]) => key);

/** Whether a step is one that the tracker knows by name; any other has a title of its own. */
export const isKnownStep = (key: string): key is PreparationKey =>
  preparationKeys.some((each) => each === key);

/** A known step's key in audit events: messages cannot select by a key with hyphens. */
export const stepWord = (key: PreparationKey): string => key.replaceAll('-', '_');

/** What the record calls a step: a known one by its key, any other by its title. */
export const recordedStep = ({ key, title }: Pick<StepPlan, 'key' | 'title'>): string =>
  isKnownStep(key) ? stepWord(key) : title;

/**
 * A step as a template or a meeting has it. `title` is '' for a known step, `offset` in days from the meeting, `owner`
 * the code of the Party that owes it, null where every Party does.
 */
export interface StepPlan {
  key: string;
  title: string;
  offset: number;
  owner: string | null;
}

const ofEvery = ([key, offset]: readonly [PreparationKey, number]): StepPlan => ({
  key,
  title: '',
  offset,
  owner: null,
});

const shorter: StepPlan[] = [
  ofEvery(['draft-agenda-exchanged', -14]),
  ofEvery(['papers-out', -7]),
  ofEvery(['minutes-agreed', 14]),
];

/** The templates as the tracker comes with them: a group's and a platform's is shorter. */
export const firstTemplates: Readonly<Record<'charter' | 'group' | 'platform', readonly StepPlan[]>> = {
  charter: knownSteps.map(ofEvery),
  group: shorter,
  platform: shorter,
};

/** A step of one meeting, copied from the template when the meeting was planned. */
export interface OwnStep extends StepPlan {
  meetingId: string;
}

/** A meeting's steps: its own, or the first template of its kind where an older program planned it without any. */
export function stepsOf(
  { id, kind }: { id: string; kind: keyof typeof firstTemplates },
  own: readonly OwnStep[],
): readonly StepPlan[] {
  const steps = own.filter(({ meetingId }) => meetingId === id);
  return steps.length > 0 ? steps : firstTemplates[kind];
}

/**
 * One preparation step of a meeting. A step that was due before the meeting has `lapsed` if it is not marked done by
 * the time the meeting is over: it is no deadline any more.
 */
export interface PreparationStep extends StepPlan {
  on: CalendarDate;
  state: DatedState | { kind: 'lapsed' };
}

/**
 * The preparation steps of a meeting as of a day, by date (docs/domain.md#preparation).
 *
 * @param plan the meeting's own steps
 * @param done the day on which each step was done, by its key
 */
export function preparationSteps(
  meeting: { on: CalendarDate; held: boolean },
  plan: readonly StepPlan[],
  asOf: CalendarDate,
  done: ReadonlyMap<string, CalendarDate>,
): PreparationStep[] {
  return plan
    .toSorted((one, other) => one.offset - other.offset || (one.key < other.key ? -1 : 1))
    .map((step) => {
      const on = addDays(meeting.on, step.offset);
      const doneOn = done.get(step.key) ?? null;
      const over = meeting.held || asOf > meeting.on;
      const lapsed = over && step.offset < 0 && doneOn === null;
      const state = lapsed ? ({ kind: 'lapsed' } as const) : datedState({ dueOn: on, doneOn }, asOf);
      return { ...step, on, state };
    });
}
