import type { ProjectContent } from '@/lib/projects/record-text';
import { sameKey } from '@/lib/search/search-key';
import type { BulkAct } from './bulk-act';

const maxTags = 20;

/** Why a bulk edit leaves a project unchanged. */
export type BulkHindrance =
  | 'same'
  | 'no-such-tag'
  | 'too-many-tags'
  | 'not-candidate'
  | 'private'
  | 'not-yours'
  | 'conflict'
  | 'refused';

export type BulkOutcome = { kind: 'change'; content: ProjectContent } | { kind: 'stays'; why: BulkHindrance };

/** One project in the preview: its change, as the record writes it, or why it stays unchanged. */
export interface BulkLine {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
  version: number;
  change: { before: string; after: string } | null;
  why: BulkHindrance | null;
  /** The name of the group whose agreed list keeps the project after a move; null if none. */
  stillListed: string | null;
  /** A project with the same title in the new group, and how many more there are. */
  twin: { name: string; more: number } | null;
}

/**
 * What a bulk edit changes in one project, or why it stays unchanged. Only joint candidates can be proposed
 * for the list, since a list holds no private project.
 */
export function bulkOutcome(
  act: BulkAct,
  { content, privateTo }: { content: ProjectContent; privateTo: string | null },
): BulkOutcome {
  const stays = (why: BulkHindrance) => ({ kind: 'stays', why }) as const;
  const change = (changed: Partial<ProjectContent>) =>
    ({ kind: 'change', content: { ...content, ...changed } }) as const;
  switch (act.kind) {
    case 'stage':
      return content.stage === act.stage ? stays('same') : change({ stage: act.stage });
    case 'propose':
      if (privateTo !== null) return stays('private');
      return content.stage === 'candidate' ? change({ stage: 'proposed' }) : stays('not-candidate');
    case 'move':
      return content.group === act.group ? stays('same') : change({ group: act.group });
    case 'tag': {
      const added = without(act.tags, content.tags);
      if (added.length === 0) return stays('same');
      const tags = [...content.tags, ...added];
      return tags.length <= maxTags ? change({ tags }) : stays('too-many-tags');
    }
    case 'untag': {
      const tags = without(content.tags, act.tags);
      return tags.length < content.tags.length ? change({ tags }) : stays('no-such-tag');
    }
  }
}

/** The tags that are not among the others, however they are written. */
function without(tags: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(sameKey));
  return tags.filter((tag) => !keys.has(sameKey(tag)));
}
