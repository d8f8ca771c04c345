import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableCodes } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import type { DatedMilestone } from '@/lib/deadlines/deadline';
import { type DeadlineFilters, daysOf, ownMatters } from '@/lib/deadlines/filters';
import { knownProjects } from '@/lib/projects/policy';
import {
  daysInOne,
  type MilestoneDeadlineState,
  milestoneStates,
  milestoneStatesAhead,
  stateDays,
} from './state-days';

// A deployment may hold 100,000 milestones with a due day: no query here reads more than a page of them. Raw SQL over
// the group and compartment copied onto each milestone, so that conditions choose the index.

/** Scope of a query for milestones: who reads, and which filters apply. */
export interface MilestoneScope {
  codes: readonly string[];
  party: string | null;
  filters: DeadlineFilters;
  asOf: CalendarDate;
  own: ReturnType<typeof ownMatters>;
}

/** Milestones that the actor may know of under the list's filters, apart from state. */
export async function milestoneScope(
  actor: Actor,
  asOf: CalendarDate,
  filters: DeadlineFilters,
): Promise<MilestoneScope> {
  const enterable = await enterableCodes(actor);
  const codes = enterable.filter((code) => filters.group === null || code === filters.group);
  return { codes, party: partyOf(actor), filters, asOf, own: ownMatters(actor) };
}

const nothing = Prisma.sql`1 = 0`;
const all = (parts: readonly Prisma.Sql[]) => Prisma.join([...parts], ' AND ');
const among = (column: Prisma.Sql, values: readonly string[]) =>
  values.length === 0 ? nothing : Prisma.sql`${column} IN (${Prisma.join([...values])})`;

function between(from: CalendarDate | null, to: CalendarDate | null): Prisma.Sql[] {
  return [
    ...(from === null ? [] : [Prisma.sql`"dueOn" >= ${from}`]),
    ...(to === null ? [] : [Prisma.sql`"dueOn" <= ${to}`]),
  ];
}

/** Conditions for the filters other than group, compartment and state. */
function narrowed({ filters, own, asOf }: MilestoneScope): Prisma.Sql[] {
  const { from, to } = daysOf(filters, asOf);
  const { party, mine } = filters;
  const named = own.party === null ? nothing : Prisma.sql`"responsible" = ${own.party}`;
  return [
    Prisma.sql`"dueOn" IS NOT NULL`,
    ...between(from, to),
    ...(party === null ? [] : [Prisma.sql`("responsible" = ${party} OR "responsible" IS NULL)`]),
    ...(mine ? [Prisma.sql`(${named} OR ${among(Prisma.sql`"groupCode"`, own.groups)})`] : []),
  ];
}

function standsSo(state: MilestoneDeadlineState, asOf: CalendarDate): Prisma.Sql {
  const days = stateDays(state, asOf);
  if (!days.done) return all([Prisma.sql`"actualOn" IS NULL`, ...between(days.from, days.to)]);
  const done = Prisma.sql`"actualOn" IS NOT NULL`;
  return days.late
    ? Prisma.sql`${done} AND "actualOn" > "dueOn"`
    : Prisma.sql`${done} AND "actualOn" <= "dueOn"`;
}

/** What stands in one of these ways. What is open is asked for as one stretch of days, since an index knows it. */
function standsIn(states: readonly MilestoneDeadlineState[], asOf: CalendarDate): Prisma.Sql[] {
  if (states.length === milestoneStates.length) return [];
  if (states.length === 0) return [nothing];
  const days = daysInOne(states, asOf);
  if (days !== null) return [Prisma.sql`"actualOn" IS NULL`, ...between(days.from, days.to)];
  const parts = states.map((state) => Prisma.sql`(${standsSo(state, asOf)})`);
  return [Prisma.sql`(${Prisma.join(parts, ' OR ')})`];
}

