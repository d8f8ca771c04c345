import 'server-only';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DiagnoseMigrationHistoryOutput, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import type { DatabaseTarget } from '@/lib/env';
import { accepted, type Result, refused } from '@/lib/result';
import { backupFile } from './backup';
import { postgresqlNoting, postgresqlWithoutNoting } from './row-noting';
import { type Provider, runScript, withSchemaEngine } from './schema-engine';

/**
 * Why a database was not migrated. It has a migration that this version lacks (`newer`), that did not finish, or whose
 * text has changed since; or a migration (`failed`) or the backup before it (`no-backup`) failed now, with the
 * database's message. `migration` is the name of its folder.
 */
export type MigrationRefusal =
  | { kind: 'newer' | 'unfinished' | 'changed'; migration: string }
  | { kind: 'failed' | 'no-backup'; detail: string };

/** What to do before a database that is not new is migrated. */
export interface BeforeMigrating {
  /** Reads the database before the migrations. */
  inspect?: () => Promise<void>;
  /** Gets the path of the backup, or null on PostgreSQL, where backups are up to the operator. */
  backedUp?: (copy: string | null) => void;
}

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

/** What the engine finds in the database. Null if the database is empty: on SQLite the engine fails with P1014 then. */
async function diagnose(engine: SchemaEngine, migrationsList: MigrationList) {
  try {
    return await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P1014') return null;
    throw error;
  }
}

function refusalOf(found: DiagnoseMigrationHistoryOutput): MigrationRefusal | null {
  const history = found.history;
  const [newer] = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  if (newer) return { kind: 'newer', migration: newer };
  const [unfinished] = found.failedMigrationNames;
  if (unfinished) return { kind: 'unfinished', migration: unfinished };
  const [changed] = found.editedMigrationNames;
  return changed ? { kind: 'changed', migration: changed } : null;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Applies the pending migrations in prisma/migrations. Creates the folder of an SQLite file if it is missing, and backs
 * up an SQLite file that is not new.
 * @returns the names of the migrations that were applied now, or why none were
 * @throws the driver's error if the database cannot be reached
 */
export async function migrate(
  target: DatabaseTarget,
  before: BeforeMigrating = {},
): Promise<Result<string[], MigrationRefusal>> {
  if (target.provider === 'sqlite') mkdirSync(dirname(target.file), { recursive: true });
  const migrationsList = migrationsOf(target.provider);
  const found = await withSchemaEngine(target, (engine) => diagnose(engine, migrationsList));
  const refusal = found && refusalOf(found);
  if (refusal) return refused(refusal);
  const migrated =
    found?.hasMigrationsTable && found.history === null
      ? accepted([])
      : await apply(target, migrationsList, found, before);
  if (migrated.ok && target.provider === 'postgresql') await runScript(target, postgresqlNoting);
  return migrated;
}

// in an engine session of its own, because nobody else can read an SQLite file while one is open
async function apply(
  target: DatabaseTarget,
  migrationsList: MigrationList,
  found: DiagnoseMigrationHistoryOutput | null,
  before: BeforeMigrating,
): Promise<Result<string[], MigrationRefusal>> {
  const refusal = found?.hasMigrationsTable ? await prepare(target, firstPending(found), before) : null;
  if (refusal) return refused(refusal);
  return withSchemaEngine(target, async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return accepted(appliedMigrationNames);
    } catch (error) {
      return refused({ kind: 'failed' as const, detail: messageOf(error) });
    }
  });
}

function firstPending({ history }: DiagnoseMigrationHistoryOutput): string {
  const names = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  return names[0] ?? 'migration';
}

/** Inspects a database that is not new and backs it up, before its first pending migration. */
async function prepare(
  target: DatabaseTarget,
  migration: string,
  { inspect, backedUp }: BeforeMigrating,
): Promise<MigrationRefusal | null> {
  await inspect?.();
  if (target.provider === 'postgresql') {
    await runScript(target, async () => postgresqlWithoutNoting);
    backedUp?.(null);
    return null;
  }
  try {
    backedUp?.(await backupFile(target.file, migration));
    return null;
  } catch (error) {
    return { kind: 'no-backup', detail: messageOf(error) };
  }
}
