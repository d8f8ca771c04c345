// Checks, migrates, builds, seeds and seals for server/serve.ts, in a process of its own.
import { type Environment, EnvironmentError, environment } from '@/lib/env';
import { buildIfNeeded } from './build';
import { checkDatabase, checkDataFolder, checkPort, type Migrated } from './readiness';
import { Refusal } from './refusal';
import { seed } from './seed';

/** The messages to the parent process. After `refused` or `prepared` this process ends. */
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

/** Keeps signals from ending this process: from now on they stop the server, and what was begun here is finished. */
function outlastSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
}

process.once('disconnect', () => process.exit(1)); // the parent is gone
try {
  const env = environment();
  const migrated = await makeReady(env, process.argv.includes('--dev'));
  if (!migrated) {
    outlastSignals();
    await tell({ kind: 'ready' });
  }
  // migrated rows are sealed before anybody can act
  await tell({ kind: 'prepared', setupToken: await seed(env, migrated, say) });
} catch (error) {
  if (!(error instanceof Refusal || error instanceof EnvironmentError)) throw error;
  await tell({ kind: 'refused', line: error.message });
}
process.exit();
