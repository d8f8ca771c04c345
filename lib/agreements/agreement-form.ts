import type { AgreementMode } from '@/lib/agreements/proposals/keys-rule';
import type { FrozenMilestone, ListedProject, ProposalKind } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Stage } from '@/lib/projects/stage';

interface GroupName {
  code: string;
  slug: string;
  name: string;
}

/** An agreed list that a roadmap's form offers to rest on. */
export interface ListChoice {
  id: string;
  version: number;
  agreedOn: CalendarDate;
}

/** The first hundred listed projects of a kind, and how many there are. */
export interface Listed<Project = ListedProject> {
  first: Project[];
  count: number;
}

/** The projects of a list, by what a roadmap that rests on it needs of each. */
export interface ListedProjects {
  /** Led by the group, and without a dated milestone yet. */
  undated: Listed;
  /** Led by another group since: it shows no milestones. */
  moved: Listed;
  dated: Listed<ListedProject & { milestones: FrozenMilestone[] }>;
}

/** Of a group that leads more projects than the form offers at once: which of them it offers, and what there is. */
export interface ManyProjects {
  q: string;
  stage: Stage | null;
  page: number;
  pages: number;
  counts: { led: number; found: number; underWay: number; standing: number | null };
}

/** The form for a group's agreement, as it opens. `list` is null where the group has no agreed list. */
export type GroupAgreementForm = { group: GroupName; way: AgreementMode } & (
  | { kind: 'extension' }
  | { kind: 'project_list'; projects: ListedProject[]; listed: string[]; many: ManyProjects | null }
  | {
      kind: 'roadmap';
      list: (ListChoice & ListedProjects) | null;
      lists: ListChoice[];
    }
);

/** The form for the annulment or the correction of an agreement. */
export interface EndingAgreementForm {
  kind: 'annulment' | 'correction';
  way: AgreementMode;
  /** `about` is the meeting’s title or the group’s name; null in the Charter’s own matters. */
  target: { id: string; kind: ProposalKind; about: string | null };
}
