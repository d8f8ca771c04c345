import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A milestone of a project in a roadmap; `responsible` holds the codes of the Parties responsible for it. */
export type RoadmapMilestone = { readonly on: CalendarDate | null; readonly responsible: readonly string[] };

/** A project in a roadmap: its milestones, and the reason for its exemption (null if not exempt). */
export type RoadmapProject = {
  readonly projectId: string;
  readonly milestones: readonly RoadmapMilestone[];
  readonly exemption: string | null;
};

/** The group's agreed list that a roadmap rests on. */
export type AgreedList = { readonly agreedOn: CalendarDate; readonly projectIds: readonly string[] };

/** Why a roadmap cannot be agreed. */
export type RoadmapRefusal =
  | { readonly kind: 'no-agreed-list' }
  | { readonly kind: 'before-list'; readonly listAgreedOn: CalendarDate }
  | {
      readonly kind: 'no-dated-milestone' | 'no-responsible-party' | 'exemption-without-why' | 'not-on-list';
      readonly projectId: string;
    };

/**
 * What stands in the way of agreeing a roadmap on a day; empty where nothing does
 * (docs/domain.md#what-an-agreed-roadmap-holds). It cannot be agreed before the group's list is (the same day
 * will do), and it holds, for each project of that list, at least one dated milestone with a responsible Party, or
 * an exemption that says why.
 */
export function roadmapRefusals(
  projects: readonly RoadmapProject[],
  agreedOn: CalendarDate,
  list: AgreedList | null,
): RoadmapRefusal[] {
  if (list === null) return [{ kind: 'no-agreed-list' }];
  const order: RoadmapRefusal[] =
    agreedOn < list.agreedOn ? [{ kind: 'before-list', listAgreedOn: list.agreedOn }] : [];
  const content = list.projectIds.flatMap((projectId) =>
    projectRefusals(
      projectId,
      projects.find((project) => project.projectId === projectId),
    ),
  );
  const strangers = projects
    .filter(({ projectId }) => !list.projectIds.includes(projectId))
    .map(({ projectId }): RoadmapRefusal => ({ kind: 'not-on-list', projectId }));
  return [...order, ...content, ...strangers];
}

/** An empty list is an explicit choice, so it is refused without a reason. */
export function listRefusals(
  projectIds: readonly string[],
  reasonForEmpty: string,
): { readonly kind: 'empty-without-reason' }[] {
  return projectIds.length === 0 && reasonForEmpty.trim() === '' ? [{ kind: 'empty-without-reason' }] : [];
}

function projectRefusals(projectId: string, project: RoadmapProject | undefined): RoadmapRefusal[] {
  if (project !== undefined && project.exemption !== null) {
    return project.exemption.trim() === '' ? [{ kind: 'exemption-without-why', projectId }] : [];
  }
  const dated = (project?.milestones ?? []).filter(({ on }) => on !== null);
  if (dated.length === 0) return [{ kind: 'no-dated-milestone', projectId }];
  return dated.some(({ responsible }) => responsible.length > 0)
    ? []
    : [{ kind: 'no-responsible-party', projectId }];
}
