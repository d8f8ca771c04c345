import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { tokenHash } from '@/lib/access/token';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { mayInvite } from './policy';

/** The database's form of an invitation whose link works. */
export const open = (at: Date) => ({ acceptedAt: null, withdrawnAt: null, expiresAt: { gt: at } });

/**
 * Whether the Party has had a coordinator with an account, who signed in with accepting the invitation. A
 * disabled account counts: it does not hand the Party's first invitation back to others.
 */
export async function hasHadCoordinator(tx: Transaction, partyCode: string | null): Promise<boolean> {
  if (partyCode === null) return false;
  return (await tx.office.count({ where: { kind: 'coordinator', partyCode } })) > 0;
}

/** Whom the link is for, while it works; null where it has been used, withdrawn or has expired. */
export async function invitationOf(token: string) {
  return db().invitation.findFirst({
    where: { AND: [{ tokenHash: tokenHash(token) }, open(now())] },
    select: {
      name: true,
      email: true,
      kind: true,
      party: { select: { name: true } },
      group: { select: { name: true } },
    },
  });
}

/** The open invitations that the actor may know of, the latest first; `withdrawable` by this actor or not. */
export async function openInvitations(actor: Actor) {
  const rows = await db().invitation.findMany({
    where: {
      AND: [
        open(now()),
        ownCompartments(actor),
        { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] },
      ],
    },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      name: true,
      email: true,
      kind: true,
      partyCode: true,
      expiresAt: true,
      group: { select: { name: true } },
      invitedBy: { select: { name: true } },
    },
  });
  const parties = await db().party.findMany({ select: { code: true, offices: coordinatorOffice } });
  const coordinated = new Map(parties.map(({ code, offices }) => [code, offices.length > 0]));
  return rows.map((row) => {
    const known = row.partyCode !== null && (coordinated.get(row.partyCode) ?? false);
    return { ...row, withdrawable: mayInvite(actor, { ...row, coordinated: known }) };
  });
}

const coordinatorOffice = {
  where: { kind: 'coordinator' },
  take: 1,
  select: { id: true },
} as const;
