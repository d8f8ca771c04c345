import {
  type AnnualMeetingFacts,
  annualMeetingVerdict,
  meetingFactsKnownAt,
} from '@/lib/compliance/annual-meeting-rule';
import type { GroupFact, LineageFact, ReportItemFact } from '@/lib/compliance/facts';
import { groupsKnownAt, isKnown } from '@/lib/compliance/knowledge';
import { existsOn } from '@/lib/compliance/lineage';
import { meetingCalendar } from '@/lib/compliance/meeting-calendar';
import { boundedPeriod, type MeetingPeriod, type MeetingState } from '@/lib/compliance/meeting-period';
import type { Viewpoint } from '@/lib/compliance/verdict';

/** The facts that the check of working groups reads, beside those of the annual meeting. */
export type GroupMeetingFacts = AnnualMeetingFacts & {
  readonly groups: readonly GroupFact[];
  readonly lineage: readonly LineageFact[];
  readonly reports: readonly ReportItemFact[];
};

export type GroupMeetingCheck = {
  /** The tracker's own rule, not the Charter's. */
  readonly source: 'tracker';
  readonly groupCode: string;
  /** Whether the group has met, or will meet, in the period that contains T under the reading in force. */
  readonly meeting: MeetingState;
  /** Whether its report is on the agenda of the period's annual meeting; null where there is no such meeting. */
  readonly reportOnAgenda: boolean | null;
};

/**
 * Beside the Charter's rule on the annual meeting, the same question to each working group that exists at T:
 * has it met in the period, and is its report on the annual meeting's agenda
 * (docs/domain.md#each-groups-meetings)?
 */
export function groupMeetingChecks(facts: GroupMeetingFacts, at: Viewpoint): GroupMeetingCheck[] {
  const { current } = annualMeetingVerdict(facts, at).verdict;
  if (current === null) return [];
  const lineage = facts.lineage.filter((fact) => isKnown(fact, at.asKnown));
  return groupsKnownAt(facts.groups, at.asKnown)
    .filter((group) => existsOn(at.asOf, group, lineage))
    .map(({ code }) => ({
      source: 'tracker',
      groupCode: code,
      meeting: groupMeetingState(code, current, facts, at),
      reportOnAgenda: reportOnAgenda(code, current.state, facts.reports, at),
    }));
}

function groupMeetingState(
  groupCode: string,
  period: MeetingPeriod,
  facts: GroupMeetingFacts,
  at: Viewpoint,
): MeetingState {
  const meetings = facts.meetings.filter(
    (meeting) => meeting.kind === 'group' && meeting.groupCode === groupCode,
  );
  const calendar = meetingCalendar(meetings, meetingFactsKnownAt(facts, at.asKnown), at.asOf);
  return boundedPeriod(period, calendar, at.asOf).state;
}

function reportOnAgenda(
  groupCode: string,
  annual: MeetingState,
  items: readonly ReportItemFact[],
  at: Viewpoint,
): boolean | null {
  if (!('meetingId' in annual)) return null;
  return items.some(
    (item) =>
      item.meetingId === annual.meetingId &&
      item.groupCode === groupCode &&
      item.enteredOn <= at.asOf &&
      isKnown(item, at.asKnown),
  );
}
