import type { Grid, GridProject } from '@/lib/roadmap/grid';

/** One page of a group's grid, with what of other projects its steps name. */
export interface GridPage {
  /** The projects of this page, in the order of codes; private ones, which have none yet, come last. */
  projects: readonly GridProject[];
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
