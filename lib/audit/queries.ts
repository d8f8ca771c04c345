import 'server-only';
import { cached } from '@/lib/cache/cached';
import { now } from '@/lib/dates/clock';
import { db, snapshot } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import type { Actor } from '../access/actor';
import { readableChains } from '../access/compartments';
import type { ChainFinding } from './chain';
import { type Change, type EventType, eventTypes, type SubjectType } from './events';
import { chainMarks, followChains } from './followed-chains';
import type { HeadsFile } from './heads-file';

/** An event as its reader sees it: who, when (UTC), what, and the fields that changed. */
export interface HistoryEntry {
  id: string;
  chain: string;
  seq: number;
  at: Date;
  actorName: string;
  actorParty: string | null;
  type: EventType;
  subjectType: string;
  subjectId: string;
  values: Record<string, string | number>;
  changes: Change[];
}

/** What is told of an event: never its digests, which may be of rows that this reader may not know of. */
const told = {
  id: true,
  chain: true,
  seq: true,
  at: true,
  actorName: true,
  actorParty: true,
  type: true,
  subjectType: true,
  subjectId: true,
  payload: true,
} satisfies Prisma.AuditEventSelect;

/** The chains that this reader may see, count, verify and export. */
const chainsFor = cached('audit.chains', async (actor: Actor): Promise<string[]> => {
  const groups = await db().workingGroup.findMany({ select: { code: true } });
  return readableChains(
    actor,
    groups.map(({ code }) => code),
  );
});

/** What happened to one row, newest first: at most 100 entries of the chains that the actor may read. */
export async function historyOf(
  actor: Actor,
  subject: { type: SubjectType; id: string },
): Promise<HistoryEntry[]> {
  const rows = await db().auditEvent.findMany({
    where: { chain: { in: await chainsFor(actor) }, subjectType: subject.type, subjectId: subject.id },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: 100,
    select: told,
  });
  return rows.map(entry);
}

/** One page of what happened to these rows, newest first, of the chains that the actor may read; 20 a page. */
export async function historyPageOf(
  actor: Actor,
  subject: { type: SubjectType; ids: readonly string[] },
  asked: number,
): Promise<{ entries: HistoryEntry[]; page: number; pages: number }> {
  const chain = { in: await chainsFor(actor) };
  const where = { chain, subjectType: subject.type, subjectId: { in: [...subject.ids] } };
  const rowsOf = (page: number, more: 0 | 1) =>
    db().auditEvent.findMany({
      where,
      orderBy: [{ at: 'desc' }, { seq: 'desc' }],
      skip: (page - 1) * shortPageSize,
      take: shortPageSize + more,
      select: told,
    });
  const first = asked === 1 ? await rowsOf(1, 1) : null;
  // most histories are one page: that there is no more is seen without counting
  if (first && first.length <= shortPageSize) return { entries: first.map(entry), page: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil((await db().auditEvent.count({ where })) / shortPageSize));
  const page = Math.min(asked, pages);
  const rows = first?.slice(0, shortPageSize) ?? (await rowsOf(page, 0));
  return { entries: rows.map(entry), page, pages };
}

const shortPageSize = 20;

/** What happened in one group, newest first: at most 20 entries of the chains that the actor may read. */
export async function historyOfGroup(actor: Actor, groupCode: string): Promise<HistoryEntry[]> {
  const rows = await db().auditEvent.findMany({
    where: { chain: { in: await chainsFor(actor) }, groupCode },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: 20,
    select: told,
  });
  return rows.map(entry);
}

/** The turns of a project's way: moved to another lead group, made joint, merged away. */
const turns: EventType[] = ['project.moved', 'project.tabled', 'project.merged'];

/** A project's turns, newest first: at most 20, of the chains that the actor may read. */
export async function turnsOf(actor: Actor, projectId: string): Promise<HistoryEntry[]> {
  const rows = await db().auditEvent.findMany({
    where: {
      chain: { in: await chainsFor(actor) },
      type: { in: turns },
      subjectType: 'project',
      subjectId: projectId,
    },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: 20,
    select: told,
  });
  return rows.map(entry);
}

export const historyPageSize = 50;

/** One page of everything that happened, newest first, of the chains that the actor may read. */
export async function historyPage(
  actor: Actor,
  filter: { chain: string | null; page: number },
): Promise<{ entries: HistoryEntry[]; total: number; chains: { chain: string; length: number }[] }> {
  const readable = await chainsFor(actor);
  const heads = await db().auditHead.findMany({
    where: { chain: { in: readable } },
    orderBy: { chain: 'asc' },
  });
  const chosen = heads.filter(({ chain }) => filter.chain === null || chain === filter.chain);
  const rows = await historyRows(chosen, (filter.page - 1) * historyPageSize);
  return {
    entries: rows.map(entry),
    total: chosen.reduce((sum, { seq }) => sum + seq, 0),
    chains: heads.map(({ chain, seq }) => ({ chain, length: seq })),
  };
}

/**
 * So many events from here on, newest first. Those of one chain are found by their numbers, however far back; those
 * of several by the index of instants, which the chain is kept from standing in the way of.
 */
