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
// In milliseconds: how long a transaction may wait for its turn, and how long it may then take.
const patience = { maxWait: 30_000, timeout: 15_000 };

// On globalThis, since the development server loads modules anew while the connections live on.
const store = globalThis as typeof globalThis & { concordDatabase?: PrismaClient };

function connect(connections: 'one' | 'two' = 'two'): PrismaClient {
  const target = environment().database;
  const factory = notingWrites(adapterFactory(target, connections));
  const options = { adapter: counted(factory), transactionOptions: patience };
  if (target.provider === 'sqlite') return new PrismaClient(options);
  // The two clients come from one schema and differ in nothing that a caller can see (scripts/generate-clients.mjs):
  // this is the one place where the second passes for the first.
  return new PostgresqlClient(options) as unknown as PrismaClient;
}

/** The one client of this process, to the database that the environment names. It connects on first use. */
export function db(): PrismaClient {
  store.concordDatabase ??= connect();
  return store.concordDatabase;
}

/** Ends the connections of this process; the next call of `db()` connects anew, to what the environment then names. */
export async function disconnect(): Promise<void> {
  await store.concordDatabase?.$disconnect();
  delete store.concordDatabase;
}

/** P1008: SQLite stayed busy. P2034: a write conflict or a deadlock on PostgreSQL. Both rolled back whole. */
const passes = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'P1008' || error.code === 'P2034');

/**
 * Runs the work in one transaction: all of it is kept, or none. On SQLite it holds the write lock from the
 * start; on PostgreSQL it is READ COMMITTED, so updates must be conditional on `version` or a unique key.
 * After a busy database or a deadlock the whole work runs again, so it must have no effect outside `tx`.
 * Inside it use only `tx`: a write through `db()` would wait for the transaction that waits for it.
 * @param timeout in milliseconds, where it may take longer than the work of a form
 * @throws whatever the work throws; the database's own error after five vain attempts
 */
export async function transaction<Value>(
  work: (tx: Transaction) => Promise<Value>,
  timeout = patience.timeout,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, { timeout });
    } catch (error) {
      if (attempt === attempts || !passes(error)) throw error;
      await setTimeout(20 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

// In milliseconds: what reads everything may take so long.
export const longWork = 3_600_000;

/** Reads the database as of one moment, however long it takes, beside all that is written meanwhile. */
export async function snapshot<Value>(read: (tx: Transaction) => Promise<Value>): Promise<Value> {
  const client = connect('one');
  try {
    return await client.$transaction(read, { timeout: longWork, isolationLevel: 'Serializable' });
  } finally {
    await client.$disconnect();
  }
}
