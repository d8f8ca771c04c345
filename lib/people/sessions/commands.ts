import 'server-only';
import { forgetDevices } from '@/lib/access/known-device';
import { command } from '@/lib/command';
import { ownSide } from '@/lib/people/commands';
import { hasAccount, isOwn } from '@/lib/people/policy';
import { accepted } from '@/lib/result';
import { endSessionSchema, endSessionsSchema } from './schema';

/** Ends one of the actor's own sessions. An ended or expired one is not found. */
export const endSession = command({
  name: 'session.end',
  attempt: hasAccount,
  schema: endSessionSchema,
  load: (tx, actor, { session }) =>
    tx.session.findFirst({
      where: { id: session, personId: actor.personId ?? '', endedAt: null },
      select: { id: true, personId: true },
    }),
  may: isOwn,
  run: async ({ tx, actor, row, now }) => {
    await tx.session.updateMany({ where: { id: row.id, endedAt: null }, data: { endedAt: now } });
    return accepted({
      value: row,
      events: [
        {
          type: 'session.ended',
          subject: { type: 'person', id: row.personId },
          compartment: ownSide(actor),
        },
      ],
    });
  },
});

/** Ends all of the actor's own sessions, the present one included, and makes every browser unknown to them. */
export const endSessions = command({
  name: 'session.end-all',
  attempt: hasAccount,
  schema: endSessionsSchema,
  load: async (_, { personId }) => (personId === null ? null : { personId }),
  may: isOwn,
  run: async ({ tx, actor, row: { personId }, now }) => {
    const ended = await tx.session.updateMany({
      where: { personId, endedAt: null, expiresAt: { gt: now } },
      data: { endedAt: now },
    });
    await forgetDevices(tx, personId);
    return accepted({
      value: { ended: ended.count },
      events: [
        {
          type: 'session.all-ended',
          subject: { type: 'person', id: personId },
          compartment: ownSide(actor),
          values: { ended: ended.count },
        },
      ],
    });
  },
});
