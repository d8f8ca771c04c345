import { folded, sameKey } from '@/lib/search/search-key';
import { beginsWith } from '@/lib/search/search-words';
import { sortKey } from './sort-key';

/**
 * Prisma conditions for "has this title, however written", of which one must hold; each uses an index. They
 * may match a few other titles: compare `sameKey` afterwards.
 */
export function titledLike(title: string, groups: readonly { code: string }[]) {
  const key = folded(title);
  return [
    // a project without a code is sorted by its title
    { sortKey: sortKey({ code: null, title }) },
    // with a code, the search key is the title followed by the code
    ...groups.map(({ code }) => ({ searchKey: beginsWith(`${key} ${folded(code)}-`) })),
  ];
}

/**
 * The answer that another project of the group may have the same title. It is valid for this title and group
 * only.
 */
export function twinAnswer({ title, group }: { title: string; group: string }): string {
  return `${group} ${sameKey(title)}`;
}

/** A project as the question names it. */
export function twinName({ code, title }: { code: string | null; title: string }): string {
  return [code, title].filter(Boolean).join(' ');
}
