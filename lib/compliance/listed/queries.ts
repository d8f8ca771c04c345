import 'server-only';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { listOf, listsInForce, type PresentList } from './listed-rule';

/** The agreed lists of all groups that are in force now. For rules, not for readers. */
export async function presentListsOfAll(tx: Transaction, today: CalendarDate): Promise<PresentList[]> {
  const groups = await tx.workingGroup.findMany({ where: { restricted: true }, select: { code: true } });
  return listsInForce(
    today,
    await uncorrectedFacts(tx, today),
    groups.map(({ code }) => code),
  );
}

/** Of these projects, as many as a query takes ids, the list that each is on: by the rule, not as it is stored. */
export async function listsOf(
  tx: Transaction,
  lists: readonly PresentList[],
  projects: readonly { id: string; groupCode: string; mergedIntoId: string | null }[],
): Promise<ReadonlyMap<string, string | null>> {
  const named = await tx.proposalProject.findMany({
    where: {
      projectId: { in: projects.map(({ id }) => id) },
      proposalId: { in: lists.map(({ id }) => id) },
    },
  });
  const naming = new Map<string, PresentList[]>();
  for (const { projectId, proposalId } of named) {
    const list = lists.find(({ id }) => id === proposalId);
    if (list) naming.set(projectId, [...(naming.get(projectId) ?? []), list]);
  }
  return new Map(projects.map((project) => [project.id, listOf(project, naming.get(project.id) ?? [])]));
}
