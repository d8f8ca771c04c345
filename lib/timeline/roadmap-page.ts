import type { TimelineStep } from './pictured-step';

export interface PicturedProject {
  id: string;
  /** Null while it is one Party's alone. */
  code: string | null;
  title: string;
  privateTo: string | null;
  steps: TimelineStep[];
}

export interface PicturedGroup {
  code: string;
  name: string;
  slug: string;
  projects: PicturedProject[];
}

/** That a step of the page comes after another one, which need not be on the page. */
export interface StepLink {
  to: string;
  from: { id: string; step: string; project: { id: string; code: string | null; title: string } };
}

export interface RoadmapPage {
  groups: PicturedGroup[];
  links: StepLink[];
  total: number;
  page: number;
  pages: number;
}
