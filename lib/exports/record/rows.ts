import type { Ending } from '@/lib/agreements/proposals/ending-rule';
import type { ProposalKind } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';

// Row types of each file. Parties and groups are codes; the files write their names.

export interface ProposalRow {
  id: string;
  kind: ProposalKind;
  groupCode: string | null;
  meeting: { title: string } | null;
  version: number;
  state: 'open' | 'agreed' | 'returned' | 'withdrawn';
  proposedBy: string;
  proposedOn: CalendarDate;
  agreedOn: CalendarDate | null;
  enteredOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  endedReason: string;
  ending: Ending | null;
  keys: readonly { partyCode: string; day: CalendarDate; reference: string | null }[];
}

export interface MeetingRow {
  id: string;
  kind: 'charter' | 'group' | 'platform';
  groupCode: string | null;
  title: string;
  /** Null if the meeting has no day (docs/domain.md#whether-a-meeting-has-a-day). */
  startsOn: CalendarDate | null;
  /** Wall-clock time in `timeZone`. */
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  hostParty: string | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  enteredOn: CalendarDate;
}

export interface OrganisationRow {
  id: string;
  name: string;
  sector: 'public' | 'private';
  home: string;
  privateTo: string | null;
  restrictedGroup: string | null;
  projects: number;
}
