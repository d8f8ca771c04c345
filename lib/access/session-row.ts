import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { storageFaultOf } from '@/lib/db/storage-fault';
import type { Actor } from './actor';
import { forgetSentForms } from './idempotency';
import { newToken, tokenHash } from './token';
import { marksAfter, type VisitMarks } from './visit-rule';

/** A session's absolute life, in hours: a working day; using it does not prolong it. */
export const sessionHours = 12;

/** A session that answers: neither ended nor expired, of a person who is not disabled. */
export interface LiveSession {
  id: string;
  actor: Actor & { personId: string };
}

/** A session just begun. The token exists nowhere else: the row keeps only its hash. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

/** Who asks to sign in: what the browser says that it is, its network address, and the token of a known device. */
export interface ClientInfo {
  agent: string;
  client: string | null;
  device: string | null;
}

/** A session just begun, and the token by which the browser is known from now on. */
export interface SignedIn extends OpenedSession {
  device: string;
}

/** Makes the row of a new session, which is also when old forms are forgotten. `agent` is what the browser says that it is, cut to 200 characters. */
export async function openSession(
  tx: Transaction,
  personId: string,
  agent: string,
  at: Date,
): Promise<OpenedSession> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000);
  await forgetSentForms(tx, at);
  await tx.session.create({
    data: { tokenHash: tokenHash(token), personId, agent: agent.slice(0, 200), createdAt: at, expiresAt },
  });
  return { token, expiresAt };
}

/** The session that this token opens, with its person as an actor; null where none lives. Notes the visit. */
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
  const { lastVisitAt } = await noteVisit(personId, marks);
  const actor = { personId, name, party, offices, system: false };
  return { id: row.id, actor: lastVisitAt === null ? actor : { ...actor, lastVisitAt } };
}

/**
 * Notes that a person is here, where the rule says so: most requests write nothing. The beginning of a visit
 * counts up the person's version, since what their pages mark as changed is another then. Of two requests at once
 * the first one's note stands; where the database takes none, the person reads on as before.
 */
async function noteVisit(id: string, before: VisitMarks): Promise<VisitMarks> {
  const after = marksAfter(before, now());
  if (after === null) return before;
  const { begins, marks } = after;
  const noted = db().person.updateMany({
    where: { id, seenAt: before.seenAt },
    data: { ...marks, ...(begins ? { version: { increment: 1 } } : {}) },
  });
  try {
    await noted;
    return marks;
  } catch (error) {
    if (begins && storageFaultOf(error) === null) throw error;
    return begins ? before : marks;
  }
}
