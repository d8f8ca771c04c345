import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import type { ProposalLine } from '@/lib/proposals/proposal-view';
import { dueDay, duePrecision } from '@/lib/roadmap/due-day';
import { type MilestoneState, milestoneState } from '@/lib/roadmap/milestone-state';

export const deadlineKinds = ['charter', 'milestone', 'meeting', 'key'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * Where a deadline stands, whatever the words of its own state are: its day has passed, it comes soon or later,
 * it waits for somebody's word, or it is settled. Lists are counted and filtered by this.
 */
export const standings = ['past', 'soon', 'pending', 'waiting', 'settled'] as const;
export type Standing = (typeof standings)[number];

export interface DatedMilestone {
  id: string;
  step: string;
  responsible: string | null;
  forecastOn: CalendarDate | null;
  forecastPrecision: Precision | null;
  baselineOn: CalendarDate | null;
  baselinePrecision: Precision | null;
  actualOn: CalendarDate | null;
  project: { id: string; code: string | null; title: string; groupCode: string };
}

export interface DatedMeeting {
  id: string;
  title: string;
  startsOn: CalendarDate;
  groupCode: string | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
}

/** Of a meeting: its record is awaited from its day on. `days` are counted from that day. */
export type MeetingDeadlineState =
  | { kind: 'held' }
  | { kind: 'planned'; days: number }
  | { kind: 'awaiting-record'; days: number };

type Subject =
  | { kind: 'charter'; verdict: DeliverableVerdict }
  | { kind: 'charter'; period: MeetingPeriod; provision: string }
  | { kind: 'milestone'; milestone: DatedMilestone; state: MilestoneState }
  | { kind: 'meeting'; meeting: DatedMeeting; state: MeetingDeadlineState }
  /** `days` since it was proposed: a request for a key has no last day. */
  | { kind: 'key'; proposal: ProposalLine; days: number };

/** One dated thing. `parties` are those who answer for it; none named means all of them. */
export interface Deadline {
  key: string;
  on: CalendarDate;
  precision: Precision;
  group: string | null;
  parties: readonly string[];
  standing: Standing;
  subject: Subject;
}

/** Everything with a date that one reader may know of. The Charter's deadlines come as they were judged. */
export interface DatedThings {
  charter: {
    groups: readonly GroupVerdict[];
    annual: { provision: string; periods: readonly MeetingPeriod[] };
  };
  milestones: readonly DatedMilestone[];
  meetings: readonly DatedMeeting[];
  /** Those that wait for a key. */
  proposals: readonly ProposalLine[];
}

/** What is not a milestone is due soon when so many days are left, or fewer (domain.md 3c). */
const soonDays = 7;

/** One list of everything with a date, the earliest first (domain.md 3c). The Charter's own keep their states. */
export function deadlineList(things: DatedThings, asOf: CalendarDate): Deadline[] {
  const { charter, milestones, meetings, proposals } = things;
  const all = [
    ...charter.groups.flatMap(({ projectList, roadmap }) => [projectList, roadmap]).flatMap(ofVerdict),
    ...charter.annual.periods.map((period) => ofPeriod(period, charter.annual.provision)),
    ...milestones.flatMap((milestone) => ofMilestone(milestone, asOf)),
    ...meetings.flatMap((meeting) => ofMeeting(meeting, asOf)),
    ...proposals.map((proposal) => ofProposal(proposal, asOf)),
  ];
  const rank = ({ subject }: Deadline) => deadlineKinds.indexOf(subject.kind);
  // sorting is stable: what falls on one day keeps the Charter's order of groups, and the order of its query
  return all.sort((a, b) => a.on.localeCompare(b.on) || rank(a) - rank(b));
}

function ofVerdict(verdict: DeliverableVerdict): Deadline[] {
  const { groupCode, deliverable, state, countedFrom } = verdict;
  if (state.kind === 'not-in-force') return [];
  const standing: Standing =
    state.kind === 'outstanding'
      ? 'past'
      : state.kind !== 'pending'
        ? 'settled'
        : state.soon
          ? 'soon'
          : 'pending';
  const key = `${groupCode} ${deliverable}`;
  return [{ ...plain(key, countedFrom), group: groupCode, standing, subject: { kind: 'charter', verdict } }];
}

const periodStandings: Record<MeetingPeriod['state']['kind'], Standing> = {
  held: 'settled',
  'held-late': 'settled',
  'not-held': 'past',
  outstanding: 'past',
  'awaiting-record': 'waiting',
  planned: 'pending',
  'planned-too-late': 'pending',
  unplanned: 'pending',
};

function ofPeriod(period: MeetingPeriod, provision: string): Deadline {
  const standing = periodStandings[period.state.kind];
  const subject: Subject = { kind: 'charter', period, provision };
  const key = `annual ${period.from}`;
  const soon = standing === 'pending' && period.soon;
  return { ...plain(key, period.due.on), standing: soon ? 'soon' : standing, subject };
}

function ofMilestone(milestone: DatedMilestone, asOf: CalendarDate): Deadline[] {
  const dueOn = dueDay(milestone);
  const on = dueOn ?? milestone.actualOn;
  if (on === null) return [];
  const state = milestoneState({ dueOn, actualOn: milestone.actualOn }, asOf);
  return [
    {
      ...plain(milestone.id, on),
      precision: dueOn === null ? 'day' : duePrecision(milestone),
      group: milestone.project.groupCode,
      parties: milestone.responsible === null ? [] : [milestone.responsible],
      standing: standingOf(state),
      subject: { kind: 'milestone', milestone, state },
    },
  ];
}

function standingOf(state: MilestoneState): Standing {
  if (state.kind === 'overdue') return 'past';
  if (state.kind === 'pending') return state.soon ? 'soon' : 'pending';
  return 'settled';
}

function ofMeeting(meeting: DatedMeeting, asOf: CalendarDate): Deadline[] {
  const { id, startsOn, groupCode } = meeting;
  if (meeting.state === 'postponed' || meeting.state === 'cancelled') return [];
  const days = daysBetween(asOf, startsOn);
  const base = { ...plain(id, startsOn), group: groupCode };
  if (meeting.state === 'held') {
    return [{ ...base, standing: 'settled', subject: { kind: 'meeting', meeting, state: { kind: 'held' } } }];
  }
  const state: MeetingDeadlineState =
    days > 0 ? { kind: 'planned', days } : { kind: 'awaiting-record', days: -days };
  const standing = days <= 0 ? 'waiting' : days <= soonDays ? 'soon' : 'pending';
  return [{ ...base, standing, subject: { kind: 'meeting', meeting, state } }];
}

function ofProposal(proposal: ProposalLine, asOf: CalendarDate): Deadline {
  return {
    ...plain(proposal.id, proposal.proposedOn),
    group: proposal.group?.code ?? null,
    parties: proposal.missing,
    standing: 'waiting',
    subject: { kind: 'key', proposal, days: daysBetween(proposal.proposedOn, asOf) },
  };
}

const plain = (key: string, on: CalendarDate) => ({
  ...{ key, on, group: null, parties: [] },
  precision: 'day' as const,
});

/** How many of a list stand where; the list's length is the denominator. */
export function countByStanding(deadlines: readonly Deadline[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { past: 0, soon: 0, pending: 0, waiting: 0, settled: 0 };
  for (const { standing } of deadlines) counts[standing] += 1;
  return counts;
}
