import 'server-only';
import { tokenHash } from '@/lib/access/token';
import { now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';

/** The database's form of a link that works: neither used nor expired, of an account that is not disabled. */
export const workingLink = (token: string, at: Date) => ({
  tokenHash: tokenHash(token),
  usedAt: null,
  expiresAt: { gt: at },
  person: { disabledAt: null },
});

/** Whose password the link sets, while it works; else null. Opening the page uses nothing up. */
export async function resetLinkOf(token: string): Promise<{ name: string; email: string } | null> {
  const link = await db().resetLink.findFirst({
    where: workingLink(token, now()),
    select: { person: { select: { name: true, email: true } } },
  });
  return link?.person ?? null;
}

/** The id of the person whose password the link sets, while it works; else null. */
export async function ownerOfLink(token: string): Promise<string | null> {
  const link = await db().resetLink.findFirst({
    where: workingLink(token, now()),
    select: { personId: true },
  });
  return link?.personId ?? null;
}

/** For the command on the server: the Parties, and each one's coordinators, by name. */
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
