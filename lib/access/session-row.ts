import { addHours } from 'date-fns';
import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { storageFaultOf } from '@/lib/db/storage-fault';
import type { Actor } from './actor';
import { forgetSentForms } from './idempotency';
import { newToken, tokenHash } from './token';
import { isDue, marksAfter, type VisitMarks } from './visit-rule';

/** A session's lifetime in hours, about a working day. Use does not prolong it. */
export const sessionHours = 12;

/** A session that is neither ended nor expired, of a person who is not disabled. */
export interface LiveSession {
  id: string;
  actor: Actor & { personId: string };
}

/** A new session. The token is not stored; the row holds only its hash. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

/** The sender of a request: the browser's User-Agent, its network address, and its device token; null if unknown. */
export interface ClientInfo {
  agent: string;
  client: string | null;
  device: string | null;
}

/** A new session, and the browser's new device token. */
export interface SignedIn extends OpenedSession {
  device: string;
}

/** Creates a session and deletes old sent forms. `agent` is the User-Agent, of which 200 characters are stored. */
export async function openSession(
  tx: Transaction,
  personId: string,
  agent: string,
  at: Date,
): Promise<OpenedSession> {
  const token = newToken();
  const expiresAt = addHours(at, sessionHours);
  await forgetSentForms(tx, at);
  await tx.session.create({
    data: {
      tokenHash: tokenHash(token),
      personId,
      agent: agent.slice(0, 200),
      createdAt: at,
      seenAt: at,
      expiresAt,
    },
  });
  return { token, expiresAt };
}

/** The live session of this token with its person as an actor, or null. Records its use and the person's visit. */
export async function liveSession(token: string): Promise<LiveSession | null> {
  const row = await db().session.findFirst({
    where: {
      tokenHash: tokenHash(token),
      endedAt: null,
      expiresAt: { gt: now() },
      person: { disabledAt: null },
    },
    select: {
      id: true,
      seenAt: true,
      person: {
        select: {
          id: true,
          name: true,
          visitBeganAt: true,
          seenAt: true,
          lastVisitAt: true,
          party: { select: { code: true, name: true } },
          offices: { select: { kind: true, partyCode: true, groupCode: true } },
        },
      },
    },
  });
  if (row === null) return null;
  const { id: personId, name, party, offices, ...marks } = row.person;
  await noteUse(row.id, row.seenAt);
  const { lastVisitAt } = await noteVisit(personId, marks);
  const actor = { personId, name, party, offices, system: false };
  return { id: row.id, actor: lastVisitAt === null ? actor : { ...actor, lastVisitAt } };
}

/**
 * Records that a person is here, if `marksAfter` asks for it; most requests write nothing. A new visit increments the
 * person's version, because other things count as new on their pages. Of two requests at once the first one writes.
 * If the database accepts no writes, the person reads on with the old marks.
 */
async function noteVisit(id: string, before: VisitMarks): Promise<VisitMarks> {
  const after = marksAfter(before, now());
  if (after === null) return before;
  const { begins, marks } = after;
  const write = db().person.updateMany({
    where: { id, seenAt: before.seenAt },
    data: { ...marks, ...(begins ? { version: { increment: 1 } } : {}) },
  });
  try {
    await write;
    return marks;
  } catch (error) {
    if (begins && storageFaultOf(error) === null) throw error;
    return begins ? before : marks;
  }
}

/** Records that a session is used, at most every ten minutes. If the database accepts no writes, its owner reads on. */
async function noteUse(id: string, seenAt: Date | null): Promise<void> {
  const at = now();
  if (!isDue(seenAt, at)) return;
  try {
    await db().session.updateMany({ where: { id, seenAt }, data: { seenAt: at } });
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
  }
}
