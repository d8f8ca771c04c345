import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { DatedState } from '@/lib/dates/due-state';
import type { Precision } from '@/lib/dates/partial-date';
import type { MeetingKind } from '@/lib/meetings/schema';
import type { MilestoneState } from '@/lib/projects/next-milestone/milestone-state';
import type { Stage } from '@/lib/projects/stage';
import type { DatedStep } from './preparation-line';

/** Kinds of deadline, in the order in which one day lists them. */
export const deadlineKinds = [
  'charter',
  'extension',
  'meeting',
  'milestone',
  'preparation',
  'action',
  'key',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * Standing of a deadline, whatever its own state is called: past its day, due soon or later, waiting for an
 * agreement, or settled in time or late. Lists count and filter by it.
 */
export const states = ['past', 'soon', 'pending', 'waiting', 'settled', 'late'] as const;
export type DeadlineState = (typeof states)[number];

export interface DatedMilestone {
  id: string;
  title: string;
  responsible: string | null;
  forecastOn: CalendarDate | null;
  forecastPrecision: Precision | null;
  baselineOn: CalendarDate | null;
  baselinePrecision: Precision | null;
  actualOn: CalendarDate | null;
  project: { id: string; code: string | null; title: string; groupCode: string; stage: Stage };
}

/** A meeting. `startsOn` is null if it has no day; for a meeting that was held it is the day in its record. */
export interface DatedMeeting {
  id: string;
  kind: MeetingKind;
  title: string;
  startsOn: CalendarDate | null;
  groupCode: string | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
}

/** A preparation step that was done; `step` is its key in the template. */
export interface DoneStep {
  meetingId: string;
  step: string;
  doneOn: CalendarDate;
}

export interface DatedAction {
  id: string;
  text: string;
  owner: string | null;
  groupCode: string | null;
  dueOn: CalendarDate;
  closedOn: CalendarDate | null;
}

/** A meeting awaits its record from its day on; `days` count from that day. */
export type MeetingDeadlineState =
  | { kind: 'held' }
  | { kind: 'planned'; days: number }
  | { kind: 'awaiting-record'; days: number };

type Subject =
  | { kind: 'charter'; verdict: DeliverableVerdict }
  | { kind: 'charter'; period: MeetingPeriod; provision: string }
  /** `id` is the agreed proposal's, null if the verdict's facts do not hold it. */
  | { kind: 'extension'; id: string | null; deliverables: readonly string[]; state: DatedState }
  | { kind: 'milestone'; milestone: DatedMilestone; state: MilestoneState }
  | { kind: 'meeting'; meeting: DatedMeeting; state: MeetingDeadlineState }
  /** `step` is the one that the line is about, with its state; `open` are all open steps by date. */
  | {
      kind: 'preparation';
      meeting: DatedMeeting;
      step: Pick<DatedStep, 'key' | 'title'>;
      state: DatedState;
      open: readonly DatedStep[];
    }
  | { kind: 'action'; action: DatedAction; state: DatedState }
  /** `days` since it was proposed: a request for agreement has no last day. */
  | { kind: 'key'; proposal: ProposalLine; days: number };

/** One dated thing. `parties` are responsible for it; an empty list means all Parties. */
export interface Deadline {
  key: string;
  on: CalendarDate;
  precision: Precision;
  group: string | null;
  parties: readonly string[];
  state: DeadlineState;
  subject: Subject;
}

/** Where something with a plain last day stands. */
export function deadlineStateOf(state: DatedState | MilestoneState): DeadlineState {
  if (state.kind === 'overdue') return 'past';
  if (state.kind === 'pending') return state.soon ? 'soon' : 'pending';
  return state.kind === 'done' ? 'settled' : 'late';
}
