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

/** The binding's exports that its published types lack. */
interface Loading {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

// the published types cover only the package's own entry, which Node cannot load (see load)
const loading = binding as unknown as Loading;
// On globalThis: the binding exists once per process, and a second instance would corrupt the first.
const store = globalThis as typeof globalThis & { concordSchemaEngine?: boolean };

// The package's own entry imports its .wasm as a module, which Node supports only with a flag.
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

// Prisma's pg adapter has this method, and adapters.ts uses that adapter for PostgreSQL.
type PgAdapter = SqlDriverAdapter & { underlyingDriver(): { query(text: string): Promise<unknown> } };

/** Runs a script on PostgreSQL as one transaction. `scriptOf` makes it and may query first; an empty one is skipped. */
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
 * Makes the connection run each migration as one transaction. Prisma's PostgreSQL adapter would also split the script
 * at every semicolon, even inside functions; sent as one query, the server runs it as one transaction.
 */
function atomicScripts(connection: SqlDriverAdapter, provider: Provider): SqlDriverAdapter {
  const run = connection.executeScript.bind(connection);
  connection.executeScript = async (script) => {
    if (provider === 'postgresql') {
      await (connection as PgAdapter).underlyingDriver().query(script);
      return;
    }
    // migrations rebuild tables without foreign keys, and SQLite can turn these off only outside a transaction
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

/** Runs the work with Prisma's schema engine, and closes every connection that the engine opened. */
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
      const connection = atomicScripts(await plain.connect(), target.provider);
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
