import type { CalendarDate } from '@/lib/dates/calendar-date';

/** In the order in which an item's outcomes stand, in the room, the minutes and their files (docs/domain.md#outcomes). */
export const outcomeKinds = ['information', 'decision', 'action'] as const;

export type OutcomeKind = (typeof outcomeKinds)[number];

/** Outcomes by kind; those of one kind stay in order of entry, which is that of their numbers. */
export const inOutcomeOrder = <Outcome extends { kind: OutcomeKind }>(
  outcomes: readonly Outcome[],
): Outcome[] => outcomeKinds.flatMap((kind) => outcomes.filter((outcome) => outcome.kind === kind));

/** What became of a decision. */
export type DecisionState = 'open' | 'carried_out' | 'superseded' | 'dropped';

/** An outcome as lists show it (docs/domain.md#outcomes). `itemId` is null for one of the meeting as a whole. */
export interface KnownOutcome {
  id: string;
  meetingId: string;
  itemId: string | null;
  groupCode: string | null;
  group: { code: string; name: string; restricted: boolean } | null;
  kind: OutcomeKind;
  /** A restricted group's code on its decisions and actions, else ''. */
  series: string;
  /** The number of a decision or an action in its series; null for information. */
  number: number | null;
  /** An action's present text, else what was recorded. */
  text: string;
  /** Null unless the outcome is an action. `owner` is a Party's code; null means all Parties. */
  action: {
    id: string;
    owner: string | null;
    dueOn: CalendarDate;
    closedOn: CalendarDate | null;
    decisionId: string | null;
  } | null;
  state: DecisionState;
  became: string;
  becameOn: CalendarDate | null;
  enteredOn: CalendarDate;
  /** Of the action, or of the outcome itself. */
  version: number;
}

/**
 * The number of a decision or an action as documents write it.
 * @example decisionLabel({ series: 'SEC', number: 2 }) // 'SEC 2'
 */
export function decisionLabel({ series, number }: Pick<KnownOutcome, 'series' | 'number'>): string {
  return [series, number ?? ''].filter((part) => part !== '').join(' ');
}
