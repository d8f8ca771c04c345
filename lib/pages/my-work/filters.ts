import { type Work, type WorkKind, workKinds } from './work-item';

/** The filters of the page, as in its address; null means "any". */
export interface WorkFilters {
  kind: WorkKind | null;
  group: string | null;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. Invalid kinds are ignored; an unknown group matches nothing. */
export function readWorkFilters(params: SearchParams): WorkFilters {
  const one = (name: string) => [params[name] ?? []].flat()[0]?.trim() ?? '';
  return {
    kind: workKinds.find((kind) => kind === one('kind')) ?? null,
    group: /^[A-Za-z0-9.-]{1,20}$/.test(one('group')) ? one('group') : null,
  };
}

/** The rows that the filters leave. What long kinds leave out is said of all groups, so only without a group. */
export function filteredWork({ items, more }: Work, { kind, group }: WorkFilters): Work {
  const isWanted = (row: { kind: WorkKind }) => kind === null || row.kind === kind;
  return {
    items: items.filter((item) => isWanted(item) && (group === null || item.groupCode === group)),
    more: group === null ? more.filter(isWanted) : [],
  };
}
