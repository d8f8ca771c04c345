/** The filters of the list of actions; null means "any". `page` counts from 1. */
export interface ActionFilters {
  state: 'open' | 'closed' | 'all';
  group: string | null;
  owner: string | null;
  page: number;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. Invalid values are ignored, so that an old link still shows a list. */
export function readActionFilters(params: SearchParams): ActionFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const code = (name: string) => (/^[A-Za-z0-9.-]{1,20}$/.test(one(name)) ? one(name) : null);
  const state = one('state');
  return {
    state: state === 'closed' || state === 'all' ? state : 'open',
    group: code('group'),
    owner: code('owner'),
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** How many filters are set. */
export function filtersSet({ state, group, owner }: ActionFilters): number {
  return [state !== 'open', group !== null, owner !== null].filter(Boolean).length;
}

/** The address of the list with these filters. Defaults are left out. */
export function actionAddress(filters: ActionFilters, change: Partial<ActionFilters> = {}): string {
  const { state, group, owner, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (group) query.set('group', group);
  if (owner) query.set('owner', owner);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/actions' : `/actions?${query}`;
}
