import type { Content, ContentOf, FrozenMilestone, ListedProject } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';

interface DatedAs {
  on: CalendarDate;
  precision: Precision;
}

/** One difference between two versions, with the project or milestone that it concerns and its value before. */
export type Difference =
  | { kind: 'project-added' | 'project-removed'; project: ListedProject }
  | { kind: 'project-renamed'; project: ListedProject; before: string }
  | { kind: 'exempted' | 'exemption-lifted'; project: ListedProject }
  | { kind: 'milestone-added' | 'milestone-removed'; project: ListedProject; milestone: FrozenMilestone }
  | { kind: 'milestone-renamed'; project: ListedProject; milestone: FrozenMilestone; before: string }
  | { kind: 'milestone-moved'; project: ListedProject; milestone: FrozenMilestone; before: DatedAs }
  | {
      kind: 'responsible-changed';
      project: ListedProject;
      milestone: FrozenMilestone;
      before: string | null;
    };

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

function projectDifferences(before: readonly ListedProject[], after: readonly ListedProject[]): Difference[] {
  const earlier = byId(before);
  const later = byId(after);
  return [
    ...after.flatMap((project): Difference[] => {
      const was = earlier.get(project.id);
      if (!was) return [{ kind: 'project-added', project }];
      return was.title === project.title ? [] : [{ kind: 'project-renamed', project, before: was.title }];
    }),
    ...before
      .filter(({ id }) => !later.has(id))
      .map((project): Difference => ({ kind: 'project-removed', project })),
  ];
}

function milestoneDifference(
  project: ListedProject,
  was: FrozenMilestone,
  milestone: FrozenMilestone,
): Difference[] {
  const about = { project, milestone };
  const moved = was.on !== milestone.on || was.precision !== milestone.precision;
  return [
    ...(was.step === milestone.step
      ? []
      : [{ ...about, kind: 'milestone-renamed' as const, before: was.step }]),
    ...(moved
      ? [{ ...about, kind: 'milestone-moved' as const, before: { on: was.on, precision: was.precision } }]
      : []),
    ...(was.responsible === milestone.responsible
      ? []
      : [{ ...about, kind: 'responsible-changed' as const, before: was.responsible }]),
  ];
}

function milestoneDifferences(
  project: ListedProject,
  before: readonly FrozenMilestone[],
  after: readonly FrozenMilestone[],
): Difference[] {
  const earlier = byId(before);
  const later = byId(after);
  return [
    ...after.flatMap((milestone): Difference[] => {
      const was = earlier.get(milestone.id);
      if (!was) return [{ kind: 'milestone-added', project, milestone }];
      return milestoneDifference(project, was, milestone);
    }),
    ...before
      .filter(({ id }) => !later.has(id))
      .map((milestone): Difference => ({ kind: 'milestone-removed', project, milestone })),
  ];
}

/** The differences of a project list from an earlier one: projects added, renamed and removed, by id. */
export function listDifferences(
  before: Pick<ContentOf<'project_list'>, 'projects'>,
  after: Pick<ContentOf<'project_list'>, 'projects'>,
): Difference[] {
  return projectDifferences(before.projects, after.projects);
}

/**
 * The differences of a roadmap from an earlier one: projects, exemptions, and the milestones of projects that are in
 * both. The milestones of an added or removed project are not listed.
 */
export function roadmapDifferences(
  before: Pick<ContentOf<'roadmap'>, 'projects'>,
  after: Pick<ContentOf<'roadmap'>, 'projects'>,
): Difference[] {
  const earlier = byId(before.projects);
  return [
    ...projectDifferences(before.projects, after.projects),
    ...after.projects.flatMap((project): Difference[] => {
      const was = earlier.get(project.id);
      if (!was) return [];
      const { id, code, title } = project;
      const named = { id, code, title };
      return [
        ...(was.exemption === undefined && project.exemption !== undefined
          ? [{ kind: 'exempted' as const, project: named }]
          : []),
        ...(was.exemption !== undefined && project.exemption === undefined
          ? [{ kind: 'exemption-lifted' as const, project: named }]
          : []),
        ...milestoneDifferences(named, was.milestones, project.milestones),
      ];
    }),
  ];
}

/** The differences of two contents of one kind; null if the kind is neither a list nor a roadmap. */
export function contentDifferences(before: Content, after: Content): Difference[] | null {
  if (before.kind === 'project_list' && after.kind === 'project_list') {
    return listDifferences(before.content, after.content);
  }
  if (before.kind === 'roadmap' && after.kind === 'roadmap') {
    return roadmapDifferences(before.content, after.content);
  }
  return null;
}