async function historyRows(heads: readonly { chain: string; seq: number }[], skip: number) {
  const [only, ...others] = heads;
  if (only === undefined) return [];
  if (others.length === 0) {
    return db().auditEvent.findMany({
      where: { chain: only.chain, seq: { lte: only.seq - skip, gt: only.seq - skip - historyPageSize } },
      orderBy: { seq: 'desc' },
      select: told,
    });
  }
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "AuditEvent" WHERE ("chain" || '') IN (${Prisma.join(heads.map(({ chain }) => chain))})
    ORDER BY "at" DESC, "seq" DESC, "id" DESC LIMIT ${historyPageSize} OFFSET ${skip}`;
  const rows = await db().auditEvent.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: told,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => known.get(id) ?? []);
}

/**
 * What comes after this entry, the newest first, or the newest of all: for files of the whole. The ids are found by
 * the index of instants, which the chain is kept from standing in the way of.
 */
export async function historyAfter(
  actor: Actor,
  chain: string | null,
  after: Pick<HistoryEntry, 'at' | 'seq' | 'id'> | null,
  take: number,
): Promise<HistoryEntry[]> {
  const chains = (await chainsFor(actor)).filter((each) => chain === null || each === chain);
  if (chains.length === 0) return [];
  const older = after
    ? Prisma.sql`AND "at" <= ${after.at} AND ("at" < ${after.at} OR "seq" < ${after.seq} OR ("seq" = ${after.seq} AND "id" < ${after.id}))`
    : Prisma.empty;
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "AuditEvent" WHERE ("chain" || '') IN (${Prisma.join(chains)}) ${older}
    ORDER BY "at" DESC, "seq" DESC, "id" DESC LIMIT ${take}`;
  const rows = await db().auditEvent.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: told,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => known.get(id) ?? []).map(entry);
}

/** What changes nothing that anybody reads: not counted among the changes since a visit. */
const comingAndGoing: EventType[] = ['session.started', 'session.ended', 'record.baseline'];

/** What others did: the reader knows of their own acts. */
async function changesWhere(actor: Actor, since: Date) {
  return {
    chain: { in: await chainsFor(actor) },
    at: { gt: since },
    type: { notIn: comingAndGoing },
    OR: [{ actorId: null }, { actorId: { not: actor.personId } }],
  };
}

/** How many changes of others the actor may read of since an instant, counted to `most`. */
export async function countSince(actor: Actor, since: Date, most: number): Promise<number> {
  return db().auditEvent.count({ where: await changesWhere(actor, since), take: most });
}

/**
 * To what others did something since an instant, newest first, so many events at most. The chain is asked for so
 * that the index by instant is used: by that of chains all events would have to be read and sorted.
 */
export async function eventsSince(actor: Actor, since: Date, most: number) {
  return db().$queryRaw<{ subjectType: string; subjectId: string; at: Date }[]>`
    SELECT "subjectType", "subjectId", "at" FROM "AuditEvent"
    WHERE ("chain" || '') IN (${Prisma.join(await chainsFor(actor))}) AND "at" > ${since}
      AND "type" NOT IN (${Prisma.join(comingAndGoing)})
      AND ("actorId" IS NULL OR "actorId" <> ${actor.personId ?? ''})
    ORDER BY "at" DESC, "seq" DESC LIMIT ${most}`;
}

/** What others did to rows of these types and ids since an instant, newest first, so many entries at most. */
export async function entriesSince(
  actor: Actor,
  since: Date,
  subjects: { types: readonly string[]; ids: readonly string[] },
  most: number,
): Promise<HistoryEntry[]> {
  if (subjects.ids.length === 0) return [];
  const rows = await db().auditEvent.findMany({
    where: {
      ...(await changesWhere(actor, since)),
      subjectType: { in: [...subjects.types] },
      subjectId: { in: [...subjects.ids] },
    },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: most,
    select: told,
  });
  return rows.map(entry);
}

/** Verifies, from the first event to the head, the chains that the actor may read. */
export async function verifyReadable(actor: Actor): Promise<{ chain: string; finding: ChainFinding }[]> {
  const chains = await chainsFor(actor);
  return snapshot(async (tx) => followChains(tx, await chainMarks(tx), chains));
}

/** The heads of the chains that the actor may read, to be kept and compared later; instants are UTC. */
export async function headsFor(actor: Actor): Promise<HeadsFile> {
  const [{ slug }, heads] = await Promise.all([
    db().charter.findFirstOrThrow({ select: { slug: true } }),
    db().auditHead.findMany({
      where: { chain: { in: await chainsFor(actor) }, seq: { gt: 0 } },
      orderBy: { chain: 'asc' },
      select: { chain: true, seq: true, hash: true },
    }),
  ]);
  return { charter: slug, at: now().toISOString(), heads };
}

function entry({ payload, ...row }: Prisma.AuditEventGetPayload<{ select: typeof told }>): HistoryEntry {
  const type = eventTypes.find((known) => known === row.type);
  if (type === undefined) throw new Error(`The record holds an event of an unknown type: ${row.type}`);
  const { values, changes } = payload as unknown as Pick<HistoryEntry, 'values' | 'changes'>;
  return { ...row, type, values, changes };
}
