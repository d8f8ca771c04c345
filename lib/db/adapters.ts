import { setTimeout } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import type { DatabaseTarget } from '@/lib/env';
import { sqliteForgetting, sqliteNoting } from './row-noting';

// In milliseconds: how long a write waits for those of other processes.
const busyTimeout = 5_000;

// WAL and FULL: an acknowledged write survives a crash. Recursive triggers: without them INSERT OR REPLACE
// deletes a row of an append-only table behind its triggers' backs.
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = ${busyTimeout};
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
`;

/** Lets one in at a time, in the order of asking; `enter` gives the function that lets the next one in. */
class Turnstile {
  #last: Promise<void> = Promise.resolve();

  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave = () => {};
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}

/**
 * Two connections to one SQLite file: everything that may write goes through the first, one transaction at
 * a time; plain reads go through the second and see what is committed. With the one connection of Prisma's
 * own adapter, a query of another request would run inside whatever transaction is open.
 */
class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly #turnstile = new Turnstile();

  constructor(
    readonly writer: SqlDriverAdapter,
    readonly reader: SqlDriverAdapter,
  ) {
    this.adapterName = writer.adapterName;
  }

  queryRaw(query: SqlQuery) {
    if (/^\s*SELECT\b/i.test(query.sql)) return this.reader.queryRaw(query);
    return this.#alone(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(() => this.writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#alone(() => this.writer.executeScript(script));
  }

  /** Takes SQLite's write lock at once: a transaction that first reads and then writes can fail with BUSY. */
  async startTransaction(): Promise<Transaction> {
    const leave = await this.#turnstile.enter();
    try {
      const inner = await this.writer.startTransaction();
      await inner.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
      try {
        await patiently(() => inner.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] }));
        // what was written outside of transactions is not this one's
        await inner.executeRaw({ sql: sqliteForgetting, args: [], argTypes: [] });
      } catch (error) {
        await inner.rollback();
        throw error;
      }
      return leavingAtTheEnd(inner, leave);
    } catch (error) {
      leave();
      throw error;
    }
  }

  async dispose() {
    await this.reader.dispose();
    await this.writer.dispose();
  }

  async #alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const leave = await this.#turnstile.enter();
    try {
      return await patiently(work);
    } finally {
      leave();
    }
  }
}

/**
 * Tries again while another process writes. SQLite could wait by itself, but in doing so would stop this whole
 * process, with everything that it could answer meanwhile.
 */
async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let waited = 0; ; ) {
    try {
      return await work();
    } catch (error) {
      const busy = isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
      if (!busy || waited >= busyTimeout) throw error;
      const pause = 1 + 2 * Math.random();
      await setTimeout(pause);
      waited += pause;
    }
  }
}

function leavingAtTheEnd(transaction: Transaction, leave: () => void): Transaction {
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    createSavepoint: transaction.createSavepoint?.bind(transaction),
    rollbackToSavepoint: transaction.rollbackToSavepoint?.bind(transaction),
    releaseSavepoint: transaction.releaseSavepoint?.bind(transaction),
    commit: () => transaction.commit().finally(leave),
    rollback: () => transaction.rollback().finally(leave),
  };
}

function sqliteFactory(file: string, connections: 'one' | 'two'): SqlMigrationAwareDriverAdapterFactory {
  const plain = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: busyTimeout });
  const open = async () => {
    const connection = await plain.connect();
    await connection.executeScript(pragmas);
    return connection;
  };
  const openTwo = async () => {
    const writer = await open();
    const reader = await open();
    await reader.executeScript('PRAGMA query_only = ON');
    await writer.executeScript('PRAGMA busy_timeout = 0'); // see patiently
    const ask = async (sql: string) => (await writer.queryRaw({ sql, args: [], argTypes: [] })).rows;
    await writer.executeScript(await sqliteNoting(ask));
    return new SqliteAdapter(writer, reader);
  };
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connectToShadowDb: () => plain.connectToShadowDb(),
    connect: connections === 'one' ? open : openTwo,
  };
}

/**
 * Prisma's way to a database, as its client and its schema engine take it. The engine locks an SQLite file
 * for its one connection alone; the client has two (see SqliteAdapter).
 */
export function adapterFactory(
  target: DatabaseTarget,
  connections: 'one' | 'two' = 'two',
): SqlMigrationAwareDriverAdapterFactory {
  if (target.provider === 'sqlite') return sqliteFactory(target.file, connections);
  return new PrismaPg({ connectionString: target.url, connectionTimeoutMillis: 30_000 });
}
