import 'server-only';
import { tokenHash } from '@/lib/access/token';
import { now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';

/** Prisma filter for a link that works: unused, not expired, of an enabled account. */
export const workingLink = (token: string, at: Date) => ({
  tokenHash: tokenHash(token),
  usedAt: null,
  expiresAt: { gt: at },
  person: { disabledAt: null },
});

/** Whose password a working link sets; else null. Opening the page does not use the link up. */
export async function resetLinkOf(token: string): Promise<{ name: string; email: string } | null> {
  const link = await db().resetLink.findFirst({
    where: workingLink(token, now()),
    select: { person: { select: { name: true, email: true } } },
  });
  return link?.person ?? null;
}

/** The id of the person whose password a working link sets; else null. */
export async function ownerOfLink(token: string): Promise<string | null> {
  const link = await db().resetLink.findFirst({
    where: workingLink(token, now()),
    select: { personId: true },
  });
  return link?.personId ?? null;
}

/** The Parties with their coordinators by name, for the command on the server. */
export async function coordinatorsByParty() {
  return db().party.findMany({
    orderBy: { position: 'asc' },
    select: {
      code: true,
      persons: {
        where: { offices: { some: { kind: 'coordinator' } } },
        orderBy: { name: 'asc' },
        select: { id: true, name: true, email: true, emailKey: true, disabledAt: true },
      },
    },
  });
}
