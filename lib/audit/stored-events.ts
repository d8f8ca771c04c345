import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { environment } from '@/lib/env';
import type { Json } from './canonical';
import type { ChainedEvent, ChainWalk } from './chain';

/** An event as it is stored, with the digests of the rows that its transaction changed. */
export interface StoredEvent extends ChainedEvent {
  rowDigests: string | null;
}

// Read as text: a value that somebody tampered with may have any form, and must be reported and not throw.
const instants = {
  sqlite: Prisma.sql`CAST("at" AS TEXT)`,
  postgresql: Prisma.sql`to_char("at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/** The next `take` events of a chain after the number `seq`, in order. Without `rowDigests` the digests are null. */
export function eventsAfter(
  tx: Transaction,
  { chain, seq, rowDigests }: { chain: string; seq: number; rowDigests: boolean },
  take: number,
): Promise<StoredEvent[]> {
  const where = Prisma.sql`"chain" = ${chain} AND "seq" > ${seq} ORDER BY "seq" LIMIT ${take}`;
  return read(tx, where, rowDigests ? Prisma.sql`"rowDigests"` : Prisma.sql`NULL`);
}

/** The baseline events of all chains, by chain and number, without their digests. */
export function baselineEvents(tx: Transaction): Promise<StoredEvent[]> {
  const where = Prisma.sql`"subjectType" = 'record' AND "type" = 'record.baseline' ORDER BY "chain", "seq"`;
  return read(tx, where, Prisma.sql`NULL`);
}

async function read(tx: Transaction, where: Prisma.Sql, rowDigests: Prisma.Sql): Promise<StoredEvent[]> {
  type Row = Omit<StoredEvent, 'payload' | 'seq'> & { payload: string; seq: bigint | number };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "id", "chain", "seq", ${instants[environment().database.provider]} AS "at", "actorId", "actorName",
      "actorParty", "type", "subjectType", "subjectId", "groupCode", CAST("payload" AS TEXT) AS "payload",
      "previous", "hash", ${rowDigests} AS "rowDigests"
    FROM "AuditEvent" WHERE ${where}`;
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    at: instantIn(row.at),
    payload: jsonIn(row.payload),
  }));
}

function instantIn(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** The stored heads of all chains, by chain. */
export async function storedHeads(tx: Transaction): Promise<(ChainWalk & { chain: string; mac: string })[]> {
  const rows = await tx.$queryRaw<{ chain: string; seq: bigint | number; hash: string; mac: string }[]>`
    SELECT "chain", "seq", "hash", "mac" FROM "AuditHead" ORDER BY "chain"`;
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** The names of the chains that have events. */
export async function chainsWithEvents(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ chain: string }[]>`SELECT DISTINCT "chain" FROM "AuditEvent"`;
  return rows.map(({ chain }) => chain);
}
