import type { ProjectContent } from './record-text';

/** A project before it is logged: what people wrote, and where it comes from. `seedKey` names its item of the seed. */
export interface ProjectDraft {
  content: ProjectContent;
  privateTo: string | null;
  source?: string;
  seedKey?: string;
}

/** A group that projects may be logged in, with its mandate. */
export interface LeadGroup {
  code: string;
  restricted: boolean;
  retiredOn: string | null;
  mandate: { provisionCode: string }[];
}
