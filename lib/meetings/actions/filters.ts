import { type SideState, sideStates } from './action-side';

const listStates = ['open', 'overdue', 'closed', 'all'] as const;

/** The filters of the action matrix; null means "any". `page` counts from 1. */
export interface ActionFilters {
  /** `overdue` is open and past its day. */
  state: (typeof listStates)[number];
  group: string | null;
  /** A Party that the action concerns. */
  owner: string | null;
  /** How far a side is: that of `owner`, if set; else some side, or for `open` every side. */
  side: SideState | null;
  /** The id of the meeting that it comes from. */
  meeting: string | null;
  page: number;
}

export const actionStates: readonly ActionFilters['state'][] = listStates;

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. Invalid values are ignored, so that an old link still shows a list. */
export function readActionFilters(params: SearchParams): ActionFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const code = (name: string) => (/^[A-Za-z0-9.-]{1,20}$/.test(one(name)) ? one(name) : null);
  return {
    state: listStates.find((state) => state === one('state')) ?? 'open',
    group: code('group'),
    owner: code('owner'),
    side: sideStates.find((state) => state === one('side')) ?? null,
    meeting: /^[A-Za-z0-9_-]{1,40}$/.test(one('meeting')) ? one('meeting') : null,
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** How many filters are set. */
export function filtersSet({ state, group, owner, side, meeting }: ActionFilters): number {
  return [state !== 'open', group !== null, owner !== null, side !== null, meeting !== null].filter(Boolean)
    .length;
}

/** The address of the list with these filters. Defaults are left out. */
export function actionAddress(filters: ActionFilters, change: Partial<ActionFilters> = {}): string {
  const { state, group, owner, side, meeting, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (group) query.set('group', group);
  if (owner) query.set('owner', owner);
  if (side) query.set('side', side);
  if (meeting) query.set('meeting', meeting);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/actions' : `/actions?${query}`;
}
