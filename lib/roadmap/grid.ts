import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';

/** A project of a roadmap with the group that leads it; `code` is null while it is one Party's alone. */
export interface GridProject {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
  group: { code: string; restricted: boolean };
}

/**
 * Whether everybody who may know of the one project may know of the other too: a joint one may not wait for one
 * Party's, nor one outside a restricted group for one of it, since its other readers could not be told (domain.md 5).
 */
export function isKnownWith(one: GridProject, other: GridProject): boolean {
  const { privateTo, group } = other;
  return (
    (privateTo === null || privateTo === one.privateTo) &&
    (!group.restricted || group.code === one.group.code)
  );
}

/** A step as the group's grid shows it. `responsible` is a Party's code, or null where all Parties are. */
export interface GridMilestone {
  id: string;
  projectId: string;
  /** From 1, in the order of its project. */
  number: number;
  step: string;
  responsible: string | null;
  forecast: PartialDate | null;
  firstBaselineOn: CalendarDate | null;
  firstBaselinePrecision: Precision | null;
  baselineOn: CalendarDate | null;
  baselinePrecision: Precision | null;
  actualOn: CalendarDate | null;
  evidence: string;
  /** The ids of the steps that it comes after, of those that the reader may know of. */
  after: readonly string[];
  version: number;
}

/** The steps of one group that one reader may know of, by project and number. */
export interface Grid {
  projects: readonly GridProject[];
  steps: readonly GridMilestone[];
}

/** The grid's order: by code, then by number; projects without a code, which are private, come last. */
export function milestonesOf(grid: Grid, projectId: string): GridMilestone[] {
  return grid.steps.filter((milestone) => milestone.projectId === projectId);
}
