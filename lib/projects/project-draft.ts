import type { ProjectContent } from './record-text';

/**
 * A project before it is logged: its content and its source. `seedKey` names its item of the charter file.
 */
export interface ProjectDraft {
  content: ProjectContent;
  privateTo: string | null;
  source?: string;
  seedKey?: string;
}

/** A group that may lead projects, with its mandate. */
export interface LeadGroup {
  code: string;
  restricted: boolean;
  retiredOn: string | null;
  mandate: { provisionCode: string }[];
}
