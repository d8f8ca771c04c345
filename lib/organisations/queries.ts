import 'server-only';
import { cache } from 'react';
import { type Actor, partyOf } from '@/lib/access/actor';
import { type Compartment, mayKnow, ownCompartmentsInOrder } from '@/lib/access/compartments';
import { charterHead, enterableCodes } from '@/lib/charter/queries';
import { db, type Transaction } from '@/lib/db/client';
import { sameKey } from '@/lib/search/search-key';
import { isWordless, queryWords, spellings } from '@/lib/search/search-words';
import { cleanLine } from '@/lib/text';
import { noOrganisationFilter, type OrganisationFilters, thirdStates } from './filters';
import { homeOf } from './home';
import type { RegisteredOrganisation } from './namesake-rule';
import { knownOrganisations } from './policy';
import { type OrganisationContent, sectors } from './sector';

const pageSize = 50;
// Names offered in a form's list. Any other name can be typed.
const maxOffered = 200;
// One name may have this many entries with different homes.
const maxNamed = 200;

const select = {
  id: true,
  name: true,
  sector: true,
  home: true,
  privateTo: true,
  restrictedGroup: true,
  version: true,
};

/** An organisation as the actor may see it, or null. */
export async function findOrganisation(tx: Transaction, actor: Actor, id: string) {
  return tx.organisation.findFirst({ where: { id, ...knownOrganisations(actor) }, select });
}

/** `findOrganisation` for pages, read once per request. */
export const organisationById = cache((actor: Actor, id: string) => findOrganisation(db(), actor, id));

/** Prisma filter for the organisations in the register that the actor may see. */
export async function organisationWhere(actor: Actor, { q, sector, home }: OrganisationFilters) {
  const parties = (await charterHead()).parties.map(({ code }) => code);
  return {
    AND: [
      knownOrganisations(actor),
      ...(isWordless(q) ? [{ id: { in: [] } }] : []),
      ...queryWords(q).map((word) => ({
        OR: spellings(word).map((spelling) => ({ searchKey: { contains: spelling } })),
      })),
      ...(sector === null ? [] : [{ sector: { in: sectors.filter((each) => each === sector) } }]),
      ...(home === null ? [] : [{ home: home === thirdStates ? { notIn: parties } : home }]),
    ],
  };
}

/**
 * One page of the register, by name, each with its number of projects. A page past the end shows the last
 * one.
 */
export async function organisationList(actor: Actor, filters: OrganisationFilters) {
  const where = await organisationWhere(actor, filters);
  const total = await db().organisation.count({ where });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await db().organisation.findMany({
    where,
    select,
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const named = await db().projectOrganisation.groupBy({
    by: ['organisationId'],
    where: {
      organisationId: { in: rows.map(({ id }) => id) },
      // by code instead of by relation saves a join
      project: {
        groupCode: { in: await enterableCodes(actor) },
        mergedIntoId: null,
        ...ownCompartmentsInOrder(actor),
      },
    },
    _count: { _all: true },
  });
  const projects = new Map(named.map(({ organisationId, _count }) => [organisationId, _count._all]));
  const organisations = rows.map((row) => ({ ...row, projects: projects.get(row.id) ?? 0 }));
  return { organisations, total, page, pages };
}

/** The first organisations that a search finds, by name; at most `limit`. */
export async function firstOrganisations(actor: Actor, q: string, limit: number) {
  return db().organisation.findMany({
    where: await organisationWhere(actor, { ...noOrganisationFilter, q }),
    select: { id: true, name: true, home: true, privateTo: true },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: limit,
  });
}

/** Whether any project, merged ones included, or any action names it: then it cannot be removed. */
export async function isNamed(tx: Transaction, organisationId: string): Promise<boolean> {
  const where = { organisationId };
  if ((await tx.projectOrganisation.findFirst({ where, select: { id: true } })) !== null) return true;
  return (await tx.actionOwner.findFirst({ where, select: { actionId: true } })) !== null;
}

/** `isNamed` for the page that confirms a removal. */
export const organisationIsNamed = (id: string): Promise<boolean> => isNamed(db(), id);

/** The names that a form suggests. */
export async function offeredOrganisations(actor: Actor): Promise<string[]> {
  const rows = await db().organisation.findMany({
    where: knownOrganisations(actor),
    select: { name: true },
    distinct: ['nameKey'],
    orderBy: { nameKey: 'asc' },
    take: maxOffered,
  });
  return rows.map(({ name }) => name);
}

/** At most 20 entries of the same name with another sector or home, which may be the same organisation. */
export async function namesakesOf(actor: Actor, { id, name }: { id: string; name: string }) {
  return db().organisation.findMany({
    where: { nameKey: sameKey(name), id: { not: id }, ...knownOrganisations(actor) },
    select: { id: true, name: true, sector: true, home: true },
    orderBy: { id: 'asc' },
    take: 20,
  });
}

/** The register's entries of these names that the actor may see, to fill in sector and home. */
export async function organisationsNamed(
  tx: Transaction,
  actor: Actor,
  names: readonly string[],
): Promise<RegisteredOrganisation[]> {
  return tx.organisation.findMany({
    where: { nameKey: { in: [...new Set(names.map(sameKey))] }, ...knownOrganisations(actor) },
    select: { name: true, sector: true, home: true, privateTo: true, restrictedGroup: true },
    orderBy: { id: 'asc' },
    take: 20 * names.length,
  });
}

/** The entries of this name and home in one compartment, of any sector. */
export async function entriesNamed(
  tx: Transaction,
  { name, home }: Pick<OrganisationContent, 'name' | 'home'>,
  { privateTo, restrictedGroup }: Compartment,
) {
  const where = { nameKey: sameKey(name), privateTo, restrictedGroup };
  const entries = await tx.organisation.findMany({ where, select, orderBy: { id: 'asc' }, take: maxNamed });
  return entries.filter((entry) => sameKey(entry.home) === sameKey(home));
}

/** The entry that already has the refused name, if the actor may see it. */
export async function conflictingEntry(
  actor: Actor,
  typed: { id: string; name: string; home: string; privately: boolean },
): Promise<{ id: string; name: string } | null> {
  const edited = typed.id === '' ? null : await findOrganisation(db(), actor, typed.id);
  const compartment = edited ?? { privateTo: typed.privately ? partyOf(actor) : null, restrictedGroup: null };
  const home = homeOf(cleanLine(typed.home), (await charterHead()).parties);
  const entries = await entriesNamed(db(), { name: typed.name, home }, compartment);
  return entries.find(({ id, ...row }) => id !== edited?.id && mayKnow(actor, row)) ?? null;
}
