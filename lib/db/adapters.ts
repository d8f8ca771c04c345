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
    readonly file: string,
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
      return new SqliteTransaction(this.file, inner, leave);
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
      if (!areFilesInPlace(this.file)) throw filesMissing(this.file);
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

/**
 * A transaction that lets the next one in at its end. It is kept only while the database's files are in their place;
 * and once the disk has failed it, it writes nothing more: SQLite may have rolled it back by then, and would carry
 * out the rest outside of it.
 */
class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly options: Transaction['options'];
  #failure: unknown;

  constructor(
    readonly file: string,
    readonly inner: Transaction,
    readonly leave: () => void,
  ) {
    this.adapterName = inner.adapterName;
    this.options = inner.options;
  }

  queryRaw(query: SqlQuery) {
    return this.#step(() => this.inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    if (query.sql === 'ROLLBACK') return this.inner.executeRaw(query);
    return query.sql === 'COMMIT' ? this.#commit(query) : this.#step(() => this.inner.executeRaw(query));
  }

  createSavepoint(name: string) {
    return this.#step(async () => this.inner.createSavepoint?.(name));
  }

  rollbackToSavepoint(name: string) {
    return this.#step(async () => this.inner.rollbackToSavepoint?.(name));
  }

  releaseSavepoint(name: string) {
    return this.#step(async () => this.inner.releaseSavepoint?.(name));
  }

  commit() {
    return this.inner.commit().finally(this.leave);
  }

  rollback() {
    return this.inner.rollback().finally(this.leave);
  }

  async #step<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return await work();
    } catch (error) {
      if (storageFaultOf(error) !== null) this.#failure = error;
      throw error;
    }
  }

  /** Prisma sends no ROLLBACK after a COMMIT that failed, which would leave the connection inside the transaction. */
  async #commit(query: SqlQuery): Promise<number> {
    try {
      if (!areFilesInPlace(this.file)) throw filesMissing(this.file);
      return await this.#step(() => this.inner.executeRaw(query));
    } catch (error) {
      await this.inner.executeRaw({ ...query, sql: 'ROLLBACK' }).catch(() => undefined);
      throw error;
    }
  }
}

function sqliteFactory(file: string, connections: 'one' | 'two'): SqlMigrationAwareDriverAdapterFactory {
  const plain = new PrismaBetterSqlite3({
    url: `file:${file}`,
    timeout: busyTimeout,
    // a server whose file was removed must not go on with a new and empty one
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
    await writer.executeScript('PRAGMA busy_timeout = 0'); // see patiently
    const ask = async (sql: string) => (await writer.queryRaw({ sql, args: [], argTypes: [] })).rows;
    await writer.executeScript(await sqliteNoting(ask));
    await reader.queryRaw({ sql: 'SELECT 1 FROM sqlite_schema', args: [], argTypes: [] }); // opens the log too
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
