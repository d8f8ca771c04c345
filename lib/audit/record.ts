import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '@/lib/db/client';
import type { Actor } from '../access/actor';
import { chainOf } from '../access/compartments';
import { type ChainedEvent, eventHash, genesis } from './chain';
import type { AuditEventDraft } from './events';

/**
 * Appends events to their chains within the caller's own transaction, so that no change is without its event
 * and no event without its change. The head's row is taken with a write first: whoever else appends to the
 * same chain waits, so the numbers run without a gap. Chains are taken in one order, so that no two wait for
 * each other.
 */
export async function record(
  tx: Transaction,
  actor: Actor,
  at: Date,
  drafts: readonly AuditEventDraft[],
): Promise<void> {
  const chains = [...new Set(drafts.map((draft) => chainOf(draft.compartment)))].sort();
  for (const chain of chains) {
    const own = drafts.filter((draft) => chainOf(draft.compartment) === chain);
    const head = await tx.auditHead.upsert({
      where: { chain },
      create: { chain, seq: own.length, hash: genesis },
      update: { seq: { increment: own.length } },
    });
    const events = linked(chain, head.seq - own.length, head.hash, actor, at, own);
    for (const event of events) {
      // one by one: Prisma works out a createMany anew each time, which takes longer than it saves
      const data = { ...event, at, payload: event.payload as object };
      await tx.auditEvent.create({ data, select: { id: true } });
    }
    const hash = events.at(-1)?.hash ?? head.hash;
    await tx.auditHead.update({ where: { chain }, data: { hash } });
  }
}

function linked(
  chain: string,
  from: number,
  headHash: string,
  actor: Actor,
  at: Date,
  drafts: readonly AuditEventDraft[],
): ChainedEvent[] {
  let previous = headHash;
  return drafts.map((draft, index) => {
    const event = {
      id: randomUUID(),
      chain,
      seq: from + index + 1,
      at: at.toISOString(),
      actorId: actor.personId,
      actorName: actor.name,
      actorParty: actor.party?.code ?? null,
      type: draft.type,
      subjectType: draft.subject.type,
      subjectId: draft.subject.id,
      groupCode: draft.groupCode ?? null,
      payload: {
        values: { ...draft.values },
        changes: (draft.changes ?? []).map(({ field, before, after }) => ({ field, before, after })),
      },
      previous,
    };
    previous = eventHash(event);
    return { ...event, hash: previous };
  });
}
