import type { SearchParams } from '@/lib/projects/browse/filters';
import { type Stage, stages } from '@/lib/projects/stage';
import { longestTag, typedTags } from '@/lib/projects/tag-list';

/** The most projects that one bulk edit changes. */
export const maxAtOnce = 200;

/** What a bulk edit can do. */
export type BulkAct =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'move'; group: string }
  | { kind: 'tag'; tags: readonly string[] }
  | { kind: 'untag'; tags: readonly string[] }
  | { kind: 'propose' };

/** Why an address or a form names no valid act. */
export type WrongAct = {
  kind: 'wrong';
  why: 'act-required' | 'group-unknown' | 'tag-required' | 'tag-too-long';
};

/**
 * Parses an act as forms and addresses write it: `stage:active`, `move:ENE`, or `tag` with its tags beside.
 */
export function readBulkAct(act: string, typedTag: string): BulkAct | WrongAct {
  const [kind, value = ''] = act.split(':');
  const stage = stages.find((each) => each === value);
  if (kind === 'propose') return { kind };
  if (kind === 'stage' && stage !== undefined) return { kind, stage };
  if (kind === 'move' && /^[A-Za-z0-9-]{1,20}$/.test(value)) return { kind, group: value };
  if (kind !== 'tag' && kind !== 'untag') return { kind: 'wrong', why: 'act-required' };
  const tags = typedTags(typedTag);
  if (tags.length === 0) return { kind: 'wrong', why: 'tag-required' };
  return tags.some((tag) => tag.length > longestTag)
    ? { kind: 'wrong', why: 'tag-too-long' }
    : { kind, tags };
}

/** As `readBulkAct`, but a move must go to one of these groups. */
export function bulkActTo(
  groups: readonly { code: string }[],
  { act: typedAct, tag }: { act: string; tag: string },
): BulkAct | WrongAct {
  const act = readBulkAct(typedAct, tag);
  const isUnknown = act.kind === 'move' && groups.every(({ code }) => code !== act.group);
  return isUnknown ? { kind: 'wrong', why: 'group-unknown' } : act;
}

/**
 * Reads what to edit from an address: the selected projects, all of their page, or with `every` the whole
 * list that `back` leads to.
 */
export function readBulk(params: SearchParams) {
  const list = (name: string) => [params[name] ?? []].flat();
  const one = (name: string) => list(name)[0] ?? '';
  const listed = one('all') === 'yes' ? one('here').split(',') : list('ids');
  const ids = [...new Set(listed)].filter((id) => /^[A-Za-z0-9_-]{1,40}$/.test(id)).slice(0, maxAtOnce);
  const changed = /^\d{1,3}$/.test(one('changed')) ? Number(one('changed')) : 0;
  const every = one('every') === 'yes';
  const [act, tag, back] = [one('act'), one('tag').slice(0, 200), one('back').slice(0, 2000)];
  return { ids, every, act, tag, back, changed };
}

/** The address of the preview. */
export function bulkAddress(selection: Partial<Omit<ReturnType<typeof readBulk>, 'every'>>): string {
  const { ids = [], act = '', tag = '', back = '', changed = 0 } = selection;
  const query = new URLSearchParams(ids.map((id) => ['ids', id]));
  for (const [name, value] of Object.entries({ act, tag, back })) if (value !== '') query.set(name, value);
  if (changed > 0) query.set('changed', String(changed));
  return `/projects/bulk?${query}`;
}
