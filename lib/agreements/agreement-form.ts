import type { AgreementMode } from '@/lib/agreements/proposals/keys-rule';
import type { ContentOf, FrozenMilestone, ListedProject, ProposalKind } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Stage } from '@/lib/projects/stage';

interface GroupName {
  code: string;
  slug: string;
  name: string;
}

/** An agreed list that a roadmap may rest on. */
export interface ListChoice {
  id: string;
  version: number;
  agreedOn: CalendarDate;
}

/** The first hundred listed projects of one kind, and the number of all of them. */
export interface Listed<Project = ListedProject> {
  first: Project[];
  count: number;
}

/** The projects of a list, by what a roadmap on that list needs for each. */
export interface ListedProjects {
  /** Projects that the group leads and that have no dated milestone. */
  undated: Listed;
  /** Projects that another group leads by now. Their milestones are not shown. */
  moved: Listed;
  /** Projects that the group leads and that have dated milestones. */
  dated: Listed<ListedProject & { milestones: FrozenMilestone[] }>;
}

/** The filter, the page and the counts of a form whose group leads too many projects to show at once. */
export interface ManyProjects {
  q: string;
  stage: Stage | null;
  page: number;
  pages: number;
  counts: { led: number; found: number; underWay: number; inForce: number | null };
}

/**
 * What the form for a group's agreement shows, filled from a returned proposal if one is proposed again. `list` is null
 * if the group has no agreed list. `withoutMandate` says that the agreement needs a mandate and the group has none.
 */
export type GroupAgreementForm = { group: GroupName; mode: AgreementMode; withoutMandate: boolean } & (
  | { kind: 'extension'; returned: ContentOf<'extension'> | null }
  | {
      kind: 'project_list';
      projects: ListedProject[];
      listed: string[];
      emptyReason: string;
      many: ManyProjects | null;
    }
  | {
      kind: 'roadmap';
      list: (ListChoice & ListedProjects) | null;
      lists: ListChoice[];
      /** The reasons of the exemptions in the returned proposal, by project id. */
      exemptions: Readonly<Record<string, string>>;
    }
);

/** What the form for an annulment or a correction shows. */
export interface EndingAgreementForm {
  kind: 'annulment' | 'correction';
  mode: AgreementMode;
  /** The reason in the returned proposal; '' without one. */
  reason: string;
  /** The agreement to end. `about` is its meeting’s title or its group’s name, or null. */
  target: { id: string; kind: ProposalKind; about: string | null };
}
