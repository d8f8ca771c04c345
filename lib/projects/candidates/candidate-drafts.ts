import type { CharterFile } from '@/lib/charter/charter-file';
import type { ProjectDraft } from '@/lib/projects/project-draft';
import { charterSource } from '@/lib/projects/project-source';

/** A candidate of the Charter's file as a project to log. `seedKey` tells on a second load that it is there. */
export type CandidateDraft = ProjectDraft & { seedKey: string };

/**
 * The undertakings that the Charter itself names, and what was announced beside it, as joint candidates in
 * the file's order (docs/domain.md#candidates). Each says where it was named: in its provisions, or in the
 * file's own words. They carry no date, cost or agency, since the Charter gives none.
 */
export function candidateDrafts(file: CharterFile, which: 'all' | 'named'): CandidateDraft[] {
  return file.candidateProjects.items
    .filter(({ source }) => which === 'all' || source === undefined)
    .map(({ group, title, provisions, source }) => ({
      seedKey: `${group}:${title}`,
      source: source ?? charterSource(provisions),
      privateTo: null,
      content: {
        title,
        group,
        provisions,
        description: '',
        stage: 'candidate',
        start: null,
        target: null,
        associated: [],
        organisations: [],
        funding: [],
        references: [],
        tags: [],
      },
    }));
}
