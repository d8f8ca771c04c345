import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { chunksOf } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { type RowChange, takeRowChanges } from '@/lib/db/row-changes';
import type { Actor } from '../access/actor';
import { chainOf } from '../access/compartments';
import { type AuditKey, auditKey } from './audit-key';
import { sha256 } from './canonical';
import { type ChainedEvent, eventHash, genesis } from './chain';
import type { AuditEventDraft } from './events';
import { digestText } from './row-digests';

/** An event to append to a chain. `rowDigests` is the text of the changed audited rows (digestText), or null. */
export interface ChainDraft extends Omit<AuditEventDraft, 'compartment'> {
  rowDigests: string | null;
}

/**
 * Appends events to their chains in the caller's transaction, so that every change has its event and every event its
 * change (docs/domain.md#audit). The first event holds the digests of all audited rows that the transaction changed.
 * Chains are locked in sorted order, so that two transactions do not deadlock.
 * @throws {Error} if the key of the record is missing
 */
export async function record(
  tx: Transaction,
  actor: Actor,
  at: Date,
  drafts: readonly AuditEventDraft[],
): Promise<void> {
  const key = auditKey();
  const rowDigests = digestsOf(key, await takeRowChanges(tx));
  const chained = drafts.map(({ compartment, ...draft }, index) => ({
    chain: chainOf(compartment),
    draft: { ...draft, rowDigests: index === 0 ? rowDigests : null },
  }));
  for (const chain of [...new Set(chained.map((each) => each.chain))].sort()) {
    const own = chained.filter((each) => each.chain === chain).map(({ draft }) => draft);
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

interface AppendContext {
  key: AuditKey;
  actor: Actor;
  at: Date;
  chain: string;
  /** Whether to seal the head even if its present code is wrong, as a baseline does. */
  reseal?: boolean;
}

const fewEvents = 250;

/**
 * Appends events to one chain. It locks the head first, so that others wait and the numbers have no gap. It seals the
 * new head only if the chain is new or the present head's code is right: a head that was tampered with stays unsealed,
 * so that verifying still finds it.
 */
export async function append(
  tx: Transaction,
  { key, actor, at, chain, reseal = false }: AppendContext,
  drafts: readonly ChainDraft[],
): Promise<void> {
  const head = await advanceHead(tx, chain, drafts.length);
  const from = { chain, seq: head.seq - drafts.length, hash: head.hash };
  const events = linkEvents(from, actor, at, drafts);
  const rows = events.map((event, index) => {
    return { ...event, at, payload: event.payload as object, rowDigests: drafts[index]?.rowDigests ?? null };
  });
  // Prisma compiles each createMany anew, which pays off for an import only
  if (rows.length < fewEvents) {
    for (const data of rows) await tx.auditEvent.create({ data, select: { id: true } });
  } else {
    for (const data of chunksOf(rows, fewEvents)) {
      await tx.auditEvent.createMany({ data });
      await setImmediate(); // so that others are served meanwhile
    }
  }
  const hash = events.at(-1)?.hash ?? head.hash;
  const isSealed = reseal || from.seq === 0 || head.mac === key.headMac(from);
  const mac = isSealed ? key.headMac({ chain, seq: head.seq, hash }) : head.mac;
  await tx.$executeRaw`UPDATE "AuditHead" SET "hash" = ${hash}, "mac" = ${mac} WHERE "chain" = ${chain}`;
}

/** Advances the head by `count` numbers. Raw SQL, because every command does this and Prisma takes far longer. */
async function advanceHead(tx: Transaction, chain: string, count: number) {
  const [head] = await tx.$queryRaw<{ seq: number; hash: string; mac: string }[]>`
    INSERT INTO "AuditHead" ("chain", "seq", "hash") VALUES (${chain}, ${count}, ${genesis})
    ON CONFLICT ("chain") DO UPDATE SET "seq" = "AuditHead"."seq" + ${count} RETURNING "seq", "hash", "mac"`;
  if (head === undefined) throw new Error(`The chain ${chain} has no head.`);
  return { ...head, seq: Number(head.seq) };
}

function linkEvents(
  from: { chain: string; seq: number; hash: string },
  actor: Actor,
  at: Date,
  drafts: readonly ChainDraft[],
): ChainedEvent[] {
  let previous = from.hash;
  return drafts.map((draft, index) => {
    const event = {
      id: crypto.randomUUID(),
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
