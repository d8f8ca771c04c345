import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { cached } from '@/lib/cache/cached';
import { enterableCodes, partiesFor, workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { projectCounts } from '@/lib/projects/browse/queries/counts';
import { knownProjects } from '@/lib/projects/policy';
import {
  type ProjectStatus,
  presentSince,
  projectStatuses,
  type StatusFact,
  type StatusFilter,
  statusFilters,
} from '@/lib/projects/status-rule';

/**
 * The latest report of each Party on these projects, by project id, in one query. Projects that the actor may
 * not see have none.
 */
export async function statusFacts(
  actor: Actor,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, StatusFact[]>> {
  return latestReports(db(), projectIds, { project: knownProjects(actor) });
}

/** The same in a transaction, without a permission check, for storing the result. */
export async function latestReports(
  tx: Transaction,
  projectIds: readonly string[],
  scope: { project?: ReturnType<typeof knownProjects> } = {},
): Promise<ReadonlyMap<string, StatusFact[]>> {
  const reports = await tx.latestStatus.findMany({
    where: { projectId: { in: [...projectIds] }, ...scope },
    select: { projectId: true, partyCode: true, status: true, line: true, reportedOn: true },
  });
  const facts = new Map<string, StatusFact[]>();
  for (const { projectId, partyCode, status, line, reportedOn } of reports) {
    const fact = { party: partyCode, status, line, reportedOn: calendarDate(reportedOn) };
    facts.set(projectId, [...(facts.get(projectId) ?? []), fact]);
  }
  return facts;
}

/** How many joint projects have each status: jointly, and by each Party. */
export interface StatusCounts {
  total: number;
  counts: {
    status: StatusFilter;
    count: number;
    /** By Party; null for a status that a single Party cannot have. */
    by: Readonly<Record<string, number>> | null;
  }[];
}

/**
 * The number of joint projects that the actor may see, by joint status and by each Party's. Every project
 * counts once jointly and once per Party, also if not reported lately or never.
 */
export const statusCounts = cached(
  'statuses.counts',
  async (actor: Actor, today: CalendarDate): Promise<StatusCounts> => {
    const scope = { groupCode: { in: await enterableCodes(actor) }, mergedIntoId: null, privateTo: null };
    const [known, rows, presentOf, parties] = await Promise.all([
      projectCounts(actor),
      db().project.groupBy({
        by: ['jointStatus'],
        where: { ...scope, jointUntil: { gte: today } },
        _count: { _all: true },
      }),
      presentByParty(actor, today),
      partiesFor(actor),
    ]);
    const stored = new Map<string | null, number>(
      rows.map(({ jointStatus, _count }) => [jointStatus, _count._all]),
    );
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    const total = sum(known.filter(({ privateTo }) => privateTo === null).map(({ count }) => count));
    const of = (status: StatusFilter, count: (status: StatusFilter) => number) =>
      status === 'not_reported' ? total - sum(statusFilters.map(count)) : count(status);
    const counts = statusFilters.map((status) => ({
      status,
      count: of(status, (each) => stored.get(each) ?? 0),
      by:
        status === 'differ'
          ? null
          : Object.fromEntries(
              parties.map(({ code }) => [code, of(status, (each) => presentOf.get(`${code} ${each}`) ?? 0)]),
            ),
    }));
    return { total, counts };
  },
);

/**
 * How many joint projects that the actor may see have each present status, by Party. It counts all reports
 * from their index and subtracts those of the few other projects (private, merged, of a closed group), so
 * that the cost does not grow with the projects.
 */
async function presentByParty(actor: Actor, today: CalendarDate): Promise<ReadonlyMap<string, number>> {
  const [groups, parties] = await Promise.all([workingGroups(actor), partiesFor(actor)]);
  const since = presentSince(today);
  const codes = (open: boolean) =>
    groups.filter(({ enterable }) => enterable === open).map(({ code }) => code);
  // one range of the index per Party and status
  const all = parties.flatMap(({ code }) => projectStatuses.map((status) => reportsOf(code, status, since)));
  const others = [
    among(Prisma.sql`p."groupCode"`, codes(false)),
    // written so that SQLite looks up the few private projects instead of scanning all by group
    Prisma.sql`p."privateTo" > '' AND ${among(Prisma.sql`(p."groupCode" || '')`, codes(true))}`,
    Prisma.sql`p."mergedIntoId" > '' AND p."privateTo" IS NULL AND ${among(Prisma.sql`p."groupCode"`, codes(true))}`,
  ].map((where) => reportsToTakeAway(where, since));
  const rows = await db().$queryRaw<{ partyCode: string; status: string; count: bigint | number }[]>(
    Prisma.join([...all, ...others], ' UNION ALL '),
  );
  const counts = new Map<string, number>();
  for (const { partyCode, status, count } of rows) {
    const key = `${partyCode} ${status}`;
    counts.set(key, (counts.get(key) ?? 0) + Number(count));
  }
  return counts;
}

const among = (column: Prisma.Sql, values: readonly string[]) =>
  values.length === 0 ? Prisma.sql`1 = 0` : Prisma.sql`${column} IN (${Prisma.join([...values])})`;

const reportsOf = (party: string, status: ProjectStatus, since: CalendarDate) =>
  Prisma.sql`SELECT CAST(${party} AS TEXT) AS "partyCode", CAST(${status} AS TEXT) AS "status", COUNT(*) AS "count"
    FROM "LatestStatus" WHERE "partyCode" = ${party} AND "status" = ${status} AND "reportedOn" >= ${since}`;

const reportsToTakeAway = (where: Prisma.Sql, since: CalendarDate) =>
  Prisma.sql`SELECT l."partyCode", CAST(l."status" AS TEXT) AS "status", -COUNT(*) AS "count"
    FROM "Project" p CROSS JOIN "LatestStatus" l
    WHERE ${where} AND l."projectId" = p."id" AND l."reportedOn" >= ${since}
    GROUP BY l."partyCode", l."status"`;
