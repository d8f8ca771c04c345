import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AgendaReason } from './reason';

// The facts that an agenda is drafted from: joint rows only, the same whoever drafts.

type ReasonOf<Kind extends AgendaReason['kind']> = Extract<AgendaReason, { kind: Kind }>;

/** The first twenty of a list, and how many it has in all. */
export interface Some<Item> {
  first: Item[];
  count: number;
}

interface Named {
  code: string;
  title: string;
}

/** A project with its longest overdue milestone, and the Parties whose present status for it is off track. */
export type Behind = ReasonOf<'projects-behind'>['projects'][number];

/** A group's report on its joint projects that are neither completed nor withdrawn. */
export interface GroupReport {
  /** The number of those projects. */
  projects: number;
  /** Overdue or off-track projects: the longest overdue first, then those off track; ties by code. */
  behind: Some<Behind>;
  /** Projects on which the Parties' present statuses differ, by code. */
  differ: Some<Named>;
  /** Open milestones that fall due before the Parties meet again, by due day. */
  dueNext: Some<ReasonOf<'due-before-next'>['steps'][number]>;
  /** Projects in the stages candidate and proposed that are on no list in force, by code. */
  candidates: Some<Named>;
}

/** A group's report with its verdict, and whether the group is formally established. */
export interface GroupReportFacts extends GroupReport {
  verdict: Omit<ReasonOf<'group-verdict'>, 'kind'>;
  established: boolean;
}

/** An open proposal. `group` is null for the Charter's own matters. */
export interface OpenProposalFact {
  id: string;
  kind: string;
  version: number;
  group: string | null;
  proposedBy: string;
  proposedOn: CalendarDate;
  /** Null unless the proposal is an extension. */
  extension: { deliverables: string[]; until: CalendarDate } | null;
}

/** An item that the Parties deferred to a meeting (docs/domain.md#agenda-by-consent). */
export interface DeferredItem {
  id: string;
  title: string;
  note: string;
  minutes: number;
  from: Omit<ReasonOf<'deferred'>, 'kind'>;
}

/** All facts that a meeting's agenda is drafted from. */
export interface AgendaFacts {
  kind: 'charter' | 'group' | 'platform';
  today: CalendarDate;
  /** The day by which the Parties are to meet again. Null unless this is a Charter meeting with a day. */
  nextDue: { provision: string; on: CalendarDate } | null;
  /** The last meeting of the same kind and group that was held, or null. */
  previous: { title: string; on: CalendarDate } | null;
  /** The open actions by group, those of no group first; in a group, the longest due first. */
  actions: ({ group: string | null } & Some<ReasonOf<'open-actions'>['actions'][number]>)[];
  /** The open decisions by group in the same order; in a group, the oldest first. */
  decisions: ({ group: string | null } & Some<ReasonOf<'open-decisions'>['decisions'][number]>)[];
  /** Null unless this is a Charter meeting. */
  obligations: {
    threeMonth: Omit<ReasonOf<'three-month'>, 'kind'>;
    annual: Omit<ReasonOf<'annual-meeting'>, 'kind'>;
  } | null;
  /** In the Charter's order. Every group for a Charter meeting, the one group for a group's own. */
  groups: GroupReportFacts[];
  proposals: OpenProposalFact[];
  /** `restrictedTo` is the restricted group whose mandate holds the undertaking, or null. */
  unserved: { code: string; title: string; restrictedTo: string | null }[];
  /** Items that were deferred to this meeting, by the day of their deferral. */
  deferred: DeferredItem[];
  platforms: { title: string; on: CalendarDate }[];
  hostInTurn: string | null;
}
