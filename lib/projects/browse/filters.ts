import { projectStatuses } from '@/lib/projects/status-rule';
import { sameKey } from '@/lib/search/search-key';
import { cleanLine } from '@/lib/text';

/** The sort keys of the list. Projects without a value come last in both directions. */
export const sortKeys = ['code', 'title', 'newest', 'group', 'stage', 'status', 'target', 'next'] as const;
export type SortKey = (typeof sortKeys)[number];

/** A sort order; a leading minus reverses it. */
export type ProjectSort = SortKey | `-${SortKey}`;
export const projectSorts = sortKeys.flatMap((key): ProjectSort[] => [key, `-${key}`]);

/** Filter values for one Party's own status. A status that was never reported matches `not_reported` too. */
export const partyStatusFilters = [...projectStatuses, 'not_reported', 'never'] as const;

/** `on`: on an agreed list in force. `none`: on no list. */
export const listFilters = ['on', 'none'] as const;

/**
 * The filters of the list of projects, as in the address; null and empty mean "any". Unknown values are kept:
 * they match nothing, and the page says so. `page` counts from 1.
 */
export interface ProjectFilters {
  /** Each word must begin a word of the title, code, tags or description. */
  q: string;
  /** Codes; any of these groups. */
  group: readonly string[];
  /** Any of these stages. */
  stage: readonly string[];
  /** Any of these joint statuses, `differ` and `not_reported` included. */
  status: readonly string[];
  provision: string | null;
  /** A Party's code: projects with an organisation of that Party. */
  party: string | null;
  /** An organisation's id. */
  organisation: string | null;
  tag: string | null;
  list: string | null;
  /** A Party's own status, by the Party's code. */
  statusOf: Readonly<Record<string, string>>;
  sort: ProjectSort;
  page: number;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const codeForm = /^[A-Za-z0-9.-]{1,20}$/;
const statusPrefix = 'status.';
const maxValues = 20;

/** The filters with several values, and all filters in the order of address and screen. */
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

/** The parameters of a query, with every value of a repeated name. */
export function paramsOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

/** Reads the filters from an address. Only an unknown order or page is ignored. */
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

/** The query for these filters. Defaults are left out. */
export function filterQuery(filters: ProjectFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) for (const value of valuesOf(filters, name)) query.append(name, value);
  for (const [party, status] of Object.entries(filters.statusOf))
    query.set(`${statusPrefix}${party}`, status);
  if (filters.sort !== 'code') query.set('sort', filters.sort);
  if (filters.page !== 1) query.set('page', String(filters.page));
  return query;
}

/** The address of the list with these filters. */
export function filterAddress(filters: ProjectFilters, change: Partial<ProjectFilters> = {}): string {
  const query = filterQuery({ ...filters, ...change });
  return query.size === 0 ? '/projects' : `/projects?${query}`;
}

/** Whether any filter is set; order and page are none. */
export function isFiltered(filters: ProjectFilters): boolean {
  return activeFilters(filters).length > 0;
}

/** One value of a filter, and the filters without it, on the first page. */
export interface ActiveFilter {
  name: FilterName | 'statusOf';
  /** The Party's code, for `statusOf`; else null. */
  party: string | null;
  value: string;
  without: ProjectFilters;
}

/** All values that are set, in the order of the address. */
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
