import type { Stage } from '@/lib/projects/stage';
import type { TimelineStep } from './pictured-step';

export interface PicturedProject {
  id: string;
  /** Null while it is one Party's alone. */
  code: string | null;
  title: string;
  privateTo: string | null;
  stage: Stage;
  steps: TimelineStep[];
}

export interface PicturedGroup {
  code: string;
  name: string;
  slug: string;
  projects: PicturedProject[];
}

/** A step that another one comes before or after, on the page or off it. */
export interface LinkedStep {
  id: string;
  step: string;
  project: Pick<PicturedProject, 'id' | 'code' | 'title'>;
}

/** That one step comes before another; at least one of the two is on the page. */
export interface StepLink {
  from: LinkedStep;
  to: LinkedStep;
}

export interface RoadmapPage {
  groups: PicturedGroup[];
  links: StepLink[];
  total: number;
  page: number;
  pages: number;
}
