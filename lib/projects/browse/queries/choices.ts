import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';
import { cached } from '@/lib/cache/cached';
import { charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { knownOrganisations } from '@/lib/organisations/policy';
import { findOrganisation } from '@/lib/organisations/queries';
import type { ProjectFilters } from '@/lib/projects/browse/filters';
import { unmergedProjects } from '@/lib/projects/policy';

const maxTags = 500;
const maxOrganisations = 50;

/**
 * The choices of the list's filters, and the groups whose projects the actor may change or that may lead one.
 */
export async function filterChoices(actor: Actor, filters: ProjectFilters) {
  const [groups, today, parties, text, tags, participants] = await Promise.all([
    workingGroups(actor),
    charterToday(),
    partiesFor(actor),
    provisions(),
    offeredTags(actor),
    knownParticipants(actor, filters),
  ]);
  const own = groups.filter(({ code }) => mayWorkIn(actor, code));
  return {
    groups: groups.filter(({ enterable }) => enterable),
    writable: own.map(({ code }) => code),
    leads: own.filter(({ retiredOn }) => retiredOn === null || retiredOn > today),
    parties,
    provisions: text,
    tags,
    ...participants,
  };
}

/**
 * The tags to choose from, as key and text. Null if there are too many: reading them all takes longer than
 * typing one.
 */
export async function knownTags(actor: Actor): Promise<{ key: string; tag: string }[] | null> {
  const query = {
    where: { project: unmergedProjects(actor) },
    select: { tagKey: true, tag: true },
    orderBy: { tagKey: 'asc' as const },
  };
  if ((await db().projectTag.findMany({ ...query, skip: maxTags, take: 1 })).length > 0) return null;
  const rows = await db().projectTag.findMany({ ...query, take: maxTags });
  const words = new Map(rows.toReversed().map(({ tagKey, tag }) => [tagKey, tag]));
  return [...words].map(([key, tag]) => ({ key, tag })).reverse();
}

const offeredTags = cached('register.tags', knownTags);

/** The organisations of the filter, and the selected one if the actor may see it. */
async function knownParticipants(actor: Actor, { organisation: id }: ProjectFilters) {
  const [organisations, organisation] = await Promise.all([
    offeredOrganisations(actor),
    id === null ? null : findOrganisation(db(), actor, id),
  ]);
  return { organisations, organisation };
}

/** By name; null if there are too many, and then one is chosen in the register. */
const offeredOrganisations = cached('register.organisations', async (actor: Actor) => {
  const offered = await db().organisation.findMany({
    where: knownOrganisations(actor),
    select: { id: true, name: true },
    orderBy: { nameKey: 'asc' },
    take: maxOrganisations + 1,
  });
  return offered.length > maxOrganisations ? null : offered;
});
