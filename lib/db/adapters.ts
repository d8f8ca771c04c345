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
import { areFilesInPlace, noteFiles } from './database-files';
import { sqliteForgetting, sqliteNoting } from './row-noting';
import { filesMissing, storageFaultOf } from './storage-fault';

// how long a write waits for other processes' writes
const busyTimeoutMs = 5_000;

// With WAL and FULL an acknowledged write survives a crash. Without recursive triggers, INSERT OR REPLACE would delete
// a row of an append-only table without firing its triggers.
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = ${busyTimeoutMs};
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
`;

/** A fair lock: one holder at a time, in the order of asking. `acquire` resolves with the function that releases it. */
class FairLock {
  #last: Promise<void> = Promise.resolve();

  async acquire(): Promise<() => void> {
    const before = this.#last;
    let release = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}

/**
 * Two connections to one SQLite file. All that may write goes through the first one, one transaction at a time. Plain
 * reads go through the second one and see what is committed. With the single connection of Prisma's own adapter, one
 * request's query would run inside another request's open transaction.
 */
class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly #lock = new FairLock();

  constructor(
    readonly file: string,
    readonly writer: SqlDriverAdapter,
    readonly reader: SqlDriverAdapter,
  ) {
    this.adapterName = writer.adapterName;
  }

  queryRaw(query: SqlQuery) {
    if (/^\s*SELECT\b/i.test(query.sql)) return this.reader.queryRaw(query);
    return this.#exclusively(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#exclusively(() => this.writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#exclusively(() => this.writer.executeScript(script));
  }

  /** Takes SQLite's write lock at the start, because a transaction that takes it after a read can fail with BUSY. */
  async startTransaction(): Promise<Transaction> {
    const release = await this.#lock.acquire();
    try {
      const inner = await this.writer.startTransaction();
      await inner.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
      try {
        await retryWhileBusy(() => inner.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] }));
        // earlier writes outside transactions left notes that are not this one's
        await inner.executeRaw({ sql: sqliteForgetting, args: [], argTypes: [] });
      } catch (error) {
        await inner.rollback();
        throw error;
      }
      return new SqliteTransaction(this.file, inner, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async dispose() {
    await this.reader.dispose();
    await this.writer.dispose();
  }

  async #exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
    const release = await this.#lock.acquire();
    try {
      if (!areFilesInPlace(this.file)) throw filesMissing(this.file);
      return await retryWhileBusy(work);
    } finally {
      release();
    }
  }
}

/**
 * Retries while another process writes, up to the busy timeout. SQLite could wait by itself, but that would block this
 * whole process.
 */
async function retryWhileBusy<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let waitedMs = 0; ; ) {
    try {
      return await work();
    } catch (error) {
      const busy = isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
      if (!busy || waitedMs >= busyTimeoutMs) throw error;
      const pauseMs = 1 + 2 * Math.random();
      await setTimeout(pauseMs);
      waitedMs += pauseMs;
    }
  }
}

/**
 * A transaction that releases the lock at its end. It commits only if the database's files are still in place. After a
 * storage fault it runs no further statement: SQLite may have rolled it back, and would run the rest outside it.
 */
class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly options: Transaction['options'];
  #failure: unknown;

  constructor(
    readonly file: string,
    readonly inner: Transaction,
    readonly release: () => void,
  ) {
    this.adapterName = inner.adapterName;
    this.options = inner.options;
  }

  queryRaw(query: SqlQuery) {
    return this.#run(() => this.inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    if (query.sql === 'ROLLBACK') return this.inner.executeRaw(query);
    return query.sql === 'COMMIT' ? this.#commit(query) : this.#run(() => this.inner.executeRaw(query));
  }

  createSavepoint(name: string) {
    return this.#run(async () => this.inner.createSavepoint?.(name));
  }

  rollbackToSavepoint(name: string) {
    return this.#run(async () => this.inner.rollbackToSavepoint?.(name));
  }

  releaseSavepoint(name: string) {
    return this.#run(async () => this.inner.releaseSavepoint?.(name));
  }

  commit() {
    return this.inner.commit().finally(this.release);
  }

  rollback() {
    return this.inner.rollback().finally(this.release);
  }

  async #run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return await work();
    } catch (error) {
      if (storageFaultOf(error) !== null) this.#failure = error;
      throw error;
    }
  }

  /** Rolls back after a failed COMMIT. Prisma does not, and the connection would stay inside the transaction. */
  async #commit(query: SqlQuery): Promise<number> {
    try {
      if (!areFilesInPlace(this.file)) throw filesMissing(this.file);
      return await this.#run(() => this.inner.executeRaw(query));
    } catch (error) {
      await this.inner.executeRaw({ ...query, sql: 'ROLLBACK' }).catch(() => undefined);
      throw error;
    }
  }
}

function sqliteFactory(file: string, connections: 'one' | 'two'): SqlMigrationAwareDriverAdapterFactory {
  const plain = new PrismaBetterSqlite3({
    url: `file:${file}`,
    timeout: busyTimeoutMs,
    // a server whose file was removed must not continue with a new, empty one
    fileMustExist: connections === 'two',
  });
  const open = async () => {
    const connection = await plain.connect();
    await connection.executeScript(pragmas);
    return connection;
  };
  const openTwo = async () => {
    const writer = await open();
    const reader = await open();
    await reader.executeScript('PRAGMA query_only = ON');
    await writer.executeScript('PRAGMA busy_timeout = 0'); // see retryWhileBusy
    const ask = async (sql: string) => (await writer.queryRaw({ sql, args: [], argTypes: [] })).rows;
    await writer.executeScript(await sqliteNoting(ask));
    await reader.queryRaw({ sql: 'SELECT 1 FROM sqlite_schema', args: [], argTypes: [] }); // opens the WAL too
    noteFiles(file);
    return new SqliteAdapter(file, writer, reader);
  };
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connectToShadowDb: () => plain.connectToShadowDb(),
    connect: connections === 'one' ? open : openTwo,
  };
}

/**
 * The driver adapter for a database, for Prisma's client and its schema engine. On SQLite the engine needs `one`
 * connection, because it locks the file; the client has `two` (see SqliteAdapter).
 */
export function adapterFactory(
  target: DatabaseTarget,
  connections: 'one' | 'two' = 'two',
): SqlMigrationAwareDriverAdapterFactory {
  if (target.provider === 'sqlite') return sqliteFactory(target.file, connections);
  return new PrismaPg({ connectionString: target.url, connectionTimeoutMillis: 30_000 });
}
