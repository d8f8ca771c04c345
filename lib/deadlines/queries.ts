import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { meetings } from '@/lib/meetings/queries';
import { livingProjects } from '@/lib/projects/policy';
import { waitingForKeys } from '@/lib/proposals/queries';
import {
  countByStanding,
  type DatedMilestone,
  type DatedThings,
  type Deadline,
  deadlineList,
  type Standing,
} from './deadline-list';
import { type DeadlineFilters, inScope, isInState } from './filters';

const pageSize = 100;
// More than a list can be read of: what lies beyond is later than all of it.
const mostMilestones = 5_000;

/** One page of the deadlines, and what all of them, in the same scope, come to. */
export interface DeadlinePage {
  deadlines: Deadline[];
  /** Of everything in scope, in whatever state. */
  counts: Record<Standing, number>;
  inScope: number;
  /** How many the state's filter leaves. */
  total: number;
  page: number;
  pages: number;
}

/** Everything with a date that the actor may know of, as of a day, narrowed and in the order of dates. */
export async function deadlinesFor(
  actor: Actor,
  asOf: CalendarDate,
  filters: DeadlineFilters,
): Promise<DeadlinePage> {
  const scope = deadlineList(await datedThings(actor, asOf, filters.group), asOf).filter((deadline) =>
    inScope(deadline, filters),
  );
  const shown = scope.filter((deadline) => isInState(deadline, filters.state));
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(filters.page, pages);
  return {
    deadlines: shown.slice((page - 1) * pageSize, page * pageSize),
    counts: countByStanding(scope),
    inScope: scope.length,
    total: shown.length,
    page,
    pages,
  };
}

async function datedThings(actor: Actor, asOf: CalendarDate, group: string | null): Promise<DatedThings> {
  const at = { asOf, asKnown: asOf, today: asOf };
  const [line, annual, milestones, planned, proposals] = await Promise.all([
    threeMonthVerdicts(actor, at),
    annualMeeting(actor, at),
    findMilestones(
      {
        project: { AND: [livingProjects(actor)], ...(group === null ? {} : { groupCode: group }) },
        OR: [{ dueOn: { not: null } }, { actualOn: { not: null } }],
      },
      mostMilestones,
    ),
    meetings(actor),
    waitingForKeys(actor),
  ]);
  const { provision, periods } = annual.verdict;
  return {
    charter: { groups: line.groups, annual: { provision, periods } },
    milestones,
    meetings: planned,
    proposals,
  };
}

/**
 * What falls due next: open milestones and planned meetings, those whose day has passed first. The Charter's own
 * deadlines and what waits for a key have their places beside it.
 */
export async function dueNext(actor: Actor, asOf: CalendarDate, limit: number): Promise<Deadline[]> {
  const [milestones, planned] = await Promise.all([
    findMilestones(
      { project: { AND: [livingProjects(actor)] }, actualOn: null, dueOn: { not: null } },
      limit,
    ),
    meetings(actor),
  ]);
  const charter = { groups: [], annual: { provision: '', periods: [] } };
  const list = deadlineList({ charter, milestones, meetings: planned, proposals: [] }, asOf);
  return list.filter(({ standing }) => standing !== 'settled').slice(0, limit);
}

async function findMilestones(
  where: NonNullable<Parameters<ReturnType<typeof db>['milestone']['findMany']>[0]>['where'] & object,
  take: number,
): Promise<DatedMilestone[]> {
  const rows = await db().milestone.findMany({
    where,
    select: {
      ...{ id: true, step: true, responsible: true, forecastOn: true, forecastPrecision: true },
      ...{ baselineOn: true, baselinePrecision: true, actualOn: true },
      project: { select: { id: true, code: true, title: true, groupCode: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
  });
  const date = (text: string | null) => (text === null ? null : calendarDate(text));
  return rows.map((row) => ({
    ...row,
    forecastOn: date(row.forecastOn),
    baselineOn: date(row.baselineOn),
    actualOn: date(row.actualOn),
  }));
}
