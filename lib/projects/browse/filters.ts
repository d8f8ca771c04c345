import { projectStatuses } from '@/lib/projects/status-rule';
import { sameKey } from '@/lib/search/search-key';
import { cleanLine } from '@/lib/text';

/** What a list can be ordered by: what has no such day comes last both ways. */
export const sortKeys = ['code', 'title', 'newest', 'group', 'stage', 'status', 'target', 'next'] as const;
export type SortKey = (typeof sortKeys)[number];

/** An order of the list; a minus before it turns the order round. */
export type ProjectSort = SortKey | `-${SortKey}`;
export const projectSorts = sortKeys.flatMap((key): ProjectSort[] => [key, `-${key}`]);

/** What one Party's own status can be asked for; what it never reported is not reported lately either. */
export const partyStatusFilters = [...projectStatuses, 'not_reported', 'never'] as const;

/** `on` is the standing agreed list of a group, `none` no list. */
export const listFilters = ['on', 'none'] as const;

/**
 * What the list of projects is narrowed to, as it stands in the address; null and none are "any". A value that there
 * is not is kept: nothing answers to it, and the page says so. `page` counts from 1.
 */
export interface ProjectFilters {
  /** Words, each of which begins a word of the project's title, code, tags or description. */
  q: string;
  /** Any of these groups, by code. */
  group: readonly string[];
  /** In any of these stages. */
  stage: readonly string[];
  /** What the Parties say together, any of it; also that their positions differ, or that one has not reported lately. */
  status: readonly string[];
  provision: string | null;
  /** Projects in which an organisation of this Party takes part. */
  party: string | null;
  /** An organisation's id. */
  organisation: string | null;
  tag: string | null;
  list: string | null;
  /** What each of these Parties says by itself, by its code. */
  statusOf: Readonly<Record<string, string>>;
  sort: ProjectSort;
  page: number;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const codeForm = /^[A-Za-z0-9.-]{1,20}$/;
const statusPrefix = 'status.';
const maxValues = 20;

/** The filters of which several values can be asked for, and those of one, in the order of address and screen. */
const filterNames = [
  'q',
  'group',
  'stage',
  'status',
  'provision',
  'party',
  'organisation',
  'tag',
  'list',
] as const;
type FilterName = (typeof filterNames)[number];

/** What an address holds after its question mark, with every value of a name that comes more than once. */
export function paramsOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

/** Reads the filters from an address. Only an order or a page that there is not is left out: the list has one. */
export function readFilters(params: SearchParams): ProjectFilters {
  const all = (name: string) =>
    [params[name] ?? []]
      .flat()
      .map((value) => cleanLine(value).slice(0, 200))
      .filter((value) => value !== '');
  const one = (name: string) => all(name)[0] ?? null;
  const several = (name: string) => [...new Set(all(name))].slice(0, maxValues);
  const statusOf = Object.keys(params)
    .filter((name) => name.startsWith(statusPrefix) && codeForm.test(name.slice(statusPrefix.length)))
    .sort()
    .slice(0, 10)
    .flatMap((name) => {
      const status = one(name);
      return status === null ? [] : [[name.slice(statusPrefix.length), status] as const];
    });
  const tag = one('tag');
  const page = one('page') ?? '';
  return {
    q: one('q') ?? '',
    group: several('group'),
    stage: several('stage'),
    status: several('status'),
    provision: one('provision'),
    party: one('party'),
    organisation: one('organisation'),
    tag: tag && sameKey(tag),
    list: one('list'),
    statusOf: Object.fromEntries(statusOf),
    sort: projectSorts.find((sort) => sort === one('sort')) ?? 'code',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** What stands after the question mark for these filters; what is at its default is left out of it. */
export function filterQuery(filters: ProjectFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) for (const value of valuesOf(filters, name)) query.append(name, value);
  for (const [party, status] of Object.entries(filters.statusOf))
    query.set(`${statusPrefix}${party}`, status);
  if (filters.sort !== 'code') query.set('sort', filters.sort);
  if (filters.page !== 1) query.set('page', String(filters.page));
  return query;
}

/** The address of the list under these filters. */
export function filterAddress(filters: ProjectFilters, change: Partial<ProjectFilters> = {}): string {
  const query = filterQuery({ ...filters, ...change });
  return query.size === 0 ? '/projects' : `/projects?${query}`;
}

/** Whether anything narrows the list; the order and the page do not. */
export function isFiltered(filters: ProjectFilters): boolean {
  return activeFilters(filters).length > 0;
}

/** One value that a filter is set to: its name, the value, and the filters without it, from the first page. */
export interface ActiveFilter {
  name: FilterName | 'statusOf';
  /** Of `statusOf`: whose status. */
  party: string | null;
  value: string;
  without: ProjectFilters;
}

/** Everything that narrows the list, in the order of the address. */
export function activeFilters(filters: ProjectFilters): ActiveFilter[] {
  const named = filterNames.flatMap((name) =>
    valuesOf(filters, name).map(
      (value): ActiveFilter => ({ name, party: null, value, without: withoutValue(filters, name, value) }),
    ),
  );
  const statuses = Object.entries(filters.statusOf).map(([party, value]): ActiveFilter => {
    const { [party]: _, ...statusOf } = filters.statusOf;
    return { name: 'statusOf', party, value, without: { ...filters, statusOf, page: 1 } };
  });
  return [...named, ...statuses];
}

function valuesOf(filters: ProjectFilters, name: FilterName): readonly string[] {
  const value = filters[name];
  if (typeof value !== 'string') return value ?? [];
  return value === '' ? [] : [value];
}

function withoutValue(filters: ProjectFilters, name: FilterName, taken: string): ProjectFilters {
  const held = filters[name];
  const left = typeof held === 'string' ? null : (held ?? []).filter((value) => value !== taken);
  return { ...filters, [name]: name === 'q' ? '' : left, page: 1 };
}
