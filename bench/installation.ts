import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { root } from '@/server/build';
import { family, memoryOf } from './memory';

const program = 'scripts/run.mjs';

/** A server with its own data. */
export interface Running {
  origin: string;
  stop(): Promise<void>;
  /** Memory of all its processes, in megabytes: see memoryOf. */
  memory(): number;
}

export interface Account {
  email: string;
  password: string;
}

/** Fills the installation with a sample, by the program of a checkout, and returns an account. */
export function fill(env: NodeJS.ProcessEnv, projects: number, checkout = root): Account {
  const words = [program, 'generate', '--projects', String(projects)];
  const said = execFileSync(process.execPath, words, { cwd: checkout, env, encoding: 'utf8' });
  const found = /Sign in as (\S+) with the password (\S+)/.exec(said);
  if (!found?.[1] || !found[2]) throw new Error(`The sample names no account.\n${said}`);
  return { email: found[1], password: found[2] };
}

/** Starts the program of a checkout as `npm start` does, on a free port. */
export async function start(env: NodeJS.ProcessEnv, checkout = root): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [program, 'start'], {
    cwd: checkout,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part) => String(part).includes('answers at') && resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
  return {
    origin: `http://localhost:${port}`,
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => ended(child),
  };
}

/** Waits for its workers too, which keep the database open until they end. */
async function ended(child: ChildProcess): Promise<void> {
  const all = family(child.pid ?? 0);
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
  while (all.some(isThere)) await setTimeout(10);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address instanceof Object ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
