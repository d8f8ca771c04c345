import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { sides } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import type { KnownDelegation } from './delegation';
import { delegateRoles } from './delegation-rule';
import { mayNameDelegation } from './policy';

const select = {
  id: true,
  partyCode: true,
  privateTo: true,
  putForwardOn: true,
  delegates: {
    select: {
      id: true,
      role: true,
      personId: true,
      name: true,
      title: true,
      organisation: true,
      attended: true,
    },
  },
};

/** The delegations to a meeting that the actor may see. The caller has found the meeting. */
export async function delegationsOf(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
): Promise<KnownDelegation[]> {
  const rows = await tx.delegation.findMany({
    where: { AND: [{ meetingId }, ownCompartments(actor)] },
    orderBy: { partyCode: 'asc' },
    select,
  });
  return rows.map(({ delegates, putForwardOn, ...row }) => ({
    ...row,
    putForwardOn: putForwardOn === null ? null : calendarDate(putForwardOn),
    delegates: delegates.sort(
      (one, other) =>
        delegateRoles.indexOf(one.role) - delegateRoles.indexOf(other.role) ||
        one.name.localeCompare(other.name) ||
        (one.id < other.id ? -1 : 1),
    ),
  }));
}

/** The delegations to a meeting that a page has found. */
export const delegationsTo = (actor: Actor, meetingId: string) => delegationsOf(db(), actor, meetingId);

/** What the page of a meeting's delegations shows, and for which Parties the actor may name delegates. */
export async function delegationsPage(actor: Actor, meeting: KnownMeeting) {
  const [delegations, { parties, withAccounts }] = await Promise.all([
    delegationsOf(db(), actor, meeting.id),
    sides(db()),
  ]);
  const own = partyOf(actor);
  const mine = parties.filter((party) => mayNameDelegation(actor, meeting, party, withAccounts));
  const people = own !== null && mine.includes(own) ? await ownPeople(own) : [];
  return { delegations, mayName: mine, people };
}

/** The people of a Party who can sign in, by name. */
export function ownPeople(partyCode: string): Promise<{ id: string; name: string }[]> {
  return db().person.findMany({
    where: { partyCode, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
