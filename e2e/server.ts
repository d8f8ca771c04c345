import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Server {
  /** Its origin, without a trailing slash. */
  url: string;
  /** The one-time address that creates the first account. */
  setupLink: string;
  /** Sets the server's present; an instant in UTC, such as 2026-11-23T08:00:00Z. */
  setClock(instant: string): void;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address instanceof Object ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

/** Waits for both lines that `npm start` prints: the address, and on a fresh database the set-up link. */
function readSetupLink(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part;
      const link = /https?:\/\/\S+\/set-up\?token=\S+/.exec(said);
      if (link) done(link[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => fail(new Error(`The server ended with code ${code}.\n${said}`)));
  });
}

/** Starts the program as `npm start` does, on a free port, with a fresh data folder and a clock of its own. */
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
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'],
    {
      cwd: resolve(import.meta.dirname, '..'),
      env: {
        ...inherited,
        PORT: String(port),
        CONCORD_URL: url,
        CONCORD_DATA: join(folder, 'data'),
        CONCORD_CLOCK_FILE: clock,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const setupLink = await readSetupLink(child);
  return {
    url,
    setupLink,
    setClock,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
