import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';
import { addDays, type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { type Deadline, type DeadlineKind, type DeadlineState, deadlineKinds, states } from './deadline';
import { isMonth, type Month, monthDays, monthOf } from './month';

/** `open` is everything that is not settled, and is meant where nothing is chosen; `all` is everything. */
export const stateFilters = ['open', ...states, 'all'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** "Due within" so many days from today, today included. */
export const withinFilters = [30, 90] as const;

/** Filters of the list of deadlines; null means "any". `page` counts from 1. */
export interface DeadlineFilters {
  group: string | null;
  party: string | null;
  kind: DeadlineKind | null;
  mine: boolean;
  state: StateFilter;
  within: (typeof withinFilters)[number] | null;
  /** Shows only this day. */
  on: CalendarDate | null;
  /** `month` is the calendar; without a month in the address it shows the current one. */
  view: 'list' | 'month';
  month: Month | null;
  page: number;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Default state: the calendar shows settled deadlines too, because it shows past months. */
const usualState = (view: DeadlineFilters['view']) => (view === 'month' ? 'all' : 'open');

/** Reads the filters from an address. Invalid values are ignored, so that old links still work. */
export function readDeadlineFilters(params: SearchParams): DeadlineFilters {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const code = (name: string) => (/^[A-Za-z0-9.-]{1,20}$/.test(one(name)) ? one(name) : null);
  const view = one('view') === 'month' ? 'month' : 'list';
  return {
    group: code('group'),
    party: code('party'),
    kind: deadlineKinds.find((kind) => kind === one('kind')) ?? null,
    mine: one('mine') === 'yes',
    state: stateFilters.find((state) => state === one('state')) ?? usualState(view),
    within: withinFilters.find((days) => String(days) === one('within')) ?? null,
    on: parseCalendarDate(one('on')),
    view,
    month: isMonth(one('month')) ? (one('month') as Month) : null,
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** Filters whose values may be invalid, with their names in the address. */
const askedFor = { day: 'on', month: 'month', kind: 'kind', state: 'state', within: 'within' } as const;

/** Groups and Parties that the reader may filter by. */
type Known = Record<'groups' | 'parties', readonly { code: string }[]>;

type Unread = { field: keyof typeof askedFor | 'group' | 'party'; typed: string };

/** The first filter in the address whose value is invalid, as typed, so that the page can say so. */
export function unreadIn(params: SearchParams, known: Known): Unread | null {
  const { on, month, kind, state, within, group, party } = readDeadlineFilters(params);
  if (isNone(group, known.groups)) return { field: 'group', typed: group };
  if (isNone(party, known.parties)) return { field: 'party', typed: party };
  const read = { day: on, month, kind, state, within };
  const typed = (field: keyof typeof askedFor) => String(params[askedFor[field]] ?? '').trim();
  const fields = Object.keys(askedFor) as (keyof typeof askedFor)[];
  const unread = fields.find((field) =>
    field === 'state'
      ? typed(field) !== '' && typed(field) !== state
      : typed(field) !== '' && read[field] === null,
  );
  return unread === undefined ? null : { field: unread, typed: typed(unread).slice(0, 40) };
}

const isNone = (code: string | null, known: readonly { code: string }[]): code is string =>
  code !== null && !known.some((each) => each.code === code);

/** Address of the list under these filters; defaults are left out. */
export function deadlineAddress(filters: DeadlineFilters, change: Partial<DeadlineFilters> = {}): string {
  const { group, party, kind, mine, state, within, on, view, month, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (view === 'month') query.set('view', view);
  if (view === 'month' && month) query.set('month', month);
  if (group) query.set('group', group);
  if (party) query.set('party', party);
  if (kind) query.set('kind', kind);
  if (mine) query.set('mine', 'yes');
  if (state !== usualState(view)) query.set('state', state);
  if (within) query.set('within', String(within));
  if (on) query.set('on', on);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/deadlines' : `/deadlines?${query}`;
}

/** How many filters are set. */
export function filtersSet({ group, party, kind, mine, state, within, on, view }: DeadlineFilters): number {
  const chosen = [group, party, kind, within, on].filter((each) => each !== null);
  return chosen.length + Number(mine) + Number(state !== usualState(view));
}

/** First and last day of the filtered range, each included; null means no bound. The calendar's range is its month. */
export function daysOf(
  { view, month, within, on }: Pick<DeadlineFilters, 'view' | 'month' | 'within' | 'on'>,
  asOf: CalendarDate,
): { from: CalendarDate | null; to: CalendarDate | null } {
  if (view === 'month') {
    const { first, last } = monthDays(month ?? monthOf(asOf));
    return { from: first, to: last };
  }
  if (on !== null) return { from: on, to: on };
  return within === null ? { from: null, to: null } : { from: asOf, to: addDays(asOf, within) };
}

/** What makes a deadline the reader's own. */
export interface OwnMatters {
  party: string | null;
  /** Groups in which the reader holds an office. */
  groups: readonly string[];
  /** True for coordinators: deadlines that belong to no group are theirs too. */
  charter: boolean;
}

/**
 * Deadlines that count as the reader's own: those their Party is responsible for, and all of the groups in which they
 * hold an office (co-chair, member or viewer). Coordinators hold office for the whole Charter, so they also own the
 * Charter's deadlines of all groups and everything of no group. What all Parties are responsible for, in other
 * groups, is not the reader's own.
 */
export function ownMatters(actor: Actor): OwnMatters {
  const party = partyOf(actor);
  const held = actor.offices.filter(({ partyCode }) => partyCode === party);
  const groups = [...new Set(held.flatMap(({ groupCode }) => groupCode ?? []))];
  return { party, groups, charter: isCoordinator(actor) };
}

function isMine({ parties, group, subject }: Deadline, own: OwnMatters): boolean {
  const named = own.party !== null && parties.includes(own.party);
  const ofCharter = own.charter && (group === null || subject.kind === 'charter');
  return named || ofCharter || (group !== null && own.groups.includes(group));
}

/** Applies every filter but state; counts use this. What all Parties are responsible for matches each Party. */
export function inScope(
  deadline: Deadline,
  filters: DeadlineFilters,
  { own, asOf }: { own: OwnMatters; asOf: CalendarDate },
): boolean {
  const { group, party, kind, mine } = filters;
  const { parties, on } = deadline;
  const { from, to } = daysOf(filters, asOf);
  return (
    (group === null || deadline.group === group) &&
    (kind === null || deadline.subject.kind === kind) &&
    (party === null || parties.length === 0 || parties.includes(party)) &&
    (!mine || isMine(deadline, own)) &&
    (from === null || on >= from) &&
    (to === null || on <= to)
  );
}

const settled: readonly DeadlineState[] = ['settled', 'late'];

/** The states that a filter by state leaves. */
export function statesOf(state: StateFilter): readonly DeadlineState[] {
  if (state === 'all') return states;
  return state === 'open' ? states.filter((each) => !settled.includes(each)) : [state];
}
