import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '@/lib/db/client';
import { type RowChange, takeRowChanges } from '@/lib/db/row-changes';
import type { Actor } from '../access/actor';
import { chainOf } from '../access/compartments';
import { type AuditKey, auditKey } from './audit-key';
import { sha256 } from './canonical';
import { type ChainedEvent, eventHash, genesis } from './chain';
import type { AuditEventDraft } from './events';
import { digestText } from './row-digests';

/** An event to append to a chain; `rowDigests` is what its act made of audited rows. */
export interface ChainDraft extends Omit<AuditEventDraft, 'compartment'> {
  rowDigests: string | null;
}

/**
 * Appends events to their chains within the caller's own transaction, so that no change is without its event
 * and no event without its change: the first event holds what the transaction made of audited rows, in digests that
 * say nothing to anybody. Chains are taken in one order, so that no two wait for each other.
 */
export async function record(
  tx: Transaction,
  actor: Actor,
  at: Date,
  drafts: readonly AuditEventDraft[],
): Promise<void> {
  const key = auditKey();
  const rowDigests = digestsOf(key, await takeRowChanges(tx));
  const told = drafts.map(({ compartment, ...draft }, index) => ({
    chain: chainOf(compartment),
    draft: { ...draft, rowDigests: index === 0 ? rowDigests : null },
  }));
  for (const chain of [...new Set(told.map((each) => each.chain))].sort()) {
    const own = told.filter((each) => each.chain === chain).map(({ draft }) => draft);
    await append(tx, { key, actor, at, chain }, own);
  }
}

function digestsOf(key: AuditKey, changes: readonly RowChange[]): string | null {
  return digestText(
    changes.map(({ content, ...change }) => ({
      ...change,
      digest: key.rowDigest({ model: change.model, content }),
    })),
  );
}

interface Appending {
  key: AuditKey;
  actor: Actor;
  at: Date;
  chain: string;
  /** Whether the head gets its code whatever came before: a baseline's does. */
  begins?: boolean;
}

/**
 * Appends events to one chain. Its head is taken with a write first: whoever else appends to the same chain waits, so
 * the numbers run without a gap. A head that has no code of its own gets none: what was done to it stays to be found.
 */
export async function append(
  tx: Transaction,
  { key, actor, at, chain, begins = false }: Appending,
  drafts: readonly ChainDraft[],
): Promise<void> {
  const head = await takeHead(tx, chain, drafts.length);
  const from = { chain, seq: head.seq - drafts.length, hash: head.hash };
  const events = linked(from, actor, at, drafts);
  for (const [index, event] of events.entries()) {
    // one by one: Prisma works out a createMany anew each time, which takes longer than it saves
    const rowDigests = drafts[index]?.rowDigests ?? null;
    const data = { ...event, at, payload: event.payload as object, rowDigests };
    await tx.auditEvent.create({ data, select: { id: true } });
  }
  const hash = events.at(-1)?.hash ?? head.hash;
  const vouched = begins || from.seq === 0 || head.mac === key.headMac(from);
  const mac = vouched ? key.headMac({ chain, seq: head.seq, hash }) : head.mac;
  await tx.$executeRaw`UPDATE "AuditHead" SET "hash" = ${hash}, "mac" = ${mac} WHERE "chain" = ${chain}`;
}

/** The head with so many numbers taken. In SQL, since each act does it and Prisma takes several times as long. */
async function takeHead(tx: Transaction, chain: string, count: number) {
  const [head] = await tx.$queryRaw<{ seq: number; hash: string; mac: string }[]>`
    INSERT INTO "AuditHead" ("chain", "seq", "hash") VALUES (${chain}, ${count}, ${genesis})
    ON CONFLICT ("chain") DO UPDATE SET "seq" = "AuditHead"."seq" + ${count} RETURNING "seq", "hash", "mac"`;
  if (head === undefined) throw new Error(`The chain ${chain} has no head.`);
  return { ...head, seq: Number(head.seq) };
}

function linked(
  from: { chain: string; seq: number; hash: string },
  actor: Actor,
  at: Date,
  drafts: readonly ChainDraft[],
): ChainedEvent[] {
  let previous = from.hash;
  return drafts.map((draft, index) => {
    const event = {
      id: randomUUID(),
      chain: from.chain,
      seq: from.seq + index + 1,
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
        ...(draft.rowDigests === null ? {} : { rows: sha256(draft.rowDigests) }),
      },
      previous,
    };
    previous = eventHash(event);
    return { ...event, hash: previous };
  });
}
