import 'server-only';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import type { PresentList } from './listed-rule';
import { listsOf, presentListsOfAll } from './queries';

/**
 * Stores with every project the list that it is on, by the rule (lib/compliance/listed/listed-rule.ts): what lists
 * filter and reports count by. Whatever changes which lists are in force asks for it, in its own transaction.
 */
export async function storeLists(tx: Transaction, today: CalendarDate): Promise<void> {
  const lists = await presentListsOfAll(tx, today);
  await storeListsAmong(tx, lists, await doubtfulProjects(tx, lists));
}

/** The same for one project that another group leads now: it matters only where several groups' lists name it. */
export async function storeListOf(tx: Transaction, projectId: string, today: CalendarDate): Promise<void> {
  const naming = await tx.proposal.findMany({
    where: { kind: 'project_list', state: 'agreed', projects: { some: { projectId } } },
    distinct: ['groupCode'],
    select: { groupCode: true },
  });
  if (naming.length > 1) await storeListsAmong(tx, await presentListsOfAll(tx, today), [projectId]);
}

async function storeListsAmong(
  tx: Transaction,
  lists: readonly PresentList[],
  projectIds: readonly string[],
): Promise<void> {
  for (const ids of chunksOf(projectIds, maxIds)) {
    const projects = await tx.project.findMany({
      where: { id: { in: ids } },
      select: { id: true, groupCode: true, mergedIntoId: true, listId: true },
    });
    const now = await listsOf(tx, lists, projects);
    const changed = new Map<string | null, string[]>();
    for (const { id, listId: before } of projects) {
      const listId = now.get(id) ?? null;
      if (listId !== before) changed.set(listId, [...(changed.get(listId) ?? []), id]);
    }
    for (const [listId, moved] of changed) {
      await tx.project.updateMany({ where: { id: { in: moved } }, data: { listId } });
    }
  }
}

/** All of which the stored list may not be the right one: a list that is none any more, none, or one of several. */
async function doubtfulProjects(tx: Transaction, lists: readonly PresentList[]): Promise<string[]> {
  const proposalId = { in: lists.map(({ id }) => id) };
  const select = { id: true };
  const left = await tx.project.findMany({
    where: { listId: { not: null, notIn: proposalId.in } },
    select,
  });
  const named = await tx.proposalProject.findMany({
    where: { proposalId, project: { listId: null, mergedIntoId: null } },
    select: { projectId: true },
  });
  const several = await tx.proposalProject.groupBy({
    by: ['projectId'],
    where: { proposalId },
    having: { projectId: { _count: { gt: 1 } } },
  });
  return [...new Set([...left.map(({ id }) => id), ...[...named, ...several].map((row) => row.projectId)])];
}
