import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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

const root = resolve(import.meta.dirname, '..');

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

/**
 * Starts the program as `npm start` does, without what would lead it elsewhere, and without the runner's two
 * words on colour, of which Node warns that they are one too many.
 */
export function launch(env: Record<string, string>): ChildProcess {
  const {
    DATABASE_URL: _database,
    CONCORD_URL: _url,
    FORCE_COLOR: _force,
    NO_COLOR: _no,
    ...inherited
  } = process.env;
  return spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'], {
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

/** Starts the program on a free port, with a fresh data folder and a clock of its own. */
export async function startServer(): Promise<Server & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-story-'));
  const clock = join(folder, 'clock');
  const setClock = (instant: string) => {
    writeFileSync(`${clock}.next`, instant);
    renameSync(`${clock}.next`, clock);
  };
  setClock('2026-11-23T08:00:00Z');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const data = join(folder, 'data');
  const child = launch({
    PORT: String(port),
    CONCORD_URL: url,
    CONCORD_DATA: data,
    CONCORD_CLOCK_FILE: clock,
    CONCORD_WORKERS: '1', // several are told of in start.spec.ts
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said += part;
  });
  const setupLink = setupLinkIn(await hears(child, /set-up\?token=\S+\n/));
  if (!setupLink) throw new Error('The program printed no set-up link.');
  return {
    url,
    data,
    setupLink,
    setClock,
    async stop() {
      await stop(child);
      // where a sentence lacks a word, the page shows its key in its place
      const [unsaid] = /.*(?:FORMATTING_ERROR|MISSING_MESSAGE|INVALID_MESSAGE).*/.exec(said) ?? [];
      if (unsaid) throw new Error(`The program could not say something: ${unsaid}`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
