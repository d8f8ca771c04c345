import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';

/** A milestone of a project with its dates kept apart. */
export interface ProjectMilestone {
  id: string;
  /** From 1, as other milestones refer to it. */
  number: number;
  title: string;
  responsible: string | null;
  baselineOn: CalendarDate | null;
  baselinePrecision: Precision | null;
  firstBaselineOn: CalendarDate | null;
  firstBaselinePrecision: Precision | null;
  forecast: PartialDate | null;
  dueOn: CalendarDate | null;
  actualOn: CalendarDate | null;
  evidence: string;
  version: number;
}

/** A milestone at the other end of a dependency, with the project that it belongs to. */
export interface LinkedMilestone {
  id: string;
  title: string;
  due: PartialDate | null;
  actualOn: CalendarDate | null;
  project: { id: string; code: string | null; title: string; privateTo: string | null };
}

/** What the milestones of a project wait for, and what waits for them, by the id of the project's own milestone. */
export interface MilestoneLinks {
  before: ReadonlyMap<string, LinkedMilestone[]>;
  after: ReadonlyMap<string, LinkedMilestone[]>;
}

/** A milestone that another may come after, and how a form names it: `ENE-003.2`. */
export interface NamedMilestone {
  id: string;
  title: string;
  reference: string;
  due: PartialDate | null;
  project: LinkedMilestone['project'];
}

/** Other projects at the ends of dependencies, each once. */
export function otherProjects(
  links: ReadonlyMap<string, readonly LinkedMilestone[]>,
  projectId: string,
): LinkedMilestone['project'][] {
  const projects = [...links.values()].flat().map(({ project }) => project);
  return [...new Map(projects.filter(({ id }) => id !== projectId).map((each) => [each.id, each])).values()];
}
