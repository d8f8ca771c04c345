import type { NamingReason } from '@/lib/agenda/named-projects';
import type { Ending } from '@/lib/agreements/proposals/ending-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A frozen list or roadmap that names the project, with why it is not in force any more, if it is not. */
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

/** A meeting whose agenda names the project, and why. */
export interface TrailMeeting {
  id: string;
  title: string;
  /** Null where the meeting has no day (docs/domain.md#whether-a-meeting-has-a-day). */
  on: CalendarDate | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  reasons: NamingReason[];
}

/** A change of its lead group; `to` is null where the reader may not know of the group that it went to. */
export interface TrailMove {
  id: string;
  on: CalendarDate;
  from: string;
  to: string | null;
}

/** A project that was merged into this one, or that this one became; null where the reader may not know of it. */
export interface TrailMerge {
  on: CalendarDate;
  way: 'into' | 'from';
  other: { id: string; code: string | null; title: string } | null;
}

/** What the project's own record says of its turns. */
export interface TrailTurns {
  moves: TrailMove[];
  /** One side had it for itself alone before its record begins. */
  tabled: boolean;
  /** How many of its steps went to the project that it became, and how many fell away; null where not recorded. */
  mergedSteps: { taken: number; left: number } | null;
}

/** A station of a project's way. `on` is the day by which it stands in the order; what has none comes first. */
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
 * The stations in one order, the latest first: what was agreed by its agreed day, what ended without agreement by
 * the day on which it ended, what is open by the day on which it was proposed. On one day the entry comes first. What
 * was tabled begins with that.
 */
export function projectTrail({
  enteredOn,
  tabled: shared,
  proposals,
  meetings,
  moves,
  merges,
}: TrailFacts): TrailEntry[] {
  const stops: TrailEntry[] = [
    ...merges.map((merge) => ({ kind: 'merge' as const, on: merge.on, merge })),
    ...meetings.map((meeting) => ({ kind: 'meeting' as const, on: meeting.on, meeting })),
    ...moves.map((move) => ({ kind: 'move' as const, on: move.on, move })),
    ...proposals.map((proposal) => ({ kind: 'proposal' as const, on: dayOf(proposal), proposal })),
    { kind: shared ? 'tabled' : 'entered', on: enteredOn },
  ];
  return stops.sort((one, other) => (other.on ?? undated).localeCompare(one.on ?? undated));
}

// after every day: it is still to come
const undated = '9999-12-31';

const dayOf = ({ agreedOn, endedOn, proposedOn }: TrailProposal) => agreedOn ?? endedOn ?? proposedOn;
