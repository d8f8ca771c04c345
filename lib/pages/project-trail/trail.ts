import type { NamingReason } from '@/lib/agenda/named-projects';
import type { Ending } from '@/lib/agreements/proposals/ending-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A list or roadmap that names the project, and why it is no longer in force, if so. */
export interface TrailProposal {
  id: string;
  kind: 'project_list' | 'roadmap';
  version: number;
  state: 'open' | 'agreed' | 'returned' | 'withdrawn';
  group: { slug: string; name: string } | null;
  proposedOn: CalendarDate;
  agreedOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  ending: Ending | null;
}

/** A meeting whose agenda names the project, and why it does. */
export interface TrailMeeting {
  id: string;
  title: string;
  /** Null while the meeting has no day (docs/domain.md#whether-a-meeting-has-a-day). */
  on: CalendarDate | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  reasons: NamingReason[];
}

/** A change of lead group. `to` is null if the reader may not see the new group. */
export interface TrailMove {
  id: string;
  on: CalendarDate;
  from: string;
  to: string | null;
}

/**
 * A project that was merged into this one, or that this one was merged into. `other` is null if the reader
 * may not see it.
 */
export interface TrailMerge {
  on: CalendarDate;
  direction: 'into' | 'from';
  other: { id: string; code: string | null; title: string } | null;
}

/** What the audit record says of the project's moves, sharing and merge. */
export interface TrailTurns {
  moves: TrailMove[];
  /** The project was private before it was shared. */
  tabled: boolean;
  /** How many milestones went to the survivor and how many were left out; null if not recorded. */
  mergedMilestones: { taken: number; left: number } | null;
}

/** One entry of a project's trail. `on` is the day it is sorted by; entries without a day come first. */
export type TrailEntry =
  | { kind: 'entered'; on: CalendarDate }
  | { kind: 'tabled'; on: CalendarDate }
  | { kind: 'proposal'; on: CalendarDate; proposal: TrailProposal }
  | { kind: 'merge'; on: CalendarDate; merge: TrailMerge }
  | { kind: 'move'; on: CalendarDate; move: TrailMove }
  | { kind: 'meeting'; on: CalendarDate | null; meeting: TrailMeeting };

interface TrailFacts extends Pick<TrailTurns, 'tabled'> {
  enteredOn: CalendarDate;
  proposals: readonly TrailProposal[];
  meetings: readonly TrailMeeting[];
  moves: readonly TrailMove[];
  merges: readonly TrailMerge[];
}

/**
 * The trail, latest first. Proposals are sorted by the day they were agreed, ended without agreement or,
 * while open, were proposed. The entry day comes last; a shared project's trail starts on the day of sharing
 * (docs/domain.md#sharing).
 */
export function projectTrail({
  enteredOn,
  tabled: shared,
  proposals,
  meetings,
  moves,
  merges,
}: TrailFacts): TrailEntry[] {
  const entries: TrailEntry[] = [
    ...merges.map((merge) => ({ kind: 'merge' as const, on: merge.on, merge })),
    ...meetings.map((meeting) => ({ kind: 'meeting' as const, on: meeting.on, meeting })),
    ...moves.map((move) => ({ kind: 'move' as const, on: move.on, move })),
    ...proposals.map((proposal) => ({ kind: 'proposal' as const, on: dayOf(proposal), proposal })),
    { kind: shared ? 'tabled' : 'entered', on: enteredOn },
  ];
  return entries.sort((one, other) => (other.on ?? undated).localeCompare(one.on ?? undated));
}

// later than any day, since it is still to come
const undated = '9999-12-31';

const dayOf = ({ agreedOn, endedOn, proposedOn }: TrailProposal) => agreedOn ?? endedOn ?? proposedOn;
