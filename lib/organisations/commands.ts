import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import type { Compartment } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { homeOf } from './home';
import { nameKeys } from './name-keys';
import { mayWriteOrganisation } from './policy';
import { entriesNamed, findOrganisation, isNamed } from './queries';
import { addOrganisationSchema, changeOrganisationSchema, removeOrganisationSchema } from './schema';
import type { OrganisationContent } from './sector';

export const addOrganisation = command({
  name: 'organisation.add',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: addOrganisationSchema,
  load: async () => ({}),
  may: mayWorkSomewhere,
  run: async ({ tx, actor, input: { privately, ...typed } }) => {
    const compartment = { privateTo: privately === 'yes' ? partyOf(actor) : null, restrictedGroup: null };
    return admitOrganisation(tx, typed, compartment);
  },
});

/** Adds an organisation to the register, alone or with others, unless it is there already. */
export async function admitOrganisation(
  tx: Transaction,
  typed: OrganisationContent,
  compartment: Compartment,
): Promise<Result<{ value: { id: string }; events: [AuditEventDraft] }, Refusal>> {
  const content = await settled(tx, typed);
  const [known] = await entriesNamed(tx, content, compartment);
  if (known) return refused(knownAs(known));
  const { id } = await create(tx, content, compartment);
  return accepted({ value: { id }, events: [eventOf('organisation.added', id, content, compartment)] });
}

export const changeOrganisation = command({
  name: 'organisation.change',
  attempt: mayWorkSomewhere,
  schema: changeOrganisationSchema,
  load: (tx, actor, { id }) => findOrganisation(tx, actor, id),
  may: mayWriteOrganisation,
  run: ({ tx, actor, input: { id: _, version, ...typed }, row }) =>
    amendOrganisation(tx, actor, { ...row, version }, typed),
});

/** Rewrites an entry of the register, alone or with others, if it still has this version. */
export async function amendOrganisation(
  tx: Transaction,
  actor: Actor,
  row: OrganisationContent & Compartment & { id: string; version: number },
  typed: OrganisationContent,
): Promise<Result<{ value: { id: string }; events: [AuditEventDraft] }, Refusal>> {
  const { id, version } = row;
  const content = await settled(tx, typed);
  const known = await entryLike(tx, row, content);
  if (known !== null) return refused(knownAs(known));
  const { count } = await tx.organisation.updateMany({
    where: { id, version },
    data: { ...content, ...nameKeys(content.name), version: { increment: 1 } },
  });
  if (count === 0) {
    const saved = await findOrganisation(tx, actor, id);
    if (saved === null) return refused({ kind: 'not-found' });
    const { name, sector, home } = saved;
    return refused({ kind: 'conflict', version: saved.version, theirs: { name, sector, home } });
  }
  const { name, sector, home } = row;
  const event = eventOf('organisation.changed', id, content, compartmentOf(row));
  const changes = changesBetween({ name, sector, home }, { ...content });
  return accepted({ value: { id }, events: [{ ...event, changes }] });
}

/** Removes an organisation from the register. One that a project names cannot be removed. */
export const removeOrganisation = command({
  name: 'organisation.remove',
  attempt: mayWorkSomewhere,
  schema: removeOrganisationSchema,
  load: (tx, actor, { id }) => findOrganisation(tx, actor, id),
  may: mayWriteOrganisation,
  run: async ({ tx, input: { id, version }, row }) => {
    if (await isNamed(tx, id)) return refused(invalid('organisation-named'));
    const { count } = await tx.organisation.deleteMany({ where: { id, version } });
    if (count === 0) return refused({ kind: 'conflict', version: row.version, theirs: {} });
    const event = eventOf('organisation.removed', id, row, compartmentOf(row));
    return accepted({ value: { id }, events: [event] });
  },
});

/**
 * Finds or creates the organisation that a project names, in the project's own compartment: sharing an entry
 * across compartments would reveal a private project. `event` is set for a new one.
 */
export async function organisationIn(
  tx: Transaction,
  content: OrganisationContent,
  compartment: Compartment,
): Promise<{ id: string; event: AuditEventDraft | null }> {
  const known = await idOf(tx, content, compartment);
  if (known !== null) return { id: known, event: null };
  const { id } = await create(tx, content, compartment);
  return { id, event: eventOf('organisation.added', id, content, compartment) };
}

const knownAs = ({ name, home, sector }: OrganisationContent) =>
  invalid('organisation-known', 'name', { name, home, sector });

/**
 * Another entry that the edited one would duplicate. Entries that already share name and home may both be
 * edited, but not to the same sector.
 */
async function entryLike(
  tx: Transaction,
  row: OrganisationContent & Compartment & { id: string },
  content: OrganisationContent,
): Promise<OrganisationContent | null> {
  const entries = await entriesNamed(tx, content, row);
  const stays = entries.some(({ id }) => id === row.id);
  return entries.find(({ id, sector }) => id !== row.id && (!stays || sector === content.sector)) ?? null;
}

async function idOf(
  tx: Transaction,
  content: OrganisationContent,
  compartment: Compartment,
): Promise<string | null> {
  const entries = await entriesNamed(tx, content, compartment);
  return entries.find(({ sector }) => sector === content.sector)?.id ?? null;
}

function create(tx: Transaction, { name, sector, home }: OrganisationContent, compartment: Compartment) {
  const data = { name, ...nameKeys(name), sector, home, ...compartment };
  return tx.organisation.create({ data, select: { id: true } });
}

async function settled(tx: Transaction, content: OrganisationContent): Promise<OrganisationContent> {
  const parties = await tx.party.findMany({ select: { code: true, name: true, formalName: true } });
  return { ...content, home: homeOf(content.home, parties) };
}

const compartmentOf = ({ privateTo, restrictedGroup }: Compartment): Compartment => ({
  privateTo,
  restrictedGroup,
});

function eventOf(
  type: EventType,
  id: string,
  { name }: OrganisationContent,
  compartment: Compartment,
): AuditEventDraft {
  return {
    type,
    subject: { type: 'organisation', id },
    compartment,
    groupCode: compartment.restrictedGroup,
    values: { name },
  };
}
