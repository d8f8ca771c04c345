import type { Stage } from '@/lib/projects/stage';
import type { Grid, GridProject } from '@/lib/roadmap/grid';

/** A project as a page of the grid shows it. */
export type ShownProject = GridProject & { stage: Stage };

/** One page of a group's grid, with the milestones of other projects that its milestones refer to. */
export interface GridPage {
  /** Projects of this page by code; private ones, which have no code yet, come last. */
  projects: readonly ShownProject[];
  grid: Grid;
  /** Counts of the whole group, as this reader may know it. */
  counts: { projects: number; milestones: number };
  /** The search; empty if all of the group is shown. */
  q: string;
  /** Number of projects that match it. */
  matching: number;
  page: number;
  pages: number;
}
