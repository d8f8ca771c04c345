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
 * Prepares the start in a process of its own, which frees what it loaded when it ends (server/prepare.ts). `ready`
 * resolves once the server may start, `prepared` with the token of the set-up link, if any; both reject if it is
 * refused. An earlier signal is passed on, and ends this process the way it ends that one.
 */
function startPreparing(development: boolean) {
  const child = fork(join(root, '.compiled/prepare.mjs'), development ? ['--dev'] : [], { cwd: root });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const stopPassing = () => {
    for (const signal of signals) process.off(signal, passOn);
  };
  let isReady = false;
  const ready = new Promise<void>((resolve) => {
    child.on('message', ({ kind }: Prepared) => {
      if (kind === 'refused') return;
      isReady = true;
      stopPassing();
      resolve();
    });
  });
  const prepared = new Promise<string | null>((resolve, reject) => {
    child.on('message', (told: Prepared) => {
      if (told.kind === 'refused') reject(new Refusal(told.line));
      if (told.kind === 'prepared') resolve(told.setupToken);
    });
    // its last message may arrive after its exit, but not after its channel has closed
    void Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[code, signal]]) => {
      stopPassing();
      if (signal && !isReady) process.kill(process.pid, signal);
      else reject(new Unprepared(code));
    });
  });
  return { ready: Promise.race([ready, prepared]), prepared };
}

/** The reason is on the error output already. */
class Unprepared extends Error {
  constructor(readonly code: number | null) {
    super(`Preparing ended with code ${code}.`);
  }
}

/**
 * Runs the program until it is stopped.
 *
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
    if (error instanceof Unprepared) return error.code ?? 1;
    if (!(error instanceof Refusal || error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return 1;
  }
}
