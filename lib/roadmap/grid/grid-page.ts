import type { Stage } from '@/lib/projects/stage';
import type { Grid, GridProject } from '@/lib/roadmap/grid';

/** A project as a page of the grid shows it. */
export type ShownProject = GridProject & { stage: Stage };

/** One page of a group's grid, with what of other projects its steps name. */
export interface GridPage {
  /** The projects of this page, in the order of codes; private ones, which have none yet, come last. */
  projects: readonly ShownProject[];
  grid: Grid;
  /** Of the whole group, as this reader may know it. */
  counts: { projects: number; steps: number };
  /** What was searched for; empty where all of the group stands on these pages. */
  q: string;
  /** How many projects match it. */
  matching: number;
  page: number;
  pages: number;
}
