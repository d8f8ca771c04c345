import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { cached } from '@/lib/cache/cached';
import { enterableCodes } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';

/**
 * How many projects there are that the actor may know of, without merged ones: by lead group, by whose they are
 * (`privateTo`: a Party's own, or null of joint ones) and by stage; nothing of what there is none. Counted once for
 * all that need it, from an index and in its order: with the stage before the Party, all of it would be sorted first.
 */
export const projectCounts = cached('project-counts', async (actor: Actor) => {
  const rows = await db().project.groupBy({
    by: ['groupCode', 'privateTo', 'stage'],
    // the groups by their codes, and no other table: so the index is enough
    where: {
      groupCode: { in: await enterableCodes(actor) },
      mergedIntoId: null,
      ...ownCompartmentsInOrder(actor),
    },
    _count: { _all: true },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count._all }));
});
