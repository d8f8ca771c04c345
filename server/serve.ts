import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Environment, EnvironmentError, environment } from '@/lib/env';
import { buildIfNeeded, nextEnvironment, nextProgram, root } from './build';
import { checkDatabase, checkDataFolder, checkPort, keySentence, type Migrated, Refusal } from './readiness';

const say = (line: string) => console.log(line);

/** Everything that can be refused, quick checks first. */
async function makeReady(env: Environment, development: boolean): Promise<Migrated> {
  await checkPort(env);
  checkDataFolder(env);
  const migrated = await checkDatabase(env, say);
  if (env.charterFile) await (await import('@/lib/charter/commands')).checkChosenCharter();
  if (!development && !(await buildIfNeeded(say))) {
    throw new Refusal('The app could not be built; the reason stands above.');
  }
  return migrated;
}

/**
 * Seeds the Charter, seals the record, and returns the token of the set-up link, if any. Its modules load
 * while the server starts.
 */
async function prepare(env: Environment, migrated: Migrated): Promise<string | null> {
  const { namesAnotherCharter, prepareInstallation } = await import('@/lib/charter/commands');
  const { backfillRows } = await import('@/lib/backfill/commands');
  const { ensureBaseline, ensureKey } = await import('@/lib/audit/verification/commands');
  const { db } = await import('@/lib/db/client');
  const refusal = await ensureKey();
  if (refusal) throw new Refusal(keySentence(refusal, env));
  const { setupToken } = await prepareInstallation();
  if (await namesAnotherCharter())
    say('CONCORD_CHARTER was left aside: this installation holds a Charter already.');
  await backfillRows();
  if (await ensureBaseline(migrated))
    say('The record is not sound and was not sealed anew: see npm run verify.');
  await db().$disconnect();
  return setupToken;
}

function startNext(env: Environment, development: boolean): ChildProcess {
  const words = development
    ? [nextProgram, 'dev', '-H', env.host, '-p', String(env.port)]
    : [join(root, '.compiled/workers.mjs')];
  return spawn(process.execPath, words, {
    cwd: root,
    env: {
      ...nextEnvironment(),
      NODE_ENV: development ? 'development' : 'production',
      CONCORD_DATA: env.dataFolder,
      CONCORD_AUDIT_KEY_FILE: env.auditKeyFile,
      CONCORD_URL: env.url,
      PORT: String(env.port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits until the server answers, and returns its health; null if it ended instead. */
async function answers(env: Environment, child: ChildProcess): Promise<'ok' | 'disk full' | null> {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[env.host] ?? env.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${env.port}/healthz`;
  while (child.exitCode === null && child.signalCode === null) {
    const health = await fetch(address, { signal: AbortSignal.timeout(30_000) }).then(
      async (response) => ((await response.json()) as { status?: string }).status,
      () => undefined,
    );
    if (health === 'ok' || health === 'disk full') return health;
    await setTimeout(50);
  }
  return null;
}

/**
 * Stops the server on the first signal, and kills it ten seconds later. npm passes SIGTERM to its shell only,
 * so the end of the shell counts as a signal too.
 */
function stopOnSignal(child: ChildProcess): () => boolean {
  let asked = false;
  const stop = () => {
    if (asked) return;
    asked = true;
    child.kill('SIGTERM');
    globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    globalThis.setInterval(() => process.ppid !== parent && stop(), 500).unref();
  }
  return () => asked;
}

function announce(env: Environment, setupToken: string | null) {
  console.log(`Concord answers at ${env.url}`);
  if (setupToken) console.log(`Create the first account: ${env.url}/set-up?token=${setupToken}`);
}

/**
 * Runs the program until it is stopped.
 *
 * @returns the exit code: 0 after a signal, else 1 with one line on the error output
 */
export async function serve({ development }: { development: boolean }): Promise<number> {
  try {
    const env = environment();
    const migrated = await makeReady(env, development);
    const prepared = prepare(env, migrated);
    if (migrated) await prepared; // migrated rows are sealed before anybody can act
    const child = startNext(env, development);
    const asked = stopOnSignal(child);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    // Next's greeting names another address, so it is held back; later output is passed on.
    let said = '';
    const hold = (part: Buffer) => {
      said += part;
    };
    child.stdout?.on('data', hold);
    const setupToken = await prepared.catch((error) => {
      child.kill();
      throw error;
    });
    const health = await answers(env, child);
    if (health !== null) {
      announce(env, setupToken);
      if (health === 'disk full')
        console.error(`The disk of ${env.dataFolder} is full: changes may not be saved.`);
      child.stdout?.off('data', hold).pipe(process.stdout);
    }
    await ended;
    if (asked()) return 0;
    throw new Refusal(`The server stopped by itself. ${said.trim()}`);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return 1;
  }
}
