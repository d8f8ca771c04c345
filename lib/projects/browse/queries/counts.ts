import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { cached } from '@/lib/cache/cached';
import { enterableCodes } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';

/**
 * The number of unmerged projects that the actor may see, by lead group, `privateTo` and stage; zero counts
 * are left out. The order of the columns is that of the index, which saves sorting.
 */
export const projectCounts = cached('project-counts', async (actor: Actor) => {
  const rows = await db().project.groupBy({
    by: ['groupCode', 'privateTo', 'stage'],
    // groups by code instead of by relation, so that the index suffices
    where: {
      groupCode: { in: await enterableCodes(actor) },
      mergedIntoId: null,
      ...ownCompartmentsInOrder(actor),
    },
    _count: { _all: true },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count._all }));
});
