import type { DecisionState } from '@/lib/meetings/outcomes/outcome';
import { decisionStates } from './decision';

/** The filters of the decision register; null means "any". `page` counts from 1. */
export interface DecisionFilters {
  state: DecisionState | null;
  group: string | null;
  /** The id of the meeting that took it. */
  meeting: string | null;
  page: number;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. Invalid values are ignored, so that an old link still shows a list. */
export function readDecisionFilters(params: SearchParams): DecisionFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  return {
    state: decisionStates.find((state) => state === one('state')) ?? null,
    group: /^[A-Za-z0-9.-]{1,20}$/.test(one('group')) ? one('group') : null,
    meeting: /^[A-Za-z0-9_-]{1,40}$/.test(one('meeting')) ? one('meeting') : null,
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** How many filters are set. */
export const decisionFiltersSet = ({ state, group, meeting }: DecisionFilters): number =>
  [state, group, meeting].filter((each) => each !== null).length;

/** The address of the register with these filters. Defaults are left out. */
export function decisionAddress(filters: DecisionFilters, change: Partial<DecisionFilters> = {}): string {
  const { state, group, meeting, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (group) query.set('group', group);
  if (meeting) query.set('meeting', meeting);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/decisions' : `/decisions?${query}`;
}
