import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { tokenHash } from '@/lib/access/token';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { type InvitingWay, invitingWay, mayInvite } from './policy';

/** Prisma filter for invitations whose link works. */
export const open = (at: Date) => ({ acceptedAt: null, withdrawnAt: null, expiresAt: { gt: at } });

/**
 * Whether the Party has had a coordinator with an account. A disabled account counts, so that the first
 * invitation does not become open to others again.
 */
export async function hasHadCoordinator(tx: Transaction, partyCode: string | null): Promise<boolean> {
  if (partyCode === null) return false;
  return (await tx.office.count({ where: { kind: 'coordinator', partyCode } })) > 0;
}

/** The invitation of a working link; null if it is used, withdrawn or expired. */
export async function invitationOf(token: string) {
  return db().invitation.findFirst({
    where: { AND: [{ tokenHash: tokenHash(token) }, open(now())] },
    select: {
      name: true,
      email: true,
      kind: true,
      partyCode: true,
      party: { select: { name: true } },
      group: { select: { name: true } },
    },
  });
}

/**
 * By side (a Party's code, or null for technical staff): whether it has had a coordinator with an account.
 */
async function coordinatedSides(): Promise<Map<string | null, boolean>> {
  const parties = await db().party.findMany({
    select: { code: true, offices: { where: { kind: 'coordinator' }, take: 1, select: { id: true } } },
  });
  return new Map([
    [null, false],
    ...parties.map(({ code, offices }) => [code, offices.length > 0] as [string | null, boolean]),
  ]);
}

/** How the actor may invite people of each side. Sides without permission are left out. */
export async function invitableSides(actor: Actor): Promise<Map<string | null, InvitingWay>> {
  const sides = new Map<string | null, InvitingWay>();
  for (const [partyCode, coordinated] of await coordinatedSides()) {
    const inviting = invitingWay(actor, { partyCode, coordinated });
    if (inviting) sides.set(partyCode, inviting);
  }
  return sides;
}

/** The open invitations that the actor may see, latest first, each with whether the actor may withdraw it. */
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
  const sides = await coordinatedSides();
  return rows.map((row) => {
    const coordinated = sides.get(row.partyCode) ?? false;
    return { ...row, withdrawable: mayInvite(actor, { ...row, coordinated }) };
  });
}
