import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups, mayEnterGroup, ownCompartments } from '@/lib/access/compartments';
import { db } from '@/lib/db/client';

/**
 * A group by its address, or null. Below its name a restricted group shows nothing to those who may not enter
 * it: its mandate is the Charter's and stays, its people do not.
 */
export async function groupBySlug(actor: Actor, slug: string) {
  const group = await db().workingGroup.findUnique({
    where: { slug },
    select: {
      code: true,
      slug: true,
      name: true,
      restricted: true,
      createdOn: true,
      establishedOn: true,
      retiredOn: true,
      mandate: {
        select: { provision: { select: { code: true, title: true } } },
        orderBy: { provision: { position: 'asc' } },
      },
      offices: {
        where: { kind: 'co_chair', person: { disabledAt: null } },
        select: { partyCode: true, person: { select: { id: true, name: true } } },
      },
    },
  });
  if (group === null) return null;
  const enterable = mayEnterGroup(actor, group);
  return {
    ...group,
    enterable,
    mandate: group.mandate.map(({ provision }) => provision),
    coChairs: enterable ? group.offices.map(({ partyCode, person }) => ({ ...person, partyCode })) : [],
  };
}

/** How many projects that the reader may see each group leads, by stage. Groups without any are left out. */
export async function projectsByStage(actor: Actor) {
  const rows = await db().project.groupBy({
    by: ['groupCode', 'stage'],
    where: { AND: [ownCompartments(actor), { group: enterableGroups(actor) }] },
    _count: { _all: true },
  });
  return rows.map(({ groupCode, stage, _count }) => ({ groupCode, stage, count: _count._all }));
}
