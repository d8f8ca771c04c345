import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { workerArguments, workerEnvironment } from '../server/worker-options';
import type { NextStory } from './story-server';

export interface Server {
  /** The origin, without a trailing slash. */
  url: string;
  /** The folder with its database. */
  data: string;
  /** The one-time link that creates the first account. */
  setupLink: string;
  /** Sets the server's clock to a UTC instant, such as 2026-11-23T08:00:00Z. */
  setClock(instant: string): void;
}

export interface StartedServer extends Server {
  stop(): Promise<void>;
}

/** The data that a server starts with: no account; the first account; or that account and the candidates. */
export type Installation = 'empty' | 'account' | 'candidates';

const root = resolve(import.meta.dirname, '..');

/** The clock of a server that has just started. */
export const firstMoment = '2026-11-23T08:00:00Z';

// The environment variable by which build.ts passes the folder of prepared installations to the tests.
export const installationsVariable = 'CONCORD_STORY_INSTALLATIONS';
export const inInstallations = (name: string) => join(process.env[installationsVariable] ?? '', name);

/** Copies the data of a prepared installation to a folder that does not exist yet. */
export const copyOf = (installation: Installation, to: string) =>
  cpSync(inInstallations(installation), to, { recursive: true });

/** The path of the set-up link that the first start printed. */
export const preparedSetupPath = () => readFileSync(inInstallations('set-up-path'), 'utf8');

/** The browser state in which the first account of an installation is signed in. */
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

/** The audit key of all installations, which are copied without a key file. */
export const auditKey = { CONCORD_AUDIT_KEY: 'the key of the records of the stories' };

/** Starts the program as `npm start` does, with its own key. */
export const launch = (env: Record<string, string>): ChildProcess =>
  spawnNode(['scripts/run.mjs', 'start'], env);

/**
 * Removes variables that would change the program's configuration, and the runner's colour settings, which
 * conflict.
 */
function spawnNode(words: string[], env: Record<string, string>, channel: 'ipc' | 'ignore' = 'ignore') {
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
    stdio: ['ignore', 'pipe', 'pipe', channel],
  });
}

/** Waits for output that matches and returns all output so far. Fails if the program ends first. */
export function hears(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    let output = '';
    const listen = (part: Buffer) => {
      output += part;
      if (words.test(output)) done(output);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => fail(new Error(`The server ended with code ${code}.\n${output}`)));
  });
}

/** Stops the program with SIGTERM and returns its exit code. */
export async function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  child.kill('SIGTERM');
  return ended;
}

/** The one-time link in the output of a first start. */
export const setupLinkIn = (output: string): string | undefined =>
  /https?:\/\/\S+\/set-up\?token=\S+\n/.exec(output)?.[0].trim();

/** Waits until the server answers. */
async function isUp(url: string, child: ChildProcess, output: () => string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const healthy = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await setTimeout(25);
  }
  throw new Error(`The server ended with code ${child.exitCode}.\n${output()}`);
}

/** The address, data and clock of a server process. */
interface Served {
  port: number;
  url: string;
  data: string;
  clock: string;
}

/** Starts a server process and waits until it answers; `said` returns its output so far. */
async function startProcess(
  { port, url, data, clock }: Served,
  more: Record<string, string> = {},
  program: 'worker' | 'story-server' = 'worker',
) {
  const child = spawnNode(
    [...workerArguments, `.compiled/${program}.mjs`],
    {
      ...workerEnvironment,
      NODE_ENV: 'production',
      PORT: String(port),
      CONCORD_URL: url,
      CONCORD_DATA: data,
      CONCORD_CLOCK_FILE: clock,
      CONCORD_MAIL_EVERY_MS: '0',
      ...auditKey,
      ...more,
    },
    program === 'worker' ? 'ignore' : 'ipc',
  );
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
 * Starts a second process for the same data, clock and public address as a server, on another port.
 *
 * @param more environment variables
 */
export async function startBeside({ url, data }: Server, more: Record<string, string>) {
  const port = await freePort();
  const { child } = await startProcess({ port, url, data, clock: clockOf(data) }, more);
  return { origin: `http://localhost:${port}`, stop: () => stop(child) };
}

const clockOf = (data: string) => join(dirname(data), 'clock');

/** A copy of a prepared installation, with its own clock at {@link firstMoment}. */
function unpack(installation: Installation) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-story-'));
  const data = join(folder, 'data');
  copyOf(installation, data);
  const clock = clockOf(data);
  const setClock = (instant: string) => {
    writeFileSync(`${clock}.next`, instant);
    renameSync(`${clock}.next`, clock);
  };
  setClock(firstMoment);
  return { data, clock, setClock, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @throws if the program's output tells of a fault that no page shows */
function assertSound(output: string) {
  // a message that cannot be formatted is shown as its key
  const [unsaid] = /.*(?:FORMATTING_ERROR|MISSING_MESSAGE|INVALID_MESSAGE).*/.exec(output) ?? [];
  if (unsaid) throw new Error(`The program could not say something: ${unsaid}`);
  // a promise that fails without a reader breaks no page, but something was left undone
  const [failed] = /.*unhandledRejection.*/.exec(output) ?? [];
  if (failed) throw new Error(`The program failed unnoticed: ${failed}`);
}

/**
 * Starts one process of the app on a free port, with a copy of a prepared installation and its own clock.
 * start.spec.ts covers `npm start` itself.
 *
 * @param keepAt where to keep the data when the server stops; by default it is removed
 * @param more environment variables, among them possibly PORT
 */
export async function startServer(
  installation: Installation,
  { keepAt, more = {} }: { keepAt?: string; more?: Record<string, string> } = {},
): Promise<StartedServer> {
  const { data, clock, setClock, remove } = unpack(installation);
  const port = more.PORT === undefined ? await freePort() : Number(more.PORT);
  const url = `http://localhost:${port}`;
  const { child, said } = await startProcess({ port, url, data, clock }, more);
  return {
    url,
    data,
    setupLink: `${url}${preparedSetupPath()}`,
    setClock,
    async stop() {
      await stop(child);
      assertSound(said());
      if (keepAt) cpSync(data, keepAt, { recursive: true });
      remove();
    },
  };
}

/** One process of the app for one installation after another: story-server.ts. */
export interface StoryServer {
  /** Serves a new copy of the installation, in place of the one before, which must have been stopped. */
  serve: (installation: Installation) => Promise<StartedServer>;
  stop: () => Promise<void>;
}

export async function startStoryServer(): Promise<StoryServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: Awaited<ReturnType<typeof startProcess>> | undefined;

  async function serveFrom(data: string, clock: string) {
    if (running === undefined) {
      running = await startProcess({ port, url, data, clock }, {}, 'story-server');
      return running;
    }
    const { child } = running;
    const ready = new Promise((done) => child.once('message', done));
    child.send({ CONCORD_DATA: data, CONCORD_CLOCK_FILE: clock } satisfies NextStory);
    await ready;
    return running;
  }

  return {
    async serve(installation) {
      const { data, clock, setClock, remove } = unpack(installation);
      const said = running?.said().length ?? 0;
      const { said: output } = await serveFrom(data, clock);
      return {
        url,
        data,
        setupLink: `${url}${preparedSetupPath()}`,
        setClock,
        async stop() {
          assertSound(output().slice(said));
          remove();
        },
      };
    },
    async stop() {
      if (running) await stop(running.child);
    },
  };
}
