import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Environment, EnvironmentError, environment } from '@/lib/env';
import { nextEnvironment, nextProgram, root } from './build';
import type { Prepared } from './prepare';
import { Refusal } from './refusal';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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

/** Waits until the server answers; gives what it says of its health, or null where it ended instead. */
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
 * Stops the server on the first signal, and hard if it has not stopped ten seconds later. npm hands a SIGTERM
 * to its shell only: there we see that the shell is gone.
 */
function stopOnSignal(child: ChildProcess): () => boolean {
  let asked = false;
  const stop = () => {
    if (asked) return;
    asked = true;
    child.kill('SIGTERM');
    globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  };
  for (const signal of signals) process.on(signal, stop);
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
 * Has a process of its own prepare everything, which takes what it loads along when it ends (server/prepare.ts).
 * `ready` is fulfilled once the server may start, `prepared` with the set-up link's token, if any; both are refused
 * where it is. A signal that comes before is handed on, and ends this process as it ends that one.
 */
function startPreparing(development: boolean) {
  const child = fork(join(root, '.compiled/prepare.mjs'), development ? ['--dev'] : [], { cwd: root });
  const handOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  const letGo = () => {
    for (const signal of signals) process.off(signal, handOn);
  };
  let isReady = false;
  const ready = new Promise<void>((resolve) => {
    child.on('message', ({ kind }: Prepared) => {
      if (kind === 'refused') return;
      isReady = true;
      letGo();
      resolve();
    });
  });
  const prepared = new Promise<string | null>((resolve, reject) => {
    child.on('message', (told: Prepared) => {
      if (told.kind === 'refused') reject(new Refusal(told.line));
      if (told.kind === 'prepared') resolve(told.setupToken);
    });
    // what it told last may be read after its end, but not after its channel closed
    void Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[code, signal]]) => {
      letGo();
      if (signal && !isReady) process.kill(process.pid, signal);
      else reject(new Unprepared(code));
    });
  });
  return { ready: Promise.race([ready, prepared]), prepared };
}

/** What went wrong stands on the error output already. */
class Unprepared extends Error {
  constructor(readonly code: number | null) {
    super(`Preparing ended with code ${code}.`);
  }
}

/**
 * Runs the whole program until it is told to stop.
 * @returns the exit code: 0 after a signal, else 1 with one line on the error output
 */
export async function serve({ development }: { development: boolean }): Promise<number> {
  try {
    const env = environment();
    const { ready, prepared } = startPreparing(development);
    await ready;
    const child = startNext(env, development);
    const asked = stopOnSignal(child);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    // Next's own greeting would name another address; what it says later is passed on.
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
    if (error instanceof Unprepared) return error.code ?? 1;
    if (!(error instanceof Refusal || error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return 1;
  }
}
