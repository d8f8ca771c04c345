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

/** An event as its reader sees it. `at` is an instant in UTC. */
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

/** The columns that readers get. Not the digests, because these may cover rows that the reader may not see. */
const shownColumns = {
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

/** The names of the chains that the actor may read. */
const chainsFor = cached('audit.chains', async (actor: Actor): Promise<string[]> => {
  const groups = await db().workingGroup.findMany({ select: { code: true } });
  return readableChains(
    actor,
    groups.map(({ code }) => code),
  );
});

/** The history of one row that the actor may read, newest first; at most 100 entries. */
export async function historyOf(
  actor: Actor,
  subject: { type: SubjectType; id: string },
): Promise<HistoryEntry[]> {
  const rows = await db().auditEvent.findMany({
    where: { chain: { in: await chainsFor(actor) }, subjectType: subject.type, subjectId: subject.id },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: 100,
    select: shownColumns,
  });
  return rows.map(entry);
}

/**
 * One page of the history of these rows that the actor may read, newest first, 20 entries a page.
 * @param requested the page number from 1; past the end it gives the last page
 */
export async function historyPageOf(
  actor: Actor,
  subject: { type: SubjectType; ids: readonly string[] },
  requested: number,
): Promise<ShortPage> {
  const chain = { in: await chainsFor(actor) };
  return shortPage({ chain, subjectType: subject.type, subjectId: { in: [...subject.ids] } }, requested);
}

/** One page of the history of one group that the actor may read; as {@link historyPageOf}. */
export async function historyPageOfGroup(
  actor: Actor,
  groupCode: string,
  requested: number,
): Promise<ShortPage> {
  return shortPage({ chain: { in: await chainsFor(actor) }, groupCode }, requested);
}

const shortPageSize = 20;

interface ShortPage {
  entries: HistoryEntry[];
  page: number;
  pages: number;
}

async function shortPage(where: Prisma.AuditEventWhereInput, requested: number): Promise<ShortPage> {
  const rowsOf = (page: number, more: 0 | 1) =>
    db().auditEvent.findMany({
      where,
      orderBy: [{ at: 'desc' }, { seq: 'desc' }],
      skip: (page - 1) * shortPageSize,
      take: shortPageSize + more,
      select: shownColumns,
    });
  const first = requested === 1 ? await rowsOf(1, 1) : null;
  // most histories have one page, and reading one entry more shows that without a count
  if (first && first.length <= shortPageSize) return { entries: first.map(entry), page: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil((await db().auditEvent.count({ where })) / shortPageSize));
  const page = Math.min(requested, pages);
  const rows = first?.slice(0, shortPageSize) ?? (await rowsOf(page, 0));
  return { entries: rows.map(entry), page, pages };
}

/** A project moved to another lead group, was shared, or was merged into another. */
const turns: EventType[] = ['project.moved', 'project.tabled', 'project.merged'];

/** The events at which a project moved, was shared or was merged, newest first; at most 20, of readable chains. */
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
    select: shownColumns,
  });
  return rows.map(entry);
}

export const historyPageSize = 50;

/**
 * One page of the whole history that the actor may read, newest first, with the number of entries in all. `chains` are
 * the readable chains and their lengths.
 * @param filter a chain's name or null for all, and the page number from 1
 */
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
 * A page of events, newest first. Those of one chain are found by number, however far back. Those of several chains are
 * found by time; `|| ''` hides "chain" from the planner to keep it on the time index.
 */
async function historyRows(heads: readonly { chain: string; seq: number }[], skip: number) {
  const [only, ...others] = heads;
  if (only === undefined) return [];
  if (others.length === 0) {
    return db().auditEvent.findMany({
      where: { chain: only.chain, seq: { lte: only.seq - skip, gt: only.seq - skip - historyPageSize } },
      orderBy: { seq: 'desc' },
      select: shownColumns,
    });
  }
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "AuditEvent" WHERE ("chain" || '') IN (${Prisma.join(heads.map(({ chain }) => chain))})
    ORDER BY "at" DESC, "seq" DESC, "id" DESC LIMIT ${historyPageSize} OFFSET ${skip}`;
  const rows = await db().auditEvent.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: shownColumns,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * The next entries that the actor may read, newest first, for files of the whole history. `|| ''` keeps the planner on
 * the time index.
 * @param chain a chain's name, or null for all
 * @param after the last entry of the previous batch, or null for the newest
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
    select: shownColumns,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []).map(entry);
}

/** Events that change nothing on any page. They do not count as changes since a visit. */
const uncounted: EventType[] = [
  'session.started',
  'session.ended',
  'session.all-ended',
  'calendar-feed.made',
  'calendar-feed.ended',
  'record.baseline',
];

/** A filter for others' changes. Readers know their own. */
async function changesWhere(actor: Actor, since: Date) {
  return {
    chain: { in: await chainsFor(actor) },
    at: { gt: since },
    type: { notIn: uncounted },
    OR: [{ actorId: null }, { actorId: { not: actor.personId } }],
  };
}

/** The number of others' changes since an instant that the actor may read, counted up to `limit`. */
export async function countSince(actor: Actor, since: Date, limit: number): Promise<number> {
  return db().auditEvent.count({ where: await changesWhere(actor, since), take: limit });
}

/**
 * The subjects of others' changes since an instant that the actor may read, newest first, at most `limit`. `|| ''`
 * keeps the planner on the time index; by the index of chains it would read and sort all events.
 */
export async function eventsSince(actor: Actor, since: Date, limit: number) {
  return db().$queryRaw<{ subjectType: string; subjectId: string; at: Date }[]>`
    SELECT "subjectType", "subjectId", "at" FROM "AuditEvent"
    WHERE ("chain" || '') IN (${Prisma.join(await chainsFor(actor))}) AND "at" > ${since}
      AND "type" NOT IN (${Prisma.join(uncounted)})
      AND ("actorId" IS NULL OR "actorId" <> ${actor.personId ?? ''})
    ORDER BY "at" DESC, "seq" DESC LIMIT ${limit}`;
}

/** Others' changes to these rows since an instant that the actor may read, newest first, at most `limit`. */
export async function entriesSince(
  actor: Actor,
  since: Date,
  subjects: { types: readonly string[]; ids: readonly string[] },
  limit: number,
): Promise<HistoryEntry[]> {
  if (subjects.ids.length === 0) return [];
  const rows = await db().auditEvent.findMany({
    where: {
      ...(await changesWhere(actor, since)),
      subjectType: { in: [...subjects.types] },
      subjectId: { in: [...subjects.ids] },
    },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: limit,
    select: shownColumns,
  });
  return rows.map(entry);
}

/** Verifies the chains that the actor may read, from the first event to the head. */
export async function verifyReadable(actor: Actor): Promise<{ chain: string; finding: ChainFinding }[]> {
  const chains = await chainsFor(actor);
  return snapshot(async (tx) => followChains(tx, await chainMarks(tx), chains));
}

/** The heads of the chains that the actor may read, to save and compare later (compareHeads). */
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

function entry({
  payload,
  ...row
}: Prisma.AuditEventGetPayload<{ select: typeof shownColumns }>): HistoryEntry {
  const type = eventTypes.find((known) => known === row.type);
  if (type === undefined) throw new Error(`The record holds an event of an unknown type: ${row.type}`);
  // record() wrote it in this shape, and verification finds a change, so it is not parsed at each reading
  const { values, changes } = payload as unknown as Pick<HistoryEntry, 'values' | 'changes'>;
  return { ...row, type, values, changes };
}
