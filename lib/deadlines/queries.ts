import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { waitingForKeys } from '@/lib/agreements/proposals/queries';
import { cached } from '@/lib/cache/cached';
import { knownFacts } from '@/lib/compliance/agreed-facts';
import { recordInForce } from '@/lib/compliance/meeting-calendar';
import { annualMeeting, complianceFacts, threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import {
  countMilestones,
  milestoneDays,
  milestoneScope,
  milestonesById,
  milestoneWindow,
} from '@/lib/deadlines/milestones/queries';
import {
  isMilestoneDeadlineState,
  milestoneStates,
  milestoneStatesAhead,
} from '@/lib/deadlines/milestones/state-days';
import { datedActions } from '@/lib/meetings/actions/queries';
import { doneSteps, meetings, ownStepsOf } from '@/lib/meetings/queries';
import { awaitsRecord, isComing, nextDeadlines } from './coming';
import { type DatedMeeting, type Deadline, type DeadlineState, deadlineKinds } from './deadline';
import { countByState, type DatedThings, deadlineList, inOrder } from './deadline-list';
import { type DeadlineFilters, inScope, ownMatters, readDeadlineFilters, statesOf } from './filters';
import { mergedPage, pageWindow } from './merged-page';

const pageSize = 50;

/** One page of the deadlines, with counts over all deadlines in the same scope. */
export interface DeadlinePage {
  deadlines: Deadline[];
  /** Of everything in scope, in whatever state. */
  counts: Record<DeadlineState, number>;
  inScope: number;
  /** How many rows match the state filter. */
  total: number;
  page: number;
  pages: number;
}

/**
 * One page of everything with a date that the actor may know of, as of a day, filtered and ordered by date.
 * Milestones are counted and read by the page; everything else is few and merged with them.
 */
export async function deadlinesFor(
  actor: Actor,
  asOf: CalendarDate,
  filters: DeadlineFilters,
): Promise<DeadlinePage> {
  const { few, scope, ...found } = await counted(actor, asOf, filters);
  const pages = Math.max(1, Math.ceil(found.total / pageSize));
  const page = Math.min(filters.page, pages);
  const window = pageWindow(page, pageSize, few.length);
  const read = scope === null ? [] : await milestoneWindow(scope, milestoneStatesOf(filters), window);
  const merged = mergedPage(few, read, window, beforeMilestone);
  const ids = merged.flatMap((each) => ('id' in each ? each.id : []));
  const others = merged.flatMap((each) => ('id' in each ? [] : each));
  const deadlines = [...others, ...(await milestoneDeadlines(actor, ids, asOf))].sort(inOrder);
  return { deadlines, ...found, page, pages };
}

/** All deadlines under these filters, in order and in batches: for exports. */
export async function* deadlineBatches(
  actor: Actor,
  asOf: CalendarDate,
  filters: DeadlineFilters,
  size: number,
): AsyncGenerator<readonly Deadline[], undefined> {
  const { few, scope } = await counted(actor, asOf, filters);
  let rest = few;
  let after: { id: string; on: CalendarDate } | null = null;
  do {
    const window: { id: string; on: CalendarDate }[] =
      scope === null
        ? []
        : await milestoneWindow(scope, milestoneStatesOf(filters), { skip: 0, take: size, after });
    const ids = window.map(({ id }) => id);
    const last = window.length === size ? (window.at(-1) ?? null) : null;
    const due = rest.filter((each) => last === null || beforeMilestone(each, last) < 0);
    rest = rest.filter((each) => !due.includes(each));
    const batch = [...due, ...(await milestoneDeadlines(actor, ids, asOf))].sort(inOrder);
    if (batch.length > 0) yield batch;
    after = last;
  } while (after !== null);
}

/** A day of the calendar: its first deadlines, and how many more there are. */
export interface CalendarDay {
  on: CalendarDate;
  deadlines: Deadline[];
  more: number;
}

// Of each day a calendar shows so many at most: of its milestones never more than two.
const maxOfDay = 4;

/** Days of a month that have deadlines, and the month's counts by state. */
export async function calendarFor(
  actor: Actor,
  asOf: CalendarDate,
  filters: DeadlineFilters,
): Promise<Pick<DeadlinePage, 'counts' | 'inScope' | 'total'> & { days: CalendarDay[] }> {
  const { few, scope, ...found } = await counted(actor, asOf, filters);
  const counts = scope === null ? [] : await milestoneDays(scope, milestoneStatesOf(filters));
  const ids = counts.flatMap((day) => day.ids);
  const milestones = await milestoneDeadlines(actor, ids, asOf);
  const shown = [...few, ...milestones].sort(inOrder);
  const dates = [...new Set([...few.map(({ on }) => on), ...counts.map(({ on }) => on)])].sort();
  const days = dates.map((on) => {
    const deadlines = shown.filter((deadline) => deadline.on === on).slice(0, maxOfDay);
    const many = counts.find((day) => day.on === on)?.count ?? 0;
    const all = few.filter((deadline) => deadline.on === on).length + many;
    return { on, deadlines, more: all - deadlines.length };
  });
  return { ...found, days };
}

/** What falls due next, how many deadlines are past their date, and which meetings await their record. */
export interface DueNext {
  next: Deadline[];
  past: number;
  records: number;
}

/**
 * What falls due next, from today on, in all of the list or in one group: at most `limit`, always with the annual
 * meeting. Lists, roadmaps and open requests for agreement are left out, because each page shows them elsewhere. The
 * count of past deadlines is that of the list, the Charter's own included.
 */
export const dueNext = cached(
  'deadlines.next',
  async (
    actor: Actor,
    asOf: CalendarDate,
    { group, limit }: { group: string | null; limit: number },
  ): Promise<DueNext> => {
    const filters = { ...readDeadlineFilters({}), group };
    const [things, scope] = await Promise.all([
      otherThings(actor, asOf),
      milestoneScope(actor, asOf, filters),
    ]);
    const others = things.filter((deadline) => group === null || deadline.group === group);
    const [window, counts] = await Promise.all([
      milestoneWindow(scope, milestoneStatesAhead, { skip: 0, take: limit }),
      countMilestones(scope, ['past']),
    ]);
    const ids = window.map(({ id }) => id);
    const coming = others.filter((deadline) => isComing(deadline, asOf));
    const next = nextDeadlines([...coming, ...(await milestoneDeadlines(actor, ids, asOf))], limit);
    const { past } = countByState(others);
    return { next, past: past + counts.past, records: others.filter(awaitsRecord).length };
  },
);

const nothing: DatedThings = {
  charter: { groups: [], annual: { provision: '', periods: [] } },
  milestones: [],
  meetings: [],
  steps: [],
  ownSteps: [],
  actions: [],
  proposals: [],
};

const milestoneStatesOf = ({ state }: Pick<DeadlineFilters, 'state'>) =>
  statesOf(state).filter(isMilestoneDeadlineState);

const milestoneRank = deadlineKinds.indexOf('milestone');

/** Compares another deadline with a milestone by the order of the list; negative if it comes first. */
function beforeMilestone({ on, subject }: Deadline, milestone: { on: CalendarDate }): number {
  if (on !== milestone.on) return on < milestone.on ? -1 : 1;
  return deadlineKinds.indexOf(subject.kind) - milestoneRank;
}

async function milestoneDeadlines(actor: Actor, ids: readonly string[], asOf: CalendarDate) {
  return deadlineList({ ...nothing, milestones: await milestonesById(actor, ids) }, asOf);
}

/** How many of everything in scope stand where, and those of the few things that the state's filter leaves. */
const counted = cached(
  'deadlines.counts',
  async (actor: Actor, asOf: CalendarDate, filters: DeadlineFilters) => {
    const ofMilestones = filters.kind === null || filters.kind === 'milestone';
    const [things, scope] = await Promise.all([
      filters.kind === 'milestone' ? [] : otherThings(actor, asOf),
      ofMilestones ? milestoneScope(actor, asOf, filters) : null,
    ]);
    const of = { own: ownMatters(actor), asOf };
    const scoped = things.filter((deadline) => inScope(deadline, filters, of));
    const counts = countByState(scoped);
    const many = scope === null ? null : await countMilestones(scope);
    for (const state of milestoneStates) counts[state] += many?.[state] ?? 0;
    const sum = (list: readonly DeadlineState[]) => list.reduce((total, each) => total + counts[each], 0);
    const left = statesOf(filters.state);
    const few = scoped.filter(({ state }) => left.includes(state));
    return { few, scope, counts, inScope: sum(statesOf('all')), total: sum(left) };
  },
);

/** Everything with a date but milestones. The Charter's own come as they are judged for every page. */
const otherThings = cached(
  'deadlines.others',
  async (actor: Actor, asOf: CalendarDate): Promise<Deadline[]> => {
    const at = { asOf, asKnown: asOf, today: asOf };
    const [line, annual, facts, rows, actions, proposals] = await Promise.all([
      threeMonthVerdicts(actor, at),
      annualMeeting(actor, at),
      complianceFacts(actor),
      meetings(actor),
      datedActions(actor),
      waitingForKeys(actor),
    ]);
    const known = knownFacts(facts, asOf);
    const dated = rows.map((meeting): DatedMeeting => {
      const record = meeting.state === 'held' ? recordInForce(meeting.id, known, asOf) : null;
      return { ...meeting, startsOn: record?.heldOn ?? meeting.startsOn };
    });
    const ids = rows.map(({ id }) => id);
    const [steps, ownSteps] = await Promise.all([doneSteps(actor, ids), ownStepsOf(actor, ids)]);
    const { provision, periods } = annual.verdict;
    const charter = { groups: line.groups, annual: { provision, periods } };
    return deadlineList(
      { charter, milestones: [], meetings: dated, steps, ownSteps, actions, proposals },
      asOf,
    );
  },
);
