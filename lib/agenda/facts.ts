import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AgendaReason } from './reason';

// What an agenda is drafted from: joint rows only, whoever asks. The verdicts come as they were found.

type ReasonOf<Kind extends AgendaReason['kind']> = Extract<AgendaReason, { kind: Kind }>;

/** A joint project that is neither completed nor withdrawn. */
export interface ProjectFact {
  code: string;
  title: string;
  /** A candidate, or proposed for the list. */
  candidate: boolean;
  /** On the group's list that stands. */
  listed: boolean;
  /** The Parties that presently report it off track. */
  offTrack: string[];
  /** The Parties' present reports differ. */
  differ: boolean;
  /** The open milestones that have a date. */
  steps: { step: string; on: CalendarDate }[];
}

export interface GroupReportFacts {
  verdict: Omit<ReasonOf<'group-verdict'>, 'kind'>;
  projects: ProjectFact[];
}

export interface OpenProposalFact {
  id: string;
  kind: string;
  version: number;
  group: string | null;
  proposedBy: string;
  proposedOn: CalendarDate;
  /** Of an asked extension only. */
  extension: { deliverables: string[]; until: CalendarDate } | null;
}

export interface AgendaFacts {
  kind: 'charter' | 'group' | 'platform';
  today: CalendarDate;
  /** By when the Parties are to meet again; null for meetings that no obligation dates. */
  nextDue: { provision: string; on: CalendarDate } | null;
  /** The last held meeting of the kind. */
  previous: { title: string; on: CalendarDate } | null;
  /** Of a Charter meeting only. */
  obligations: {
    threeMonth: Omit<ReasonOf<'three-month'>, 'kind'>;
    annual: Omit<ReasonOf<'annual-meeting'>, 'kind'>;
  } | null;
  /** In the Charter's order: every group for a Charter meeting, the one for a group's own. */
  groups: GroupReportFacts[];
  proposals: OpenProposalFact[];
  /** `restrictedTo` where the undertaking is in the mandate of a restricted group. */
  unserved: { code: string; title: string; restrictedTo: string | null }[];
  platforms: { title: string; on: CalendarDate }[];
  hostInTurn: string | null;
}
