import type { Stage } from '@/lib/projects/stage';
import type { TimelineMilestone } from './charted-milestone';

export interface ChartedProject {
  id: string;
  /** Null while the project is private. */
  code: string | null;
  title: string;
  privateTo: string | null;
  stage: Stage;
  milestones: TimelineMilestone[];
}

export interface ChartedGroup {
  code: string;
  name: string;
  slug: string;
  projects: ChartedProject[];
}

/** A milestone at either end of a link, on the page or not. */
export interface LinkedMilestone {
  id: string;
  title: string;
  project: Pick<ChartedProject, 'id' | 'code' | 'title'>;
}

/** A dependency of which at least one end is on the page. */
export interface MilestoneLink {
  from: LinkedMilestone;
  to: LinkedMilestone;
}

export interface RoadmapPage {
  groups: ChartedGroup[];
  links: MilestoneLink[];
  total: number;
  page: number;
  pages: number;
}

/** How much a group's roadmap holds, as the reader may know it. */
export interface GroupCounts {
  code: string;
  name: string;
  slug: string;
  projects: number;
  milestones: number;
  overdue: number;
}

/** The roadmap of all groups, folded: the counts of each, and the first projects of those that are open. */
export interface FoldedRoadmap extends RoadmapPage {
  folded: GroupCounts[];
}
