import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { environment } from '@/lib/env';
import { adapterFactory } from './adapters';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { type Prisma, PrismaClient } from './generated/sqlite/client';
import { notingWrites } from './last-write';
import { counted } from './query-count';

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

const attempts = 5;
// in milliseconds: how long a transaction may wait to start, and how long it may then take
const limits = { maxWait: 30_000, timeout: 15_000 };

// On globalThis, because the development server reloads modules while the connections stay open.
const store = globalThis as typeof globalThis & { concordDatabase?: PrismaClient };

function connect(connections: 'one' | 'two' = 'two'): PrismaClient {
  const target = environment().database;
  const factory = notingWrites(adapterFactory(target, connections));
  const options = { adapter: counted(factory), transactionOptions: limits };
  if (target.provider === 'sqlite') return new PrismaClient(options);
  // Both clients come from one schema and are the same to callers (scripts/generate-clients.mjs). Only here is the
  // PostgreSQL client given the SQLite client's type.
  return new PostgresqlClient(options) as unknown as PrismaClient;
}

/** The single client of this process, for the database that the environment names. It connects on first use. */
export function db(): PrismaClient {
  store.concordDatabase ??= connect();
  return store.concordDatabase;
}

/** Makes this process use another client, such as one that gives ids that are not random. */
export function setClient(client: PrismaClient): void {
  store.concordDatabase = client;
}

/** Closes this process's connections. The next call of `db()` connects to what the environment names then. */
export async function disconnect(): Promise<void> {
  await store.concordDatabase?.$disconnect();
  delete store.concordDatabase;
}

/** P1008: SQLite stayed busy. P2034: a write conflict or a deadlock on PostgreSQL. Both were rolled back. */
const isRetryable = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'P1008' || error.code === 'P2034');

/**
 * Runs the work in one transaction. On SQLite it holds the write lock from the start. On PostgreSQL it is READ
 * COMMITTED, so updates must be conditional on `version` or a unique key. If the database was busy or deadlocked, the
 * whole work runs again, so it must have no effect outside `tx`. A write through `db()` inside it would deadlock.
 * @param timeout in milliseconds, for work that takes longer than a form's
 * @throws what the work throws, or the database's error after five attempts
 */
export async function transaction<Value>(
  work: (tx: Transaction) => Promise<Value>,
  timeout = limits.timeout,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, { timeout });
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
      await setTimeout(20 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

/** The timeout in milliseconds for work that reads the whole database. */
export const longWork = 3_600_000;

/** Reads the database as of one moment, for up to {@link longWork}, without blocking writes. */
export async function snapshot<Value>(read: (tx: Transaction) => Promise<Value>): Promise<Value> {
  const client = connect('one');
  try {
    return await client.$transaction(read, { timeout: longWork, isolationLevel: 'Serializable' });
  } finally {
    await client.$disconnect();
  }
}
