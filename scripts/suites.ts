// Runs the suites of npm test and counts their results. A suite that checks no files counts as failed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../server/build';

/** The result of a suite. `why` lists failures other than single tests; `output` is the tool's output. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  why: string[];
  output: string;
}

interface Run {
  code: number;
  seconds: number;
  output: string;
}

interface Program {
  /** The script for this Node to run from the project's root, and its arguments. */
  words: string[];
  env?: Record<string, string>;
  /** Whether to print the output while it runs. */
  live?: boolean;
}

const tool = (path: string) => join(root, 'node_modules', path);
export const results = join(root, '.test');

export const programs = {
  next: tool('next/dist/bin/next'),
  tsc: tool('typescript-7/bin/tsc'),
  biome: tool('@biomejs/biome/bin/biome'),
  knip: tool('knip/bin/knip.js'),
  sizeLimit: tool('size-limit/bin.js'),
  vitest: tool('vitest/vitest.mjs'),
  playwright: tool('@playwright/test/cli.js'),
};

function run({ words, env, live }: Program): Promise<Run> {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listen = (part: Buffer) => {
      output += part;
      if (live) process.stdout.write(part);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) =>
      done({ code: code ?? 1, seconds: (performance.now() - began) / 1000, output: live ? '' : output }),
    );
  });
}

/** The files in these folders with a matching path, except generated ones. */
export const filesOf = (folders: string[], ending: RegExp) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => ending.test(path) && !path.includes('/generated/')),
  );

/**
 * Runs a tool without tests of its own. It counts as one test, which passes if every run succeeds and reads
 * enough files.
 */
export async function check(
  name: string,
  runs: Program[],
  filesRead: (output: string) => number,
  atLeast: number,
): Promise<Outcome> {
  let output = '';
  let seconds = 0;
  const why: string[] = [];
  for (const program of runs) {
    const done = await run(program);
    output += done.output;
    seconds += done.seconds;
    if (done.code !== 0) why.push(`ended with code ${done.code}`);
  }
  const read = filesRead(output);
  if (read < atLeast) why.push(`read ${read} files of at least ${atLeast}`);
  return { name, passed: why.length ? 0 : 1, failed: why.length ? 1 : 0, seconds, why, output };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(z.unknown()),
  errors: z.array(z.unknown()),
});

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  files: number;
}

function counted(report: string, format: 'vitest' | 'playwright'): Count {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0, files: 0 };
  const json: unknown = JSON.parse(readFileSync(report, 'utf8'));
  if (format === 'playwright') {
    const { stats, suites, errors } = playwrightReport.parse(json);
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
      files: suites.length,
    };
  }
  const found = vitestReport.parse(json);
  const broken = found.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  );
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length,
    skipped: found.numPendingTests + found.numTodoTests,
    files: found.testResults.length,
  };
}

/** Runs a tool with a JSON report. Each test counts; a skipped test or an unread file counts as failed. */
async function reported(
  name: string,
  format: 'vitest' | 'playwright',
  program: Program,
  report: string,
  files: number,
): Promise<Outcome> {
  const { code, seconds, output } = await run(program);
  const count = counted(report, format);
  const why: string[] = [];
  if (count.skipped) why.push(`skipped ${count.skipped} tests`);
  if (!files || count.files !== files) why.push(`ran ${count.files} files of ${files}`);
  if (code !== 0 && !count.failed) why.push(`ended with code ${code}`);
  return { name, passed: count.passed, failed: count.failed + why.length, seconds, why, output };
}

export function vitest(
  name: string,
  project: string,
  files: string[],
  env: Record<string, string>,
  workers: number,
) {
  const report = join(results, `${name.replaceAll(/\W+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const words = [
    programs.vitest,
    'run',
    '--project',
    project,
    `--maxWorkers=${workers}`,
    ...reporters,
    ...files,
  ];
  return reported(name, 'vitest', { words, env }, report, files.length);
}

export function playwright(name: string, files: string[]) {
  const words = [programs.playwright, 'test', '-c', 'e2e/playwright.config.ts'];
  return reported(name, 'playwright', { words, live: true }, join(results, 'stories.json'), files.length);
}
