import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { newToken, tokenHash } from '@/lib/access/token';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { storageFaultOf } from '@/lib/db/storage-fault';
import { ownSide } from '@/lib/people/commands';
import { hasAccount, isOwn } from '@/lib/people/policy';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { FeedReader } from './queries';
import { calendarFeedSchema } from './schema';

const feedEvent = (
  type: 'calendar-feed.made' | 'calendar-feed.ended',
  actor: Actor,
  personId: string,
): AuditEventDraft => ({ type, subject: { type: 'person', id: personId }, compartment: ownSide(actor) });

/** Ends a person's calendar address, as when their account is disabled. Gives how many there were. */
export async function endFeedsOf(tx: Transaction, personId: string, at: Date): Promise<number> {
  const { count } = await tx.calendarFeed.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: at },
  });
  return count;
}

/**
 * Makes the actor's secret calendar address, in place of an earlier one, which stops working
 * (docs/domain.md#calendar-addresses). The result holds the only copy of the token.
 */
export const makeCalendarFeed = command({
  name: 'calendar-feed.make',
  attempt: hasAccount,
  schema: calendarFeedSchema,
  load: async (_, { personId }) => (personId === null ? null : { personId }),
  may: isOwn,
  run: async ({ tx, actor, row: { personId }, now: at }) => {
    await endFeedsOf(tx, personId, at);
    const token = newToken();
    await tx.calendarFeed.create({ data: { tokenHash: tokenHash(token), personId, createdAt: at } });
    return accepted({ value: { token }, events: [feedEvent('calendar-feed.made', actor, personId)] });
  },
});

/** Revokes the actor's calendar address. */
export const endCalendarFeed = command({
  name: 'calendar-feed.end',
  attempt: hasAccount,
  schema: calendarFeedSchema,
  load: async (_, { personId }) => (personId === null ? null : { personId }),
  may: isOwn,
  run: async ({ tx, actor, row: { personId }, now: at }) => {
    if ((await endFeedsOf(tx, personId, at)) === 0) return refused(invalid('no-calendar-address'));
    return accepted({ value: null, events: [feedEvent('calendar-feed.ended', actor, personId)] });
  },
});

const hourMs = 3_600_000;

/** Records that an address was fetched, at most once an hour. If the database accepts no writes, its owner reads on. */
export async function noteFeedRead({ id, readAt }: FeedReader): Promise<void> {
  const at = now();
  if (readAt !== null && at.getTime() - readAt.getTime() < hourMs) return;
  try {
    await db().calendarFeed.updateMany({ where: { id, readAt }, data: { readAt: at } });
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
  }
}
