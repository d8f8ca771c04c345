import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import type { MilestoneState } from '@/lib/projects/next-milestone/milestone-state';
import type { Stage } from '@/lib/projects/stage';
import type { ProjectStatus, StatusFact, StatusFilter } from '@/lib/projects/status-rule';
import type { Slip } from '@/lib/roadmap/slip-rule';

// Row types of each file. Parties, groups and provisions are codes; the files write their names.

export interface ProjectOfRow {
  id: string;
  code: string | null;
  title: string;
  groupCode: string;
  privateTo: string | null;
}

export interface ProjectRow extends ProjectOfRow {
  stage: Stage;
  start: PartialDate | null;
  target: PartialDate | null;
  /** The agreed list that holds it, if the reader may know of that list. */
  list: { id: string; version: number } | null;
  jointStatus: StatusFilter;
  statuses: readonly StatusFact[];
  provisions: readonly string[];
  tags: readonly string[];
  description: string;
  intendedResult: string;
  resultEvidence: string;
  resultOn: CalendarDate | null;
  /** Codes of the groups associated with it. */
  associated: readonly string[];
  organisations: readonly { name: string; sector: 'public' | 'private'; home: string; role: string }[];
  funding: readonly { kind: 'cost' | 'funding'; amountMinor: bigint; currency: string }[];
  references: readonly { registry: string; title: string; url: string }[];
  /** Its next open milestone, and when that falls due. */
  next: { title: string; on: CalendarDate } | null;
  enteredOn: CalendarDate;
}

export interface FundingRow {
  project: ProjectOfRow;
  kind: 'cost' | 'funding';
  amountMinor: bigint;
  currency: string;
  source: string;
}

export interface StatusRow {
  project: ProjectOfRow;
  party: string;
  status: ProjectStatus;
  line: string;
  reportedOn: CalendarDate;
}

export interface MilestoneRow {
  project: ProjectOfRow;
  /** Position in its project, from 1. */
  number: number;
  title: string;
  /** A Party's code; null if all are responsible. */
  responsible: string | null;
  firstBaselineOn: CalendarDate | null;
  baseline: PartialDate | null;
  forecast: PartialDate | null;
  dueOn: CalendarDate | null;
  actualOn: CalendarDate | null;
  slip: Slip;
  /** Its predecessors: `2` in the same project, `ENE-003.2` in another, by title if that has no code. */
  after: readonly string[];
  state: MilestoneState;
  evidence: string;
}
