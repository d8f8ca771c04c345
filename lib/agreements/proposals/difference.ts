import type { Content, ContentOf, FrozenMilestone, ListedProject } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';

interface DatedAs {
  on: CalendarDate;
  precision: Precision;
}

/** One way in which a content differs from an earlier one, told of the project or the milestone that it concerns. */
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

/** How a project list differs from an earlier one: projects added, renamed and removed, by their ids. */
export function listDifferences(
  before: Pick<ContentOf<'project_list'>, 'projects'>,
  after: Pick<ContentOf<'project_list'>, 'projects'>,
): Difference[] {
  return projectDifferences(before.projects, after.projects);
}

/**
 * How a roadmap differs from an earlier one: its projects, the exemptions, and the milestones of the projects
 * that stand in both. A project that was added or removed takes its milestones with it unmentioned.
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

/** How two contents of one kind differ; null where the kind has no parts to compare. */
export function contentDifferences(before: Content, after: Content): Difference[] | null {
  if (before.kind === 'project_list' && after.kind === 'project_list') {
    return listDifferences(before.content, after.content);
  }
  if (before.kind === 'roadmap' && after.kind === 'roadmap') {
    return roadmapDifferences(before.content, after.content);
  }
  return null;
}
