import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AgendaReason } from './reason';

// What an agenda is drafted from: joint rows only, whoever asks. The verdicts come as they were found.

type ReasonOf<Kind extends AgendaReason['kind']> = Extract<AgendaReason, { kind: Kind }>;

/** The first twenty of a list, and how many there are. */
export interface Some<Item> {
  first: Item[];
  count: number;
}

interface Named {
  code: string;
  title: string;
}

/** A project with its longest overdue step, and the Parties that presently report it off track. */
export type Behind = ReasonOf<'projects-behind'>['projects'][number];

/** What a group has to report of its joint projects that are neither completed nor withdrawn. */
export interface GroupReport {
  /** How many there are. */
  projects: number;
  /** Overdue or off track: the longest overdue first, then those off track; ties by code. */
  behind: Some<Behind>;
  /** Those on which the Parties' present reports differ, by code. */
  differ: Some<Named>;
  /** The open steps that fall due before the Parties meet again, in the order of their days. */
  dueNext: Some<ReasonOf<'due-before-next'>['steps'][number]>;
  /** Candidates and those proposed for the list, which are on no list that stands; by code. */
  candidates: Some<Named>;
}

export interface GroupReportFacts extends GroupReport {
  verdict: Omit<ReasonOf<'group-verdict'>, 'kind'>;
  established: boolean;
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
  /** By when the Parties are to meet again; null for meetings that no obligation dates or that have no day. */
  nextDue: { provision: string; on: CalendarDate } | null;
  /** The last held meeting of the kind. */
  previous: { title: string; on: CalendarDate } | null;
  /** The open actions, the longest due first, by group; first those of no group. */
  actions: ({ group: string | null } & Some<ReasonOf<'open-actions'>['actions'][number]>)[];
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
