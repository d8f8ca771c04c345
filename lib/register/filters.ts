import { folded } from '@/lib/projects/search-key';
import { type Stage, stages } from '@/lib/projects/stage';
import { projectStatuses, type StatusFilter, statusFilters } from '@/lib/projects/status-rule';

/** What a list is ordered by; a minus before it turns the order round. Projects without a target come last. */
export const projectSorts = [
  'code',
  '-code',
  'title',
  '-title',
  'newest',
  '-newest',
  'target',
  '-target',
] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** What one Party's own status can be asked for. */
export const partyStatusFilters = [...projectStatuses, 'not_reported'] as const;
export type PartyStatusFilter = (typeof partyStatusFilters)[number];

/** `on` is the standing agreed list of a project's group, `none` no list. */
export const listFilters = ['on', 'none'] as const;

/** What the list of projects is narrowed to; null is "any". `page` counts from 1. */
export interface ProjectFilters {
  /** Words, each of which begins a word of the project's title, code, tags or description. */
  q: string;
  group: string | null;
  stage: Stage | null;
  provision: string | null;
  /** Projects in which an organisation of this Party takes part. */
  party: string | null;
  /** An organisation's id. */
  organisation: string | null;
  tag: string | null;
  list: (typeof listFilters)[number] | null;
  /** What the Parties say together; also that their positions differ, or that one has not reported lately. */
  status: StatusFilter | null;
  /** What each of these Parties says by itself, by its code. */
  statusOf: Readonly<Record<string, PartyStatusFilter>>;
  sort: ProjectSort;
  page: number;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const codeForm = /^[A-Za-z0-9.-]{1,20}$/;
const statusPrefix = 'status.';

/** The filters that hold one value each, in the order in which the address and the screen name them. */
const singleFilters = [
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
type SingleFilter = (typeof singleFilters)[number];

/** Reads the filters from an address. What it cannot mean is left out: an old link still shows a list. */
export function readFilters(params: SearchParams): ProjectFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim().slice(0, 200);
  };
  const formed = (name: string, form: RegExp) => (form.test(one(name)) ? one(name) : null);
  const statusOf = Object.keys(params)
    .filter((name) => name.startsWith(statusPrefix) && codeForm.test(name.slice(statusPrefix.length)))
    .sort()
    .slice(0, 10)
    .flatMap((name) => {
      const status = oneOf(partyStatusFilters, one(name));
      return status === null ? [] : [[name.slice(statusPrefix.length), status] as const];
    });
  return {
    q: one('q'),
    group: formed('group', codeForm),
    stage: oneOf(stages, one('stage')),
    status: oneOf(statusFilters, one('status')),
    provision: formed('provision', codeForm),
    party: formed('party', codeForm),
    organisation: formed('organisation', /^[A-Za-z0-9_-]{1,40}$/),
    tag: folded(one('tag')) || null,
    list: oneOf(listFilters, one('list')),
    statusOf: Object.fromEntries(statusOf),
    sort: oneOf(projectSorts, one('sort')) ?? 'code',
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** What stands after the question mark for these filters; what is at its default is left out of it. */
export function filterQuery(filters: ProjectFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of singleFilters) {
    const value = filters[name];
    if (value !== null && value !== '') query.set(name, value);
  }
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

/** One filter that is set: its name, its value, and the filters without it, from the first page. */
export interface ActiveFilter {
  name: SingleFilter | 'statusOf';
  /** Of `statusOf`: whose status. */
  party: string | null;
  value: string;
  without: ProjectFilters;
}

/** The filters that narrow the list, in the order of the address. */
export function activeFilters(filters: ProjectFilters): ActiveFilter[] {
  const single = singleFilters.flatMap((name): ActiveFilter[] => {
    const value = filters[name];
    if (value === null || value === '') return [];
    return [{ name, party: null, value, without: { ...filters, [name]: name === 'q' ? '' : null, page: 1 } }];
  });
  const statuses = Object.entries(filters.statusOf).map(([party, value]): ActiveFilter => {
    const { [party]: _, ...statusOf } = filters.statusOf;
    return { name: 'statusOf', party, value, without: { ...filters, statusOf, page: 1 } };
  });
  return [...single, ...statuses];
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}
