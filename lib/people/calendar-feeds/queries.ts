import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { tokenHash } from '@/lib/access/token';
import { db } from '@/lib/db/client';

/** The actor's own calendar address, without its secret; null if there is none. Instants are UTC. */
export async function calendarFeedOf(actor: Actor): Promise<{ createdAt: Date; readAt: Date | null } | null> {
  return db().calendarFeed.findFirst({
    where: { personId: actor.personId ?? '', endedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { createdAt: true, readAt: true },
  });
}

/** For whom an address answers, and when it was last fetched. */
export interface FeedReader {
  id: string;
  actor: Actor & { personId: string };
  readAt: Date | null;
}

/** As lib/access/token.ts makes them. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * The person of a secret address. Null, whatever the reason, if it is unknown or revoked, or if its person is disabled or
 * holds no office any more.
 */
export async function feedReader(token: string): Promise<FeedReader | null> {
  if (!tokenForm.test(token)) return null;
  const row = await db().calendarFeed.findFirst({
    where: {
      tokenHash: tokenHash(token),
      endedAt: null,
      person: { disabledAt: null, offices: { some: {} } },
    },
    select: {
      id: true,
      readAt: true,
      person: {
        select: {
          id: true,
          name: true,
          party: { select: { code: true, name: true } },
          offices: { select: { kind: true, partyCode: true, groupCode: true } },
        },
      },
    },
  });
  if (row === null) return null;
  const { id: personId, ...person } = row.person;
  return { id: row.id, readAt: row.readAt, actor: { personId, ...person, system: false } };
}
