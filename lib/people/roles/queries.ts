import 'server-only';
import { type Actor, type OfficeKind, partyOf } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { providerName } from '@/lib/access/providers';
import { db } from '@/lib/db/client';
import { managedSides, mayManageAccount, mayStaff } from './policy';

/** An office with names. `group` is null unless the reader may enter the group. */
interface SeenOffice {
  id: string;
  kind: OfficeKind;
  group: string | null;
}

export interface SeenPerson {
  id: string;
  name: string;
  email: string;
  partyCode: string | null;
  offices: readonly SeenOffice[];
  /** Whether the person holds an office in a restricted group that the reader may not enter. */
  restricted: boolean;
  disabled: boolean;
  /** The names of the providers by which the person signs in, for readers who may manage the account. */
  providers: readonly string[];
  /** `staff`: may give the person offices. `account`: may disable, enable or reset the account. */
  may: { staff: boolean; account: boolean };
}

const whole = {
  id: true,
  name: true,
  email: true,
  partyCode: true,
  disabledAt: true,
  identities: { select: { issuer: true } },
  offices: {
    orderBy: { kind: 'asc' },
    select: { id: true, kind: true, group: { select: { code: true, name: true, restricted: true } } },
  },
} as const;

interface PersonRow extends Omit<SeenPerson, 'offices' | 'restricted' | 'disabled' | 'providers' | 'may'> {
  disabledAt: Date | null;
  identities: readonly { issuer: string }[];
  offices: readonly {
    id: string;
    kind: OfficeKind;
    group: { code: string; name: string; restricted: boolean } | null;
  }[];
}

function seen(actor: Actor, { disabledAt, identities, ...person }: PersonRow): SeenPerson {
  const ownSide = person.partyCode === null || person.partyCode === partyOf(actor);
  const known = person.offices.filter(({ kind, group }) =>
    ownSide ? group === null || mayEnterGroup(actor, group) : kind === 'coordinator',
  );
  const may = { staff: mayStaff(actor, person), account: mayManageAccount(actor, person) };
  const names = identities.flatMap(({ issuer }) => providerName(issuer, person.partyCode) ?? []);
  return {
    ...person,
    email: ownSide ? person.email : '',
    offices: known.map(({ id, kind, group }) => ({ id, kind, group: group?.name ?? null })),
    restricted: ownSide && known.length < person.offices.length,
    disabled: disabledAt !== null,
    providers: may.account ? [...new Set(names)].sort() : [],
    may,
  };
}

/** Prisma filter: the reader's own side, technical staff, and the coordinators of other Parties. */
const visibleTo = (actor: Actor) => ({
  OR: [
    { partyCode: null },
    { partyCode: partyOf(actor) },
    { offices: { some: { kind: 'coordinator' as const } } },
  ],
});

/** All enabled accounts that the actor may see, by name. */
export async function peopleSeenBy(actor: Actor): Promise<SeenPerson[]> {
  const rows = await db().person.findMany({
    where: { AND: [{ disabledAt: null }, visibleTo(actor)] },
    orderBy: { name: 'asc' },
    select: whole,
  });
  return rows.map((row) => seen(actor, row));
}

/** The disabled accounts that the actor may enable, by name. */
export async function disabledAccounts(actor: Actor): Promise<SeenPerson[]> {
  const rows = await db().person.findMany({
    where: { disabledAt: { not: null }, side: { in: managedSides(actor) } },
    orderBy: { name: 'asc' },
    select: whole,
  });
  return rows.map((row) => seen(actor, row));
}

/** A person whose offices or account the actor may change, disabled or not; else null. */
export async function personToManage(actor: Actor, id: string): Promise<SeenPerson | null> {
  const row = await db().person.findFirst({
    where: { id, side: { in: managedSides(actor) } },
    select: whole,
  });
  const person = row && seen(actor, row);
  return person && (person.may.staff || person.may.account) ? person : null;
}
