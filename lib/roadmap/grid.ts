import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';

/** A project of a roadmap with its lead group; `code` is null while it is private to one Party. */
export interface GridProject {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
  group: { code: string; restricted: boolean };
}

/**
 * Whether every reader of the one project may know of the other too (docs/domain.md#restricted-groups). A
 * joint milestone may not depend on a private one, nor an open group's milestone on a restricted group's: its other
 * readers could not be told.
 */
export function isKnownWith(one: GridProject, other: GridProject): boolean {
  const { privateTo, group } = other;
  return (
    (privateTo === null || privateTo === one.privateTo) &&
    (!group.restricted || group.code === one.group.code)
  );
}

/** A milestone as the group's grid shows it. `responsible` is a Party's code, or null where all Parties are. */
export interface GridMilestone {
  id: string;
  projectId: string;
  /** Position in its project, from 1. */
  number: number;
  title: string;
  responsible: string | null;
  forecast: PartialDate | null;
  firstBaselineOn: CalendarDate | null;
  firstBaselinePrecision: Precision | null;
  baselineOn: CalendarDate | null;
  baselinePrecision: Precision | null;
  actualOn: CalendarDate | null;
  evidence: string;
  /** Ids of its predecessors that the reader may know of. */
  after: readonly string[];
  version: number;
}

/** Milestones of one group that one reader may know of, by project and number. */
export interface Grid {
  projects: readonly GridProject[];
  milestones: readonly GridMilestone[];
}

/** The grid's order: by code, then by number; projects without a code, which are private, come last. */
export function milestonesOf(grid: Grid, projectId: string): GridMilestone[] {
  return grid.milestones.filter((milestone) => milestone.projectId === projectId);
}
