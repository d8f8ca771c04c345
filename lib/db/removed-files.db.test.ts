import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProject } from '@/lib/projects/commands';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { db, transaction } from './client';
import { databaseFault } from './health';

const target = await testDatabase();
const people = await charterWithCast();
const log = () => createProject(people.leyla, { title: 'Cable', group: 'ENE' });
const projects = () => db().project.count();
const unsaved = { ok: false, refusal: { kind: 'unsaved', fault: 'missing' } };

/** Moves one of the database's files away while the work runs. */
async function without(file: string, work: () => Promise<void>) {
  renameSync(file, `${file}.away`);
  await work().finally(() => renameSync(`${file}.away`, file));
}

if (target.provider === 'sqlite') {
  test.each(['', '-wal', '-shm'])(
    'while concord.sqlite%s is missing, nothing is saved, and the health check says so',
    async (ending) => {
      expect(await log()).toMatchObject({ ok: true });
      const before = await projects();
      await without(`${target.file}${ending}`, async () => {
        expect(await log()).toEqual(unsaved);
        await expect(db().auditHead.create({ data: { chain: 'x', seq: 1, hash: '' } })).rejects.toThrow(
          /removed/,
        );
        expect(await databaseFault()).toBe('missing');
        expect(await projects()).toBe(before);
      });
      expect(await databaseFault()).toBeNull();
      expect(await log()).toMatchObject({ ok: true });
    },
  );

  test('a transaction that began before the files were removed does not commit, and does not block the next one', async () => {
    const before = await projects();
    const begun = transaction(async (tx) => {
      await tx.auditHead.create({ data: { chain: 'begun', seq: 1, hash: '' } });
      renameSync(target.file, `${target.file}.away`);
    });
    await expect(begun).rejects.toThrow(/removed/);
    renameSync(`${target.file}.away`, target.file);
    expect(await db().auditHead.count({ where: { chain: 'begun' } })).toBe(0);
    expect(await log()).toMatchObject({ ok: true });
    expect(await projects()).toBe(before + 1);
  });

  test('a file that replaced the database’s is not written to, and reconnecting creates no new one', async () => {
    copyFileSync(target.file, `${target.file}.copy`);
    renameSync(`${target.file}.copy`, target.file);
    expect(await log()).toEqual(unsaved);
    for (const ending of ['', '-wal', '-shm']) rmSync(`${target.file}${ending}`, { force: true });
    expect(await log()).toEqual(unsaved);
    await db().$disconnect();
    expect(await databaseFault()).toBe('unreachable');
    expect(await log()).toEqual({ ok: false, refusal: { kind: 'unsaved', fault: 'unreachable' } });
  });
} else {
  test('a closed connection is reported, and the next write connects again', async () => {
    const hangUp = transaction(async (tx) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
    await expect(hangUp).rejects.toThrow(/57P01/);
    expect(await log()).toMatchObject({ ok: true });
    expect(await databaseFault()).toBeNull();
  });
}
