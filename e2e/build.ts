import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type FullConfig } from '@playwright/test';
import { buildIfNeeded, root } from '../server/build';
import { leyla, openFirstAccount } from './cast';
import {
  auditKey,
  firstMoment,
  freePort,
  hears,
  type Installation,
  installationsVariable,
  launch,
  setupLinkIn,
  signedInState,
  startServer,
  stop,
} from './server';

/** Starts the program once on an empty folder, which migrates and seeds it, and stores its set-up link. */
async function prepareEmpty(folder: string) {
  const clock = join(folder, 'clock');
  writeFileSync(clock, firstMoment);
  const data = join(folder, 'empty');
  const child = launch({
    PORT: String(await freePort()),
    CONCORD_WORKERS: '1',
    CONCORD_DATA: data,
    CONCORD_CLOCK_FILE: clock,
    ...auditKey,
  });
  const link = setupLinkIn(await hears(child, /set-up\?token=\S+\n/));
  if (!link) throw new Error('The program printed no set-up link.');
  await stop(child);
  const { pathname, search } = new URL(link);
  writeFileSync(join(folder, 'set-up-path'), pathname + search);
}

/** Opens Leyla's account as she would, and stores the data and her browser's state. */
async function prepareAccount(folder: string, browser: Browser, installation: Installation) {
  const server = await startServer('empty', { keepAt: join(folder, installation) });
  const context = await browser.newContext({ baseURL: server.url });
  await openFirstAccount(await context.newPage(), server, leyla, installation === 'candidates');
  await context.storageState({ path: signedInState(installation) });
  await context.close();
  await server.stop();
}

/** Builds the app and prepares the installations that the stories copy. */
export default async function prepare(config: FullConfig) {
  const built = await buildIfNeeded((line) => process.stdout.write(`${line}\n`));
  if (!built) throw new Error('The app could not be built; the reason stands above.');
  execFileSync(process.execPath, [join(root, 'scripts/compile.mjs'), 'stories'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'concord-installations-'));
  process.env[installationsVariable] = folder;
  await prepareEmpty(folder);
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
  await Promise.all([
    prepareAccount(folder, browser, 'account'),
    prepareAccount(folder, browser, 'candidates'),
  ]);
  await browser.close();
  return () => rmSync(folder, { recursive: true, force: true });
}
