import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { knownProjects } from '@/lib/projects/policy';
import type { StatusFact } from '@/lib/projects/status-rule';

/**
 * The latest status reports of these projects, one for each project and Party, in one query; none of a project
 * that the actor may not know of. By project id.
 */
export async function statusFacts(
  actor: Actor,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, StatusFact[]>> {
  const reports = await db().statusReport.findMany({
    where: { projectId: { in: [...projectIds] }, project: knownProjects(actor) },
    select: { projectId: true, partyCode: true, status: true, line: true, reportedOn: true },
    distinct: ['projectId', 'partyCode'],
    orderBy: [{ reportedOn: 'desc' }, { enteredAt: 'desc' }],
  });
  const facts = new Map<string, StatusFact[]>();
  for (const { projectId, partyCode, status, line, reportedOn } of reports) {
    const fact = { party: partyCode, status, line, reportedOn: calendarDate(reportedOn) };
    facts.set(projectId, [...(facts.get(projectId) ?? []), fact]);
  }
  return facts;
}
