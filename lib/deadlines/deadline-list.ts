import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { datedState, soonDays } from '@/lib/dates/due-state';
import { type OwnStep, preparationSteps, stepsOf } from '@/lib/meetings/preparation-steps';
import { dueDay, duePrecision } from '@/lib/projects/next-milestone/due-day';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import {
  type DatedAction,
  type DatedMeeting,
  type DatedMilestone,
  type Deadline,
  type DeadlineState,
  type DoneStep,
  deadlineKinds,
  deadlineStateOf,
  type MeetingDeadlineState,
} from './deadline';
import { extensionDeadlines } from './extension-deadlines';
import { preparationLine } from './preparation-line';

/** Everything with a date that one reader may know of. The Charter's deadlines arrive as verdicts. */
export interface DatedThings {
  charter: {
    groups: readonly GroupVerdict[];
    annual: { provision: string; periods: readonly MeetingPeriod[] };
  };
  milestones: readonly DatedMilestone[];
  meetings: readonly DatedMeeting[];
  /** The preparation steps that were done, of these meetings. */
  steps: readonly DoneStep[];
  /** The steps that these meetings have of their own. */
  ownSteps: readonly OwnStep[];
  actions: readonly DatedAction[];
  /** Proposals that wait for a Party's agreement. */
  proposals: readonly ProposalLine[];
}

/**
 * One list of everything with a date, earliest first (docs/domain.md#deadlines). The Charter's deadlines keep
 * their states.
 */
export function deadlineList(things: DatedThings, asOf: CalendarDate): Deadline[] {
  const { charter, milestones, meetings, steps, ownSteps, actions, proposals } = things;
  const all = [
    ...charter.groups.flatMap(({ projectList, roadmap }) => [projectList, roadmap]).flatMap(ofVerdict),
    ...charter.annual.periods.map((period) => ofPeriod(period, charter.annual.provision)),
    ...charter.groups.flatMap((group) => extensionDeadlines(group, asOf)),
    ...milestones.flatMap((milestone) => ofMilestone(milestone, asOf)),
    ...meetings.flatMap((meeting) => ofMeeting(meeting, asOf)),
    ...meetings.flatMap((meeting) => ofPreparation(meeting, { steps, ownSteps }, asOf)),
    ...actions.map((action) => ofAction(action, asOf)),
    ...proposals.map((proposal) => ofProposal(proposal, asOf)),
  ];
  // The sort is stable: within one day, groups keep the Charter's order and rows the order of their query.
  return all.sort(inOrder);
}

/** Orders deadlines by day and, within a day, by kind. */
export function inOrder(one: Deadline, other: Deadline): number {
  const rank = ({ subject }: Deadline) => deadlineKinds.indexOf(subject.kind);
  return one.on === other.on ? rank(one) - rank(other) : one.on < other.on ? -1 : 1;
}

function ofVerdict(verdict: DeliverableVerdict): Deadline[] {
  const { groupCode, deliverable, state, countedFrom } = verdict;
  if (state.kind === 'not-in-force') return [];
  const key = `${groupCode} ${deliverable}`;
  const subject = { kind: 'charter' as const, verdict };
  return [{ ...plain(key, countedFrom), group: groupCode, state: verdictDeadlineState(state), subject }];
}

function verdictDeadlineState(state: DeliverableVerdict['state']): DeadlineState {
  if (state.kind === 'outstanding') return 'past';
  if (state.kind === 'pending') return state.soon ? 'soon' : 'pending';
  return state.kind === 'late' ? 'late' : 'settled';
}

const periodStates: Record<MeetingPeriod['state']['kind'], DeadlineState> = {
  held: 'settled',
  'held-late': 'late',
  'not-held': 'past',
  outstanding: 'past',
  'awaiting-record': 'waiting',
  planned: 'pending',
  'planned-too-late': 'pending',
  unplanned: 'pending',
};

function ofPeriod(period: MeetingPeriod, provision: string): Deadline {
  const deadlineState = periodStates[period.state.kind];
  const subject = { kind: 'charter' as const, period, provision };
  const key = `annual ${period.from}`;
  const soon = deadlineState === 'pending' && period.soon;
  return { ...plain(key, period.due.on), state: soon ? 'soon' : deadlineState, subject };
}

