import { type Deadline, type DeadlineKind, deadlineKinds, type Standing, standings } from './deadline-list';

/** `open` is everything that is not settled, and is meant where nothing is chosen; `all` is everything. */
export const stateFilters = ['open', ...standings, 'all'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** What the list of deadlines is narrowed to; null is "any". `page` counts from 1. */
export interface DeadlineFilters {
  group: string | null;
  party: string | null;
  kind: DeadlineKind | null;
  state: StateFilter;
  page: number;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. What it cannot mean is left out: an old link still shows a list. */
export function readDeadlineFilters(params: SearchParams): DeadlineFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const code = (name: string) => (/^[A-Za-z0-9.-]{1,20}$/.test(one(name)) ? one(name) : null);
  return {
    group: code('group'),
    party: code('party'),
    kind: deadlineKinds.find((kind) => kind === one('kind')) ?? null,
    state: stateFilters.find((state) => state === one('state')) ?? 'open',
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** The address of the list under these filters; what is at its default is left out of it. */
export function deadlineAddress(filters: DeadlineFilters, change: Partial<DeadlineFilters> = {}): string {
  const { group, party, kind, state, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (group) query.set('group', group);
  if (party) query.set('party', party);
  if (kind) query.set('kind', kind);
  if (state !== 'open') query.set('state', state);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/deadlines' : `/deadlines?${query}`;
}

/** Whether anything narrows the list. */
export function isNarrowed({ group, party, kind, state }: DeadlineFilters): boolean {
  return group !== null || party !== null || kind !== null || state !== 'open';
}

/** Group, Party and kind; what all Parties answer for is every Party's. Counts are taken of what is left. */
export function inScope(deadline: Deadline, { group, party, kind }: DeadlineFilters): boolean {
  const { parties } = deadline;
  return (
    (group === null || deadline.group === group) &&
    (kind === null || deadline.subject.kind === kind) &&
    (party === null || parties.length === 0 || parties.includes(party))
  );
}

export function isInState({ standing }: { standing: Standing }, state: StateFilter): boolean {
  return state === 'all' || (state === 'open' ? standing !== 'settled' : standing === state);
}
