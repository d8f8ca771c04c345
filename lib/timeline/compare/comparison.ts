import { type Difference, roadmapDifferences } from '@/lib/agreements/proposals/difference';
import type { FrozenMilestone, ListedProject } from '@/lib/compliance/content';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { barBetween, type MilestoneChart, markOf } from '@/lib/timeline/charted-milestone';

/** A dated milestone of one version. `done` is set for the present roadmap only. */
export interface VersionMilestone extends FrozenMilestone {
  done?: boolean;
}

export interface VersionProject extends ListedProject {
  milestones: readonly VersionMilestone[];
  exemption?: string | undefined;
}

/** A milestone in two versions. `was` is null if it was added, `now` if it was removed. */
export interface ComparedMilestone {
  id: string;
  was: VersionMilestone | null;
  now: VersionMilestone | null;
}

export interface ComparedProject extends ListedProject {
  state: 'kept' | 'added' | 'removed';
  milestones: ComparedMilestone[];
  /** How the later version differs, in its milestones and in the project itself. */
  differences: Difference[];
}

/** An agreed roadmap version. */
export interface RoadmapVersion {
  id: string;
  version: number;
  agreedOn: CalendarDate;
  /** Annulled or corrected later; null if it is in force or was superseded. */
  ended: 'annulled' | 'corrected' | null;
}

/** One page of a comparison. */
export interface RoadmapComparison {
  projects: ComparedProject[];
  total: number;
  page: number;
  pages: number;
}

/** Compares two versions of a roadmap: the projects of either by code, with the milestones of either. */
export function comparedProjects(
  before: readonly VersionProject[],
  after: readonly VersionProject[],
): ComparedProject[] {
  const earlier = new Map(before.map((project) => [project.id, project]));
  const later = new Map(after.map((project) => [project.id, project]));
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids
    .flatMap((id) => compared(earlier.get(id), later.get(id)))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function compared(was: VersionProject | undefined, now: VersionProject | undefined): ComparedProject[] {
  const shown = now ?? was;
  if (!shown) return [];
  const { id, code, title } = shown;
  const earlier = new Map(was?.milestones.map((milestone) => [milestone.id, milestone]));
  const later = new Map(now?.milestones.map((milestone) => [milestone.id, milestone]));
  const compared = [...new Set([...earlier.keys(), ...later.keys()])].map((milestone) => ({
    id: milestone,
    was: earlier.get(milestone) ?? null,
    now: later.get(milestone) ?? null,
  }));
  const only = (project: VersionProject | undefined) => ({ projects: project ? [mutable(project)] : [] });
  return [
    {
      id,
      code,
      title,
      milestones: compared,
      state: was ? (now ? 'kept' : 'removed') : 'added',
      differences: roadmapDifferences(only(was), only(now)),
    },
  ];
}

const mutable = ({ milestones, ...project }: VersionProject) => ({ ...project, milestones: [...milestones] });

/**
 * The marks of a compared milestone: hollow for the earlier date, solid for the later one, and a bar between.
 */
export function comparedChart({ was, now }: ComparedMilestone): MilestoneChart {
  if (was && now) {
    return {
      marks: [markOf('was', was), markOf(now.done ? 'done' : 'now', now)],
      bars: barBetween(was.on, now.on),
    };
  }
  return {
    marks: [...(was ? [markOf('removed', was)] : []), ...(now ? [markOf('added', now)] : [])],
    bars: [],
  };
}

/** Days between the earlier and the later date, negative if it moved ahead; null if one is missing. */
export const daysMoved = ({ was, now }: ComparedMilestone): number | null =>
  was && now ? daysBetween(was.on, now.on) : null;
