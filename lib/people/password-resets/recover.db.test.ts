import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { resetPassword } from './commands';

await testDatabase();

const program = resolve('scripts/run.mjs');

/** Runs `npm run recover` with these arguments on this test's database. */
const recover = (...words: string[]) =>
  new Promise<{ code: number; out: string; error: string }>((done) => {
    execFile(process.execPath, [program, 'recover', ...words], { env: process.env }, (failure, out, error) =>
      done({ code: Number(failure?.code ?? 0), out, error }),
    );
  });

beforeAll(async () => {
  await charterWithCast();
  await castMember('Robin Example', 'US', [{ kind: 'coordinator', groupCode: null }]);
});

test('npm run recover names a missing argument in one line, and changes nothing', async () => {
  const [none, unknown, several, nobody] = await Promise.all([
    recover(),
    recover('--party', 'XX'),
    recover('--party', 'US'),
    recover('--party', 'AZ', '--email', 'kamran.sample@example.org'),
  ]);
  expect([none, unknown, several, nobody].map(({ error }) => error)).toEqual([
    'Say which Party is locked out, by its code: npm run recover -- --party CODE\n',
    'There is no Party XX: the Parties are AZ, US.\n',
    'US has several coordinators: say --email with one of jordan.example@example.org, robin.example@example.org.\n',
    'kamran.sample@example.org is no coordinator of AZ: say --email with one of leyla.sample@example.org.\n',
  ]);
  expect([none, unknown, several, nobody].map(({ code, out }) => `${code}${out}`)).toEqual([
    '1',
    '1',
    '1',
    '1',
  ]);
  expect(await db().resetLink.count()).toBe(0);
});

test('npm run recover prints a one-time link that sets a coordinator’s password', async () => {
  const { code, out } = await recover('--party', 'US', '--email', ' Robin.Example@example.org');
  expect(code).toBe(0);
  const [, name, token] =
    /^For (.+), once and for 24 hours: http\S+\/sign-in\/reset\?token=(\S+)\n$/.exec(out) ?? [];
  expect(name).toBe('Robin Example');
  const password = 'a new sentence to remember';
  const used = () => resetPassword(systemActor, { token, password, passwordAgain: password });
  expect(await used()).toMatchObject({ ok: true });
  expect(await used()).toMatchObject({ ok: false });
});
