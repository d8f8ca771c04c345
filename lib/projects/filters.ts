import { folded } from './search-key';
import { type Stage, stages } from './stage';
import { type StatusFilter, statusFilters } from './status-rule';

export const projectSorts = ['code', 'title', 'newest'] as const;
type ProjectSort = (typeof projectSorts)[number];

/** What the list of projects is narrowed to; null is "any". `page` counts from 1. */
export interface ProjectFilters {
  q: string;
  group: string | null;
  stage: Stage | null;
  provision: string | null;
  tag: string | null;
  status: StatusFilter | null;
  sort: ProjectSort;
  page: number;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. What it cannot mean is left out: an old link still shows a list. */
export function readFilters(params: SearchParams): ProjectFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim().slice(0, 200);
  };
  const code = (name: string) => (/^[A-Za-z0-9.-]{1,20}$/.test(one(name)) ? one(name) : null);
  const page = /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1;
  return {
    q: one('q'),
    group: code('group'),
    stage: oneOf(stages, one('stage')),
    provision: code('provision'),
    tag: folded(one('tag')) || null,
    status: oneOf(statusFilters, one('status')),
    sort: oneOf(projectSorts, one('sort')) ?? 'code',
    page,
  };
}

/** The address of the list under these filters; what is at its default is left out of it. */
export function filterAddress(filters: ProjectFilters, change: Partial<ProjectFilters> = {}): string {
  const next = { ...filters, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    const byDefault = value === null || value === '' || (name === 'page' && value === 1);
    if (!byDefault && !(name === 'sort' && value === 'code')) query.set(name, String(value));
  }
  return query.size === 0 ? '/projects' : `/projects?${query}`;
}

/** Whether anything narrows the list; the order and the page do not. */
export function isFiltered({ q, group, stage, provision, tag, status }: ProjectFilters): boolean {
  return q !== '' || [group, stage, provision, tag, status].some((value) => value !== null);
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}
