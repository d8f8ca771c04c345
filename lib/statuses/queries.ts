import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { kept } from '@/lib/access/kept';
import { enterableCodes } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { knownProjects } from '@/lib/projects/policy';
import { type StatusFact, type StatusFilter, statusFilters } from '@/lib/projects/status-rule';

/**
 * The latest status reports of these projects, one for each project and Party, in one query; none of a project
 * that the actor may not know of. By project id.
 */
export async function statusFacts(
  actor: Actor,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, StatusFact[]>> {
  return latestReports(db(), projectIds, { project: knownProjects(actor) });
}

/** The same inside a transaction, for what is stored of them: whoever asks. */
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

/**
 * How many of the joint projects that the actor may know of stand where, by what the Parties report; every
 * project is counted once, and what nobody reported lately stays in the count.
 */
export const statusCounts = kept(
  'statuses.counts',
  async (
    actor: Actor,
    today: CalendarDate,
  ): Promise<{ total: number; counts: { status: StatusFilter; count: number }[] }> => {
    const scope = { groupCode: { in: await enterableCodes(actor) }, mergedIntoId: null, privateTo: null };
    const [total, rows] = await Promise.all([
      db().project.count({ where: scope }),
      db().project.groupBy({
        by: ['jointStatus'],
        where: { ...scope, jointUntil: { gte: today } },
        _count: { _all: true },
      }),
    ]);
    const stored = new Map(rows.map(({ jointStatus, _count }) => [jointStatus, _count._all]));
    const reported = rows.reduce((sum, { _count }) => sum + _count._all, 0);
    const counts = statusFilters.map((status) => ({
      status,
      count: status === 'not_reported' ? total - reported : (stored.get(status) ?? 0),
    }));
    return { total, counts };
  },
);
