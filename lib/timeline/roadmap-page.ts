import type { Stage } from '@/lib/projects/stage';
import type { TimelineMilestone } from './charted-milestone';

export interface ChartedProject {
  id: string;
  /** Null while it is one Party's alone. */
  code: string | null;
  title: string;
  privateTo: string | null;
  stage: Stage;
  steps: TimelineMilestone[];
}

export interface ChartedGroup {
  code: string;
  name: string;
  slug: string;
  projects: ChartedProject[];
}

/** A step that another one comes before or after, on the page or off it. */
export interface LinkedMilestone {
  id: string;
  step: string;
  project: Pick<ChartedProject, 'id' | 'code' | 'title'>;
}

/** That one step comes before another; at least one of the two is on the page. */
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
