// Prepares the installation for server/serve.ts, in a process of its own: checks, migrates, builds, seeds and seals.
import { type Environment, EnvironmentError, environment } from '@/lib/env';
import { buildIfNeeded } from './build';
import { checkDatabase, checkDataFolder, checkPort, keySentence, type Migrated } from './readiness';
import { Refusal } from './refusal';

/** What this process tells the one that started it; after `refused` or `prepared` it ends. */
export type Prepared =
  | { kind: 'ready' }
  | { kind: 'prepared'; setupToken: string | null }
  | { kind: 'refused'; line: string };

const tell = (told: Prepared) =>
  new Promise<void>((sent) => {
    if (process.send) process.send(told, () => sent());
    else sent();
  });

const say = (line: string) => console.log(line);

/** Everything that can be refused, the quick and certain first. */
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

/** Seeds the Charter and seals the record; gives the token of the set-up link, if any. Loaded beside the starting server. */
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

/** From here on the server runs, and is what a signal stops: what has begun is brought to its end. */
function outlastSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
}

process.once('disconnect', () => process.exit(1)); // nobody waits for it any more
try {
  const env = environment();
  const migrated = await makeReady(env, process.argv.includes('--dev'));
  if (!migrated) {
    outlastSignals();
    await tell({ kind: 'ready' });
  }
  // nobody acts on what was migrated before it is sealed
  await tell({ kind: 'prepared', setupToken: await prepare(env, migrated) });
} catch (error) {
  if (!(error instanceof Refusal || error instanceof EnvironmentError)) throw error;
  await tell({ kind: 'refused', line: error.message });
}
process.exit();