/** A milestone is a deadline on its due day, done or not. Without a due day it is none. */
function ofMilestone(milestone: DatedMilestone, asOf: CalendarDate): Deadline[] {
  const dueOn = dueDay(milestone, milestone.project.stage);
  if (dueOn === null) return [];
  const state = milestoneState({ dueOn, actualOn: milestone.actualOn }, asOf);
  return [
    {
      ...plain(milestone.id, dueOn),
      precision: duePrecision(milestone),
      group: milestone.project.groupCode,
      parties: milestone.responsible === null ? [] : [milestone.responsible],
      state: deadlineStateOf(state),
      subject: { kind: 'milestone', milestone, state },
    },
  ];
}

function ofMeeting(meeting: DatedMeeting, asOf: CalendarDate): Deadline[] {
  const { id, startsOn, groupCode } = meeting;
  if (startsOn === null) return [];
  const days = daysBetween(asOf, startsOn);
  const base = { ...plain(id, startsOn), group: groupCode };
  if (meeting.state === 'held') {
    return [{ ...base, state: 'settled', subject: { kind: 'meeting', meeting, state: { kind: 'held' } } }];
  }
  const state: MeetingDeadlineState =
    days > 0 ? { kind: 'planned', days } : { kind: 'awaiting-record', days: -days };
  const deadlineState = days <= 0 ? 'waiting' : days <= soonDays ? 'soon' : 'pending';
  return [{ ...base, state: deadlineState, subject: { kind: 'meeting', meeting, state } }];
}

/** The preparation of a meeting that has a day, as one line. */
function ofPreparation(
  meeting: DatedMeeting,
  { steps, ownSteps }: Pick<DatedThings, 'steps' | 'ownSteps'>,
  asOf: CalendarDate,
): Deadline[] {
  const { id, startsOn, groupCode, state: meetingState } = meeting;
  if (startsOn === null) return [];
  const done = new Map(
    steps.filter(({ meetingId }) => meetingId === id).map(({ step, doneOn }) => [step, doneOn]),
  );
  const countdown = preparationSteps(
    { on: startsOn, held: meetingState === 'held' },
    stepsOf(meeting, ownSteps),
    asOf,
    done,
  );
  const line = preparationLine(countdown);
  if (line === null) return [];
  const { key, title, owner, on, state, open } = line;
  const step = { key, title };
  const subject = { kind: 'preparation' as const, meeting, step, state, open };
  return [
    {
      ...plain(`${id} preparation`, on),
      group: groupCode,
      parties: owner === null ? [] : [owner],
      state: deadlineStateOf(state),
      subject,
    },
  ];
}

function ofAction(action: DatedAction, asOf: CalendarDate): Deadline {
  const { id, dueOn, owner, groupCode, closedOn } = action;
  const state = datedState({ dueOn, doneOn: closedOn }, asOf);
  return {
    ...plain(id, dueOn),
    group: groupCode,
    parties: owner === null ? [] : [owner],
    state: deadlineStateOf(state),
    subject: { kind: 'action', action, state },
  };
}

function ofProposal(proposal: ProposalLine, asOf: CalendarDate): Deadline {
  return {
    ...plain(proposal.id, proposal.proposedOn),
    group: proposal.group?.code ?? null,
    parties: proposal.missing,
    state: 'waiting',
    subject: { kind: 'key', proposal, days: daysBetween(proposal.proposedOn, asOf) },
  };
}

const plain = (key: string, on: CalendarDate) => ({
  key,
  on,
  group: null,
  parties: [],
  precision: 'day' as const,
});

/** How many of a list stand where; the list's length is the denominator. */
export function countByState(deadlines: readonly Deadline[]): Record<DeadlineState, number> {
  const counts: Record<DeadlineState, number> = {
    past: 0,
    soon: 0,
    pending: 0,
    waiting: 0,
    settled: 0,
    late: 0,
  };
  for (const { state } of deadlines) counts[state] += 1;
  return counts;
}
