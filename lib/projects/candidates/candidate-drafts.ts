import type { CharterFile } from '@/lib/charter/charter-file';
import type { ProjectDraft } from '@/lib/projects/project-draft';
import { charterSource } from '@/lib/projects/project-source';

/** A candidate of the charter file as a project to log. `seedKey` recognises it on a second load. */
export type CandidateDraft = ProjectDraft & { seedKey: string };

/**
 * The candidates of the charter file in its order, as joint projects: undertakings that the Charter names,
 * and unless `named` also those announced elsewhere (docs/domain.md#candidates). Each has its source, but no
 * date, cost or agency, since the Charter gives none.
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
        intendedResult: '',
        resultEvidence: '',
        resultOn: null,
      },
    }));
}
