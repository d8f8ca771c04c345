import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { DatabaseTarget } from '@/lib/env';
import { adapterFactory } from './adapters';
import type { Ask } from './audited-columns';

export type Provider = DatabaseTarget['provider'];

/** What the binding exports beyond its published types. */
interface Loading {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

// its published types name only what the package's own entry, which we cannot use (see load), hands on
const loading = binding as unknown as Loading;
// On globalThis: the binding is one module per process, and a second instance under it would corrupt the first.
const store = globalThis as typeof globalThis & { concordSchemaEngine?: boolean };

// The package's own entry imports its .wasm as a module, which Node does not do without a flag.
function load(): typeof SchemaEngine {
  if (!store.concordSchemaEngine) {
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const module = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, '.wasm')));
    const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...binding } });
    loading.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    store.concordSchemaEngine = true;
  }
  return loading.SchemaEngine;
}

// Only Prisma's pg adapter has it, and only that one is made for PostgreSQL (adapters.ts).
type PgAdapter = SqlDriverAdapter & { underlyingDriver(): { query(text: string): Promise<unknown> } };

/** Runs on PostgreSQL, as one transaction, the script that comes of what the database says; none where it is empty. */
export async function runScript(
  target: DatabaseTarget,
  scriptOf: (ask: Ask) => Promise<string>,
): Promise<void> {
  const connection = (await adapterFactory(target).connect()) as PgAdapter;
  try {
    const ask: Ask = async (sql) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
    const script = await scriptOf(ask);
    if (script !== '') await connection.underlyingDriver().query(script);
  } finally {
    await connection.dispose();
  }
}

/**
 * A migration runs whole or not at all. Prisma's PostgreSQL adapter would also cut the script at every
 * semicolon, through the bodies of functions; sent as one, it is one transaction of the server's own.
 */
function whole(connection: SqlDriverAdapter, provider: Provider): SqlDriverAdapter {
  const run = connection.executeScript.bind(connection);
  connection.executeScript = async (script) => {
    if (provider === 'postgresql') {
      await (connection as PgAdapter).underlyingDriver().query(script);
      return;
    }
    // SQLite rebuilds a table to alter it; its foreign keys are off meanwhile, and that only works outside a transaction.
    await run('PRAGMA foreign_keys = OFF');
    try {
      await run(`BEGIN IMMEDIATE;\n${script}\n;COMMIT;`);
    } catch (error) {
      await run('ROLLBACK');
      throw error;
    } finally {
      await run('PRAGMA foreign_keys = ON');
    }
  };
  return connection;
}

/** Runs the work with Prisma's schema engine on the database, and closes every connection that it opened. */
export async function withSchemaEngine<Value>(
  target: DatabaseTarget,
  work: (engine: SchemaEngine) => Promise<Value>,
): Promise<Value> {
  const opened: SqlDriverAdapter[] = [];
  const plain = adapterFactory(target, 'one');
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connectToShadowDb: () => plain.connectToShadowDb(),
    connect: async () => {
      const connection = whole(await plain.connect(), target.provider);
      opened.push(connection);
      return connection;
    },
  };
  const engine = await load().new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const connection of opened) await connection.dispose();
  }
}
