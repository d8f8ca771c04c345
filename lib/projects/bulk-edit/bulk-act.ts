import type { SearchParams } from '@/lib/projects/browse/filters';
import { type Stage, stages } from '@/lib/projects/stage';
import { longestTag, typedTags } from '@/lib/projects/tag-list';

/** So many projects are changed in one go. */
export const maxAtOnce = 200;

/** What can be done with several projects at once. */
export type BulkAct =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'move'; group: string }
  | { kind: 'tag'; tags: readonly string[] }
  | { kind: 'untag'; tags: readonly string[] }
  | { kind: 'propose' };

/** What an address or a form asks for that nothing can be done with. */
export type WrongAct = {
  kind: 'wrong';
  why: 'act-required' | 'group-unknown' | 'tag-required' | 'tag-too-long';
};

/** The act as a form or an address writes it (`stage:active`, `move:ENE`, `tag` with its tags beside); or what is wrong. */
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

/** The same for who may move projects to these groups: to no other one. */
export function bulkActTo(
  groups: readonly { code: string }[],
  { act: asked, tag }: { act: string; tag: string },
): BulkAct | WrongAct {
  const act = readBulkAct(asked, tag);
  const absent = act.kind === 'move' && groups.every(({ code }) => code !== act.group);
  return absent ? { kind: 'wrong', why: 'group-unknown' } : act;
}

/**
 * What an address asks to be done: with the ticked projects, with all of the page that they were on, or with `every`
 * one of the list that `back` leads to.
 */
export function readBulk(params: SearchParams) {
  const list = (name: string) => [params[name] ?? []].flat();
  const one = (name: string) => list(name)[0] ?? '';
  const asked = one('all') === 'yes' ? one('here').split(',') : list('ids');
  const ids = [...new Set(asked)].filter((id) => /^[A-Za-z0-9_-]{1,40}$/.test(id)).slice(0, maxAtOnce);
  const changed = /^\d{1,3}$/.test(one('changed')) ? Number(one('changed')) : 0;
  const every = one('every') === 'yes';
  const [act, tag, back] = [one('act'), one('tag').slice(0, 200), one('back').slice(0, 2000)];
  return { ids, every, act, tag, back, changed };
}

/** The address at which what would change is shown. */
export function bulkAddress(asked: Partial<Omit<ReturnType<typeof readBulk>, 'every'>>): string {
  const { ids = [], act = '', tag = '', back = '', changed = 0 } = asked;
  const query = new URLSearchParams(ids.map((id) => ['ids', id]));
  for (const [name, value] of Object.entries({ act, tag, back })) if (value !== '') query.set(name, value);
  if (changed > 0) query.set('changed', String(changed));
  return `/projects/bulk?${query}`;
}
