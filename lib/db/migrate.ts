import 'server-only';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DiagnoseMigrationHistoryOutput, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import type { DatabaseTarget } from '@/lib/env';
import { accepted, type Result, refused } from '@/lib/result';
import { type Provider, withSchemaEngine } from './schema-engine';

/**
 * Why a database is left alone: it holds a migration that this program does not have (`newer`), one that did
 * not finish (`unfinished`), or one whose text has changed since (`changed`); or one failed just now
 * (`failed`, with the database's words). `migration` is the folder's name.
 */
export type MigrationRefusal =
  | { kind: 'newer' | 'unfinished' | 'changed'; migration: string }
  | { kind: 'failed'; detail: string };

const filters = { externalTables: [], externalEnums: [] };

function migrationsOf(provider: Provider): MigrationList {
  const baseDir = resolve('prisma/migrations', provider);
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** What the engine finds in the database, or null where it is empty: on SQLite it then fails with P1014. */
async function diagnose(engine: SchemaEngine, migrationsList: MigrationList) {
  try {
    return await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P1014') return null;
    throw error;
  }
}

function whyNot(found: DiagnoseMigrationHistoryOutput): MigrationRefusal | null {
  const history = found.history;
  const [newer] = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  if (newer) return { kind: 'newer', migration: newer };
  const [unfinished] = found.failedMigrationNames;
  if (unfinished) return { kind: 'unfinished', migration: unfinished };
  const [changed] = found.editedMigrationNames;
  return changed ? { kind: 'changed', migration: changed } : null;
}

/**
 * Brings a database to the program's schema by the migrations in prisma/migrations; doing it again changes
 * nothing. Makes the folder of an SQLite file where it is missing.
 * @returns the names of the migrations that were applied now
 * @throws the driver's error where the database cannot be reached
 */
export async function migrate(target: DatabaseTarget): Promise<Result<string[], MigrationRefusal>> {
  if (target.provider === 'sqlite') mkdirSync(dirname(target.file), { recursive: true });
  const migrationsList = migrationsOf(target.provider);
  return withSchemaEngine(target, async (engine) => {
    const found = await diagnose(engine, migrationsList);
    const refusal = found && whyNot(found);
    if (refusal) return refused(refusal);
    if (found?.hasMigrationsTable && found.history === null) return accepted([]);
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return accepted(appliedMigrationNames);
    } catch (error) {
      return refused({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  });
}
