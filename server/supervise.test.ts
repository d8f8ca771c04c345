import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let program: ChildProcess;
let said: string;

/** A minimal worker: ends at once while the folder holds a file `broken`, else serves. */
const worker = `
  import { existsSync } from 'node:fs';
  import { createServer } from 'node:net';
  if (existsSync(new URL('./broken', import.meta.url))) process.exit(7);
  console.log('in ' + process.env.PLACE);
  createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));`;

const primary = (count: number) => `
  import cluster from 'node:cluster';
  import { supervise } from './supervise.mjs';
  cluster.setupPrimary({ exec: new URL('./worker.mjs', import.meta.url).pathname, execArgv: [] });
  cluster.on('listening', ({ process }) => console.log('listening ' + process.pid));
  const { ended, stop } = supervise({ count: ${count}, log: console.log, firstPauseMs: 20, env: { PLACE: 'Baku' } });
  process.once('SIGTERM', stop);
  process.exitCode = await ended;`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-supervise-'));
  writeFileSync(join(folder, 'worker.mjs'), worker);
  buildSync({
    entryPoints: [resolve(import.meta.dirname, 'supervise.ts')],
    outfile: join(folder, 'supervise.mjs'),
    format: 'esm',
    platform: 'node',
  });
  said = '';
});

afterEach(async () => {
  await stopped();
  rmSync(folder, { recursive: true });
});

function run(count: number) {
  writeFileSync(join(folder, 'primary.mjs'), primary(count));
  program = spawn(process.execPath, [join(folder, 'primary.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  program.stdout?.on('data', (part) => {
    said += part;
  });
}

const broken = (is: boolean) =>
  is ? writeFileSync(join(folder, 'broken'), '') : rmSync(join(folder, 'broken'));

/** Waits until the output matches this many times, and returns the matches. */
async function hears(words: RegExp, times = 1): Promise<string[]> {
  for (;;) {
    const found = [...said.matchAll(words)].map(([whole, part]) => part ?? whole);
    if (found.length >= times) return found;
    await new Promise((next) => program.stdout?.once('data', next));
  }
}

async function stopped(): Promise<number | null> {
  if (program.exitCode !== null) return program.exitCode;
  const ended = new Promise<number | null>((done) => program.once('exit', done));
  program.kill('SIGTERM');
  return ended;
}

test('workers that end are restarted, after growing pauses if they end early, while others serve', async () => {
  run(2);
  const [first = '', second = ''] = await hears(/^listening (\d+)$/gm, 2);
  await hears(/^in Baku$/gm, 2);
  broken(true);
  process.kill(Number(first), 'SIGKILL');
  const pauses = await hears(/ended .*: 1 of 2 serve\. Another starts in ([\d.]+) s\./g, 4);
  expect(pauses.slice(0, 4)).toEqual(['0.02', '0.04', '0.08', '0.16']);
  expect(said).toContain(`Server process ${first} ended by SIGKILL: 1 of 2 serve.`);

  process.kill(Number(second), 'SIGKILL');
  await hears(/ended with code 7: 0 of 2 serve\./g);
  broken(false);
  await hears(/^Server process \d+ serves: 2 of 2\.$/gm);
  expect(await stopped()).toBe(0);
});

test('if no worker can ever start, the program ends and says so', async () => {
  broken(true);
  run(2);
  const code = await new Promise((done) => program.once('close', done));
  expect(code).toBe(7);
  expect(said).toMatch(
    /^Server process \d+ ended with code 7: 0 of 2 serve\. None has been able to start\.$/m,
  );
});
