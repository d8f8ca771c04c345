import { folded, sameKey } from '@/lib/search/search-key';
import { beginsWith } from '@/lib/search/search-words';
import { sortKey } from './sort-key';

/**
 * The database's form of "has this title, whatever sets two writings of it apart": conditions of which one holds, each
 * of them read from an index. They may hold for a few others too; `sameKey` of both titles says which.
 */
export function titledLike(title: string, groups: readonly { code: string }[]) {
  const key = folded(title);
  return [
    // a project without a code is ordered by its title
    { sortKey: sortKey({ code: null, title }) },
    // the search key of one with a code has it behind the title
    ...groups.map(({ code }) => ({ searchKey: beginsWith(`${key} ${folded(code)}-`) })),
  ];
}

/** What says that a project is meant to have a title that its group has already: it holds for this title and group alone. */
export function twinAnswer({ title, group }: { title: string; group: string }): string {
  return `${group} ${sameKey(title)}`;
}

/** The project that has the title, as the question names it. */
export function twinName({ code, title }: { code: string | null; title: string }): string {
  return [code, title].filter(Boolean).join(' ');
}
