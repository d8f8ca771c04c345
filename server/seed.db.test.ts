import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { testDatabase } from '@/testing/database';

await testDatabase();

/** Runs `npx prisma db seed` on this test's database. */
const seed = () =>
  new Promise<string>((done, fail) => {
    execFile(
      process.execPath,
      [resolve('node_modules/prisma/build/index.js'), 'db', 'seed'],
      { env: process.env },
      (failure, out, error) => (failure ? fail(new Error(out + error)) : done(out)),
    );
  });

test('npx prisma db seed loads the Charter once, and nothing else', async () => {
  expect(await db().charter.count()).toBe(0);
  expect(await seed()).toContain('The Charter is loaded.');
  const events = await db().auditEvent.count();
  expect(await db().workingGroup.count()).toBe(5);
  expect(await db().project.count()).toBe(0);
  await seed();
  expect(await db().charter.count()).toBe(1);
  expect(await db().auditEvent.count()).toBe(events);
});
