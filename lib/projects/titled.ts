import { folded } from './search-key';
import { beginsWith } from './search-words';
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
