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
 * Why a database is left alone: it holds a migration that this program does not have (`newer`), one that did
 * not finish (`unfinished`), or one whose text has changed since (`changed`); or one failed just now
 * (`failed`), or the backup before it did (`no-backup`), with the words of the database. `migration` is the folder's name.
 */
export type MigrationRefusal =
  | { kind: 'newer' | 'unfinished' | 'changed'; migration: string }
  | { kind: 'failed' | 'no-backup'; detail: string };

/** What is done before a database that holds something is changed. */
export interface BeforeMigrating {
  /** Reads the database as it still stands. */
  inspect?: () => Promise<void>;
  /** Hears of the backup: the path of the copy, or null where taking one is the operator's own (PostgreSQL). */
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

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Brings a database to the program's schema by the migrations in prisma/migrations; doing it again changes
 * nothing. Makes the folder of an SQLite file where it is missing, and a copy of one that holds something.
 * @returns the names of the migrations that were applied now
 * @throws the driver's error where the database cannot be reached
 */
export async function migrate(
  target: DatabaseTarget,
  before: BeforeMigrating = {},
): Promise<Result<string[], MigrationRefusal>> {
  if (target.provider === 'sqlite') mkdirSync(dirname(target.file), { recursive: true });
  const migrationsList = migrationsOf(target.provider);
  const found = await withSchemaEngine(target, (engine) => diagnose(engine, migrationsList));
  const refusal = found && whyNot(found);
  if (refusal) return refused(refusal);
  const migrated =
    found?.hasMigrationsTable && found.history === null
      ? accepted([])
      : await apply(target, migrationsList, found, before);
  if (migrated.ok && target.provider === 'postgresql') await runScript(target, postgresqlNoting);
  return migrated;
}

// a session of the engine's own: while one is open, nobody else reads an SQLite file
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
      return refused({ kind: 'failed' as const, detail: wordsOf(error) });
    }
  });
}

function firstPending({ history }: DiagnoseMigrationHistoryOutput): string {
  const names = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  return names[0] ?? 'migration';
}

/** What comes before the first migration of a database that holds something: reading it, and a copy. */
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
    return { kind: 'no-backup', detail: wordsOf(error) };
  }
}
