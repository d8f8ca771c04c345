import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { db } from '@/lib/db/client';

/** An agreed project list, as the projects on it name it. */
export interface ListVersion {
  id: string;
  version: number;
}

/** Of the lists that these projects are on, those that the actor may know of, by id: one may be of a group left since. */
export async function listVersions(
  actor: Actor,
  projects: readonly { listId: string | null }[],
): Promise<ReadonlyMap<string, ListVersion>> {
  const asked = [...new Set(projects.map(({ listId }) => listId))].filter((id) => id !== null);
  if (asked.length === 0) return new Map();
  const rows = await db().proposal.findMany({
    where: { id: { in: asked }, group: enterableGroups(actor) },
    select: { id: true, version: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The ids of the agreed lists of every group but these: what a reader who may enter only these is not told of. */
export async function listsOfOthers(groups: readonly string[]): Promise<string[]> {
  const rows = await db().proposal.findMany({
    where: { kind: 'project_list', state: 'agreed', groupCode: { notIn: [...groups] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