/** Compartments that the reader may know of, written for the index that begins with group and compartment. */
const compartments = ({ party }: Pick<MilestoneScope, 'party'>) => [
  Prisma.sql`"privateTo" IS NULL`,
  ...(party === null ? [] : [Prisma.sql`"privateTo" = ${party}`]),
];

/**
 * Counts milestones by state, all or some, in one statement. Each compartment and state is counted apart, group
 * by group, so that only the index that begins with group and compartment is read. (SQLite joins in the order of
 * CROSS JOIN.)
 */
export async function countMilestones(
  scope: MilestoneScope,
  states: readonly MilestoneDeadlineState[] = milestoneStates,
): Promise<Record<MilestoneDeadlineState, number>> {
  const parts = states.flatMap((state) =>
    compartments(scope).map((compartment) => {
      const where = all([compartment, ...narrowed(scope), standsSo(state, scope.asOf)]);
      return Prisma.sql`SELECT CAST(${state} AS TEXT) AS "state", COUNT(*) AS "count"
        FROM "WorkingGroup" g CROSS JOIN "Milestone"
        WHERE ${among(Prisma.sql`g."code"`, scope.codes)} AND "groupCode" = g."code" AND ${where}`;
    }),
  );
  const rows = await db().$queryRaw<{ state: string; count: bigint | number }[]>(
    Prisma.join(parts, ' UNION ALL '),
  );
  const counts: Record<MilestoneDeadlineState, number> = {
    past: 0,
    soon: 0,
    pending: 0,
    settled: 0,
    late: 0,
  };
  for (const state of milestoneStates) {
    const own = rows.filter((row) => row.state === state);
    counts[state] = own.reduce((sum, { count }) => sum + Number(count), 0);
  }
  return counts;
}

/** Each group's first milestone due today or later; groups without one are left out. */
export async function nextByGroup(
  actor: Actor,
  asOf: CalendarDate,
  codes: readonly string[],
): Promise<DatedMilestone[]> {
  if (codes.length === 0) return [];
  const ahead = standsIn(milestoneStatesAhead, asOf);
  const parts = codes.flatMap((code) =>
    compartments({ party: partyOf(actor) }).map(
      (compartment) => Prisma.sql`SELECT * FROM (
        SELECT "id" FROM "Milestone" WHERE ${all([Prisma.sql`"groupCode" = ${code}`, compartment, ...ahead])}
        ORDER BY "dueOn", "id" LIMIT 1) AS first`,
    ),
  );
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.join(parts, ' UNION ALL '));
  const milestones = await milestonesById(
    actor,
    rows.map(({ id }) => id),
  );
  return codes.flatMap((code) => milestones.find(({ project }) => project.groupCode === code) ?? []);
}

/** Overdue milestones by group as of a day, counted from the same index; groups without any are left out. */
export async function overdueByGroup(
  actor: Actor,
  asOf: CalendarDate,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (codes.length === 0) return new Map();
  const party = partyOf(actor);
  const parts = compartments({ party }).map(
    (compartment) => Prisma.sql`SELECT "groupCode", COUNT(*) AS "count"
      FROM "WorkingGroup" g CROSS JOIN "Milestone"
      WHERE ${among(Prisma.sql`g."code"`, codes)} AND "groupCode" = g."code"
        AND ${compartment} AND ${standsSo('past', asOf)}
      GROUP BY "groupCode"`,
  );
  const rows = await db().$queryRaw<{ groupCode: string; count: bigint | number }[]>(
    Prisma.join(parts, ' UNION ALL '),
  );
  const counts = new Map<string, number>();
  for (const { groupCode, count } of rows)
    counts.set(groupCode, (counts.get(groupCode) ?? 0) + Number(count));
  return counts;
}

/**
 * Group and compartment, written so that the planner does not use the index by group: that one would read and sort
 * all rows of all groups, while the index by day already has the order.
 */
