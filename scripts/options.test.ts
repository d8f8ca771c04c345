import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'concord-options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['generate', ['--help'], "Unknown option '--help'."],
  ['generate', ['--projects'], "Option '--projects <value>' argument missing."],
  ['verify', ['--headz', 'heads.json'], "Unknown option '--headz'."],
  ['verify', ['heads.json'], "Unexpected argument 'heads.json'."],
])('npm run %s -- %j ends with the usage in one line, and writes nothing', async (name, words, reason) => {
  const data = join(folder, 'data');
  const { code, error } = await run(name, words, data);
  expect(code).toBe(1);
  expect(error).toMatch(/^[^\n]+ Usage: npm run \S+ -- [^\n]+\n$/);
  expect(error).toContain(reason);
  expect(existsSync(data)).toBe(false);
});

const run = (name: string, words: string[], data: string) =>
  new Promise<{ code: number; error: string }>((done) => {
    execFile(
      process.execPath,
      [resolve('scripts/run.mjs'), name, ...words],
      { env: { ...process.env, CONCORD_DATA: data, DATABASE_URL: '' } },
      (failure, _, error) => done({ code: Number(failure?.code ?? 0), error }),
    );
  });
