import type { ProjectContent } from '@/lib/projects/record-text';
import { sameKey } from '@/lib/search/search-key';
import type { BulkAct } from './bulk-act';

const maxTags = 20;

/** Why an act on several projects leaves one as it is. */
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

/** One project under an act on several: what would be otherwise, in the record's words, or why it stays. */
export interface BulkLine {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
  version: number;
  change: { before: string; after: string } | null;
  why: BulkHindrance | null;
  /** The name of the group on whose agreed list it stands and stays, where the act would move it. */
  stillListed: string | null;
  /** What has its title in the group that the act would move it to, by name, and how many more do. */
  twin: { name: string; more: number } | null;
}

/**
 * What an act makes of one project, or why it stays as it is. Only a joint candidate is proposed for the list:
 * a list can hold no project of one side alone.
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

/** The tags that are none of the others, however they are written. */
function without(tags: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(sameKey));
  return tags.filter((tag) => !keys.has(sameKey(tag)));
}