function looselyWithin({ codes, party }: MilestoneScope): Prisma.Sql {
  const own = party === null ? nothing : Prisma.sql`("privateTo" || '') = ${party}`;
  return all([among(Prisma.sql`("groupCode" || '')`, codes), Prisma.sql`("privateTo" IS NULL OR ${own})`]);
}

/** The same for one group, whose index is ordered by day within each compartment. */
const compartmentsWithin = (scope: MilestoneScope) =>
  compartments(scope).map((compartment) => all([among(Prisma.sql`"groupCode"`, scope.codes), compartment]));

/** Milestones in order of their days: from `skip` on, or after a given one. */
export async function milestoneWindow(
  scope: MilestoneScope,
  states: readonly MilestoneDeadlineState[],
  {
    skip,
    take,
    after = null,
  }: { skip: number; take: number; after?: { id: string; on: CalendarDate } | null },
): Promise<{ id: string; on: CalendarDate }[]> {
  const later = after === null ? [] : [Prisma.sql`("dueOn", "id") > (${after.on}, ${after.id})`];
  const where = [...narrowed(scope), ...standsIn(states, scope.asOf), ...later];
  const scopes = scope.filters.group === null ? [looselyWithin(scope)] : compartmentsWithin(scope);
  const parts = scopes.map(
    (within, index) =>
      Prisma.sql`SELECT * FROM (
        SELECT "id", "dueOn" FROM "Milestone" WHERE ${all([within, ...where])}
        ORDER BY "dueOn", "id" LIMIT ${skip + take}
      ) AS ${Prisma.raw(`part${index}`)}`,
  );
  const rows = await db().$queryRaw<{ id: string; dueOn: string }[]>(
    Prisma.sql`${Prisma.join(parts, ' UNION ALL ')} ORDER BY "dueOn", "id" LIMIT ${take} OFFSET ${skip}`,
  );
  return rows.map(({ id, dueOn }) => ({ id, on: calendarDate(dueOn) }));
}

/** Counts of milestones for each day in scope, with two of each day, open ones first. For scopes of about a month. */
export async function milestoneDays(
  scope: MilestoneScope,
  states: readonly MilestoneDeadlineState[],
): Promise<{ on: CalendarDate; count: number; ids: string[] }[]> {
  const where = all([looselyWithin(scope), ...narrowed(scope), ...standsIn(states, scope.asOf)]);
  const rows = await db().$queryRaw<
    { dueOn: string; count: bigint | number; first: string; last: string; any: string }[]
  >(
    Prisma.sql`
      SELECT "dueOn", COUNT(*) AS "count", MIN("id") AS "any",
        MIN(CASE WHEN "actualOn" IS NULL THEN '0' ELSE '1' END || "id") AS "first",
        MAX(CASE WHEN "actualOn" IS NULL THEN '1' ELSE '0' END || "id") AS "last"
      FROM "Milestone" WHERE ${where} GROUP BY "dueOn"`,
  );
  return rows.map(({ dueOn, count, first, last, any }) => ({
    on: calendarDate(dueOn),
    count: Number(count),
    ids: [...new Set([first.slice(1), last.slice(1), any])].slice(0, 2),
  }));
}

/** Milestones with these ids that the actor may know of, in order of their days. */
export async function milestonesById(actor: Actor, ids: readonly string[]): Promise<DatedMilestone[]> {
  if (ids.length === 0) return [];
  const rows = await db().milestone.findMany({
    where: { id: { in: [...ids] }, project: { AND: [knownProjects(actor)] } },
    select: {
      id: true,
      title: true,
      responsible: true,
      forecastOn: true,
      forecastPrecision: true,
      baselineOn: true,
      baselinePrecision: true,
      actualOn: true,
      project: { select: { id: true, code: true, title: true, groupCode: true, stage: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const date = (text: string | null) => (text === null ? null : calendarDate(text));
  return rows.map((row) => ({
    ...row,
    forecastOn: date(row.forecastOn),
    baselineOn: date(row.baselineOn),
    actualOn: date(row.actualOn),
  }));
}
