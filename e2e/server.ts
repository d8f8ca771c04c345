import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { workerArguments, workerEnvironment } from '../server/worker-options';

export interface Server {
  /** Its origin, without a trailing slash. */
  url: string;
  /** The folder that holds its database. */
  data: string;
  /** The one-time address that creates the first account. */
  setupLink: string;
  /** Sets the server's present; an instant in UTC, such as 2026-11-23T08:00:00Z. */
  setClock(instant: string): void;
}

export interface StartedServer extends Server {
  stop(): Promise<void>;
}

/** The data that a server starts with: no account; the first account; the account and the Charter's candidates. */
export type Installation = 'empty' | 'account' | 'candidates';

const root = resolve(import.meta.dirname, '..');

/** The present of a server that has just started. */
export const firstMoment = '2026-11-23T08:00:00Z';

// build.ts prepares the installations and names their folder to the runner's processes by this variable.
export const installationsVariable = 'CONCORD_STORY_INSTALLATIONS';
const inInstallations = (name: string) => join(process.env[installationsVariable] ?? '', name);

/** The browser's state in which the first account of an installation is signed in. */
export const signedInState = (installation: Installation) => inInstallations(`${installation}.json`);

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address instanceof Object ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

/** The key of every record of the stories: installations are copied, and a key of one's own would not go along. */
export const auditKey = { CONCORD_AUDIT_KEY: 'the key of the records of the stories' };

/** Starts the program as `npm start` does, with a key of its own. */
export const launch = (env: Record<string, string>): ChildProcess =>
  spawnNode(['scripts/run.mjs', 'start'], env);

/** Leaves out what would lead the program elsewhere, and the runner's two words on colour, one too many for Node. */
function spawnNode(words: string[], env: Record<string, string>): ChildProcess {
  const {
    DATABASE_URL: _database,
    CONCORD_URL: _url,
    FORCE_COLOR: _force,
    NO_COLOR: _no,
    ...inherited
  } = process.env;
  return spawn(process.execPath, words, {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until the program has said it; gives all that it said by then. Fails where it ends before. */
export function hears(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part;
      if (words.test(said)) done(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => fail(new Error(`The server ended with code ${code}.\n${said}`)));
  });
}

/** Stops the program as a service manager does; gives its exit code. */
export async function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  child.kill('SIGTERM');
  return ended;
}

/** The one-time address among the lines of a first start. */
export const setupLinkIn = (said: string): string | undefined =>
  /https?:\/\/\S+\/set-up\?token=\S+\n/.exec(said)?.[0].trim();

/** Waits until the server answers. */
async function isUp(url: string, child: ChildProcess, said: () => string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const healthy = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await setTimeout(25);
  }
  throw new Error(`The server ended with code ${child.exitCode}.\n${said()}`);
}

/** Where a process of the app listens, and what it serves. */
interface Served {
  port: number;
  url: string;
  data: string;
  clock: string;
}

/** Starts one process of the app; gives it with what it says, once it answers. */
async function startProcess({ port, url, data, clock }: Served, more: Record<string, string> = {}) {
  const child = spawnNode([...workerArguments, '.compiled/worker.mjs'], {
    ...workerEnvironment,
    NODE_ENV: 'production',
    PORT: String(port),
    CONCORD_URL: url,
    CONCORD_DATA: data,
    CONCORD_CLOCK_FILE: clock,
    ...auditKey,
    ...more,
  });
  let text = '';
  const listen = (part: Buffer) => {
    text += part;
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const said = () => text;
  await isUp(`http://localhost:${port}`, child, said);
  return { child, said };
}

/**
 * Starts another process beside a server, for the same data, clock and public address, on a port of its own.
 *
 * @param more variables of its environment
 */
export async function startBeside({ url, data }: Server, more: Record<string, string>) {
  const port = await freePort();
  const { child } = await startProcess({ port, url, data, clock: clockOf(data) }, more);
  return { origin: `http://localhost:${port}`, stop: () => stop(child) };
}

const clockOf = (data: string) => join(dirname(data), 'clock');

/**
 * Starts one process of the app on a free port, with a copy of a prepared installation and a clock of its own.
 * start.spec.ts tells the whole way from `npm start`.
 *
 * @param keepAt where the data stays when the server stops, for the next to start from; by default it is removed
 */
export async function startServer(installation: Installation, keepAt?: string): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-story-'));
  const data = join(folder, 'data');
  cpSync(inInstallations(installation), data, { recursive: true });
  const clock = clockOf(data);
  const setClock = (instant: string) => {
    writeFileSync(`${clock}.next`, instant);
    renameSync(`${clock}.next`, clock);
  };
  setClock(firstMoment);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { child, said } = await startProcess({ port, url, data, clock });
  return {
    url,
    data,
    setupLink: `${url}${readFileSync(inInstallations('set-up-path'), 'utf8')}`,
    setClock,
    async stop() {
      await stop(child);
      // where a sentence lacks a word, the page shows its key in its place
      const [unsaid] = /.*(?:FORMATTING_ERROR|MISSING_MESSAGE|INVALID_MESSAGE).*/.exec(said()) ?? [];
      if (unsaid) throw new Error(`The program could not say something: ${unsaid}`);
      if (keepAt) cpSync(data, keepAt, { recursive: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
