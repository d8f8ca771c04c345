import type { ReadingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { DeliverableState } from '@/lib/compliance/deliverable-state';
import type { GroupState } from '@/lib/compliance/group-state';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import type { DecisionState } from '@/lib/meetings/outcomes/outcome';
import type { ResultKind } from '@/lib/projects/result-rule';
import type { Stage } from '@/lib/projects/stage';
import type { ProjectStatus } from '@/lib/projects/status-rule';

// What an implementation report holds (docs/domain.md#implementation-report): joint facts as codes, days and numbers,
// without a translated word. It is frozen as canonical JSON, so a new shape needs a new `version`.

/** The first of a list, and how many more there are. */
export interface Listed<Item> {
  first: Item[];
  more: number;
}

export interface DeliverableLine {
  state: DeliverableState['kind'];
  soon: boolean;
  agreedOn: CalendarDate | null;
  due: CalendarDate;
}

export interface GroupLine {
  code: string;
  name: string;
  verdict: GroupState['kind'];
  list: DeliverableLine;
  roadmap: DeliverableLine;
  /** Of a restricted group the report holds its name and verdict only. */
  projects: 'restricted' | GroupFigures;
}

export interface GroupFigures {
  count: number;
  stages: { stage: Stage; count: number }[];
  milestones: { planned: number; done: number; overdue: number };
  results: Record<ResultKind, number>;
}

export interface MilestoneLine {
  project: string;
  /** Left out of reports that were issued before it was kept. */
  projectTitle?: string;
  title: string;
  group: string;
  on: CalendarDate;
  /** Left out for a day. Reports issued before it was kept have none: their days are read as days. */
  precision?: Exclude<Precision, 'day'>;
}

export interface ResultLine {
  project: string;
  title: string;
  group: string;
  intended: string;
  evidence: string;
  on: CalendarDate;
}

export interface DifferingLine {
  project: string;
  title: string;
  group: string;
  positions: { party: string; status: ProjectStatus; line: string; on: CalendarDate }[];
}

export interface DecisionLine {
  code: string;
  text: string;
  group: string | null;
  on: CalendarDate | null;
  state: DecisionState;
}

export interface ActionLine {
  text: string;
  owner: string | null;
  group: string | null;
  due: CalendarDate;
  overdue: boolean;
}

interface MeetingLine {
  provision: string;
  /** The state of the period on the day of the report, and its last day; null before signing. */
  state: ReadingVerdict['state']['kind'];
  soon: boolean;
  due: CalendarDate | null;
  on: CalendarDate | null;
}

/** What *since* counts from: the last issued report, the last annual meeting that was held before, or signing. */
export type Since =
  | { kind: 'report'; on: CalendarDate; number: number }
  | { kind: 'meeting' | 'signing'; on: CalendarDate };

export interface ReportContent {
  version: 1;
  charter: string;
  parties: { code: string; name: string; formalName: string }[];
  asOf: CalendarDate;
  /** The day on which it was drawn up: what the record keeps only for the present is of that day. */
  readOn: CalendarDate;
  since: Since;
  threeMonth: { provision: string; due: CalendarDate; counts: Record<GroupState['kind'], number> };
  annualMeeting: MeetingLine;
  groups: GroupLine[];
  done: Listed<MilestoneLine>;
  missed: Listed<MilestoneLine>;
  due: Listed<MilestoneLine>;
  shown: Listed<ResultLine>;
  differing: Listed<DifferingLine>;
  coverage: {
    served: number;
    unserved: { code: string; title: string }[];
    restricted: number;
    projects: number;
    servingNone: number;
  };
  decisions: Listed<DecisionLine>;
  actions: Listed<ActionLine> & { overdue: number };
}

/** An issued report as its page shows it. */
export interface IssuedReport {
  id: string;
  number: number;
  title: string;
  hash: string;
  issuedBy: string;
  issuedOn: CalendarDate;
  content: ReportContent;
}

/** A Party's copy of a report in one format. */
export const fileFormats = ['docx', 'xlsx', 'svg'] as const;
export type FileFormat = (typeof fileFormats)[number];
