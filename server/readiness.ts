// Checks before the app is built and started. Each throws a Refusal, whose message is the one line that the
// terminal shows.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { KeyRefusal } from '@/lib/audit/verification/commands';
import type { RecordCheck } from '@/lib/audit/verification/queries';
import { adapterFactory } from '@/lib/db/adapters';
import { type MigrationRefusal, migrate } from '@/lib/db/migrate';
import type { DatabaseTarget, Environment } from '@/lib/env';
import { Refusal } from './refusal';

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** The message of the database or the system, on one line; adapters keep it in the error's cause. */
function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Object ? error.cause : {};
  const kind = 'kind' in inner ? inner.kind : '';
  if (kind === 'DatabaseNotReachable' && 'host' in inner && 'port' in inner) {
    return `nothing answers at ${inner.host}:${inner.port ?? 5432}`;
  }
  const words =
    ('originalMessage' in inner && inner.originalMessage) ||
    (error instanceof Error ? error.message || codeOf(error) : error);
  return String(words).trim().replaceAll(/\s+/g, ' ');
}

const portProblems: Record<string, (env: Environment) => string> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken: stop the program that uses it, or set PORT to another.`,
  EACCES: ({ port }) => `Port ${port} may not be used by this user: set PORT to another.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is no address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST ${host} is no address of this machine.`,
};

export function checkPort(env: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const problem = portProblems[codeOf(error)];
      reject(new Refusal(problem ? problem(env) : `Port ${env.port} cannot be used: ${error.message}`));
    });
    probe.listen(env.port, env.host, () => probe.close(() => resolve()));
  });
}

/** One folder at a time: Node's recursive mkdir never returns below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

export function checkDataFolder({ dataFolder }: Environment): void {
  const probe = join(dataFolder, `.probe-${process.pid}`);
  try {
    makeFolder(dataFolder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Refusal(`The data folder ${dataFolder} cannot be written: ${codeOf(error)}.`);
  }
}

async function answerFrom(target: DatabaseTarget): Promise<void> {
  const connection = await adapterFactory(target, 'one').connect(); // creates the file at the first start
  try {
    await connection.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] });
  } finally {
    await connection.dispose();
  }
}

/** Connects to the database within five seconds, and changes nothing. */
export async function checkConnection(target: DatabaseTarget): Promise<void> {
  const name = target.provider === 'sqlite' ? `The database ${target.file}` : 'The database of DATABASE_URL';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within 5 seconds')), 5_000);
  });
  try {
    await Promise.race([answerFrom(target), late]);
  } catch (error) {
    throw new Refusal(`${name} cannot be reached: ${reasonOf(error)}.`);
  } finally {
    clearTimeout(timer);
  }
}

function sentenceOf(refusal: MigrationRefusal): string {
  switch (refusal.kind) {
    case 'newer':
      return `The database is newer than this program: it holds the migration ${refusal.migration}. Start the newer program, or restore a backup from before.`;
    case 'unfinished':
      return `The database's migration ${refusal.migration} began and did not finish. Restore a backup from before it.`;
    case 'changed':
      return `The database was made by another state of the migration ${refusal.migration} than this program holds.`;
    case 'failed':
      return `The database could not be migrated: ${reasonOf(refusal.detail)}`;
    case 'no-backup':
      return `No backup could be made beside the database, so nothing was migrated: ${reasonOf(refusal.detail)}`;
  }
}

/** Says where the copy of the database before the migration is. */
const backupLine = (copy: string | null) =>
  copy === null
    ? 'Migrating the database. Backups of PostgreSQL are your own: take one with pg_dump before each update.'
    : `Migrating the database. As it was before, it is kept in ${copy}.`;

/** The check of the record before migrations; undefined if none were applied. */
export type Migrated = { before: RecordCheck | null } | undefined;

/**
 * Connects to the database within five seconds and migrates it. Existing data is verified and copied first.
 */
export async function checkDatabase(env: Environment, announce: (line: string) => void): Promise<Migrated> {
  await checkConnection(env.database);
  let before: Migrated;
  const migrated = await migrate(env.database, {
    inspect: async () => {
      const { checkBeforeMigrating, ensureKey } = await import('@/lib/audit/verification/commands');
      const refusal = await ensureKey();
      if (refusal) throw new Refusal(keySentence(refusal, env));
      before = { before: await checkBeforeMigrating() };
    },
    backedUp: (copy) => announce(backupLine(copy)),
  });
  if (!migrated.ok) throw new Refusal(sentenceOf(migrated.refusal));
  return before;
}

/** Explains why the program does not start without the key that sealed the record. */
export function keySentence(refusal: KeyRefusal, { auditKeyFile }: Environment): string {
  if (refusal.kind === 'not-made') {
    return `The key of the record cannot be written to ${auditKeyFile}: ${reasonOf(refusal.detail)}. Set CONCORD_AUDIT_KEY_FILE to a place for it, outside the data folder, or CONCORD_AUDIT_KEY to a key.`;
  }
  const what = refusal.kind === 'missing' ? `there is no ${auditKeyFile}` : 'the present one is another';
  return `The record was sealed with a key that is not here: ${what}. Put its file back, or set CONCORD_AUDIT_KEY_FILE to where it is, or CONCORD_AUDIT_KEY to the key itself. Where it is lost, npm run verify -- --new-baseline seals the record as it stands.`;
}
