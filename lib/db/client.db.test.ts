import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { adapterFactory } from './adapters';
import { db, transaction } from './client';
import { migrate } from './migrate';

const target = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'concord-fresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const event = (seq: number) => ({
  id: `event-${seq}`,
  chain: 'joint',
  seq,
  at: new Date('2026-11-23T08:00:00Z'),
  actorName: 'Leyla Sample',
  type: 'test',
  subjectType: 'test',
  subjectId: 'test',
  payload: {},
  previous: '',
  hash: '',
});

beforeAll(async () => {
  await db().party.create({
    data: {
      code: 'AZ',
      position: 1,
      name: 'Azerbaijan',
      formalName: 'Azerbaijan',
      capital: 'Baku',
      timeZone: 'Asia/Baku',
    },
  });
  await db().person.create({
    data: {
      id: 'leyla',
      name: 'Leyla Sample',
      email: 'l@example.org',
      emailKey: 'l@example.org',
      side: '',
      passwordHash: '',
    },
  });
  await db().auditEvent.create({ data: event(1) });
  await db().proposal.create({
    data: {
      id: 'proposal',
      kind: 'project_list',
      subject: 'ENE',
      version: 1,
      content: { projects: [] },
      canonical: '{"projects":[]}',
      sha256: 'abc',
      proposedBy: 'AZ',
      proposerId: 'leyla',
      proposedOn: '2026-04-28',
      keys: { create: { partyCode: 'AZ', day: '2026-04-28', enteredOn: '2026-11-23', personId: 'leyla' } },
    },
  });
});

const migrations = () =>
  readdirSync(resolve(import.meta.dirname, '../../prisma/migrations', target.provider)).sort();

describe('migrations', () => {
  test('the last one matches the schema and the triggers; if not, run npm run migration', () => {
    const prisma = resolve(import.meta.dirname, '../../prisma');
    const text = (path: string) => readFileSync(join(prisma, path), 'utf8');
    const last = migrations().at(-1);
    expect(text('migrations/schema.prisma')).toBe(text('schema.prisma'));
    expect(text(`migrations/${target.provider}/${last}/migration.sql`)).toContain(
      text(`triggers/${target.provider}.sql`),
    );
  });

  test('a migrated database stays as it is', async () => {
    expect(await migrate(target)).toEqual({ ok: true, value: [] });
  });

  test('a database newer than the app is refused with the name of its newest migration', async () => {
    await db().$executeRawUnsafe(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ('newer', 'none', '29990101000000_later', CURRENT_TIMESTAMP, 1)`,
    );
    const refusal = { kind: 'newer', migration: '29990101000000_later' };
    expect(await migrate(target)).toEqual({ ok: false, refusal });
    await db().$executeRawUnsafe(`DELETE FROM "_prisma_migrations" WHERE "id" = 'newer'`);
  });

  test('a migration that did not finish is refused', async () => {
    await db().$executeRawUnsafe(`UPDATE "_prisma_migrations" SET "finished_at" = NULL`);
    expect(await migrate(target)).toMatchObject({ ok: false, refusal: { kind: 'unfinished' } });
    await db().$executeRawUnsafe(`UPDATE "_prisma_migrations" SET "finished_at" = CURRENT_TIMESTAMP`);
  });

  test('a migration whose text changed after it was applied is refused', async () => {
    await db().$executeRawUnsafe(`UPDATE "_prisma_migrations" SET "checksum" = 'other'`);
    expect(await migrate(target)).toMatchObject({ ok: false, refusal: { kind: 'changed' } });
  });

  test('a new SQLite file gets its folder and every migration', async () => {
    const fresh = { provider: 'sqlite', file: join(folder, 'deep/concord.sqlite') } as const;
    expect(await migrate(fresh)).toEqual({ ok: true, value: migrations() });
    expect(await migrate(fresh)).toEqual({ ok: true, value: [] });
  });
});

describe('the record cannot be changed', () => {
  test.each(['AuditEvent', 'ProposalKey', 'Proposal'])('%s refuses DELETE', async (table) => {
    await expect(db().$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow();
  });

  test.each([
    `UPDATE "AuditEvent" SET "actorName" = 'Jordan Example'`,
    `UPDATE "ProposalKey" SET "day" = '2026-05-10'`,
    `UPDATE "Proposal" SET "canonical" = '{}'`,
    `UPDATE "Proposal" SET "sha256" = 'def'`,
    `UPDATE "Proposal" SET "subject" = 'SEC'`,
    `UPDATE "Proposal" SET "version" = 2`,
  ])('%s is refused', async (statement) => {
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow();
  });

  test('an entered day off cannot be changed or deleted; a later entry replaces it', async () => {
    const decreed = { country: 'AZ', date: '2026-05-11', name: 'Sample day off', enteredOn: '2026-05-01' };
    const { id } = await db().holidayOverride.create({ data: decreed });
    await expect(db().holidayOverride.update({ where: { id }, data: { name: null } })).rejects.toThrow();
    await expect(db().holidayOverride.delete({ where: { id } })).rejects.toThrow();
  });

  test('a proposal’s frozen content cannot change, its state can', async () => {
    const where = { id: 'proposal' };
    await expect(db().proposal.update({ where, data: { content: { projects: ['x'] } } })).rejects.toThrow();
    await expect(db().proposal.update({ where, data: { kind: 'roadmap' } })).rejects.toThrow();
    const agreed = await db().proposal.update({ where, data: { state: 'agreed', agreedOn: '2026-04-28' } });
    expect(agreed).toMatchObject({ state: 'agreed', content: { projects: [] } });
  });

  test('an event cannot replace another', async () => {
    const columns = `"id", "chain", "seq", "at", "actorName", "type", "subjectType", "subjectId", "payload", "previous", "hash"`;
    const values = (id: string) =>
      `('${id}', 'joint', 1, '2026-11-23T08:00:00.000+00:00', '', '', '', '', '{}', '', '')`;
    const [replace, swap] =
      target.provider === 'sqlite'
        ? ['INSERT OR REPLACE', '']
        : ['INSERT', 'ON CONFLICT ("chain", "seq") DO UPDATE SET "id" = EXCLUDED."id"'];
    for (const id of ['event-1', 'event-2']) {
      const statement = `${replace} INTO "AuditEvent" (${columns}) VALUES ${values(id)} ${swap}`;
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow();
    }
    expect(await db().auditEvent.findMany()).toMatchObject([{ id: 'event-1', actorName: 'Leyla Sample' }]);
  });

  if (target.provider === 'postgresql')
    test('TRUNCATE is refused', async () => {
      await expect(db().$executeRawUnsafe('TRUNCATE "AuditEvent"')).rejects.toThrow(/append-only/);
    });
});

describe('connections', () => {
  test('a row with a dangling reference is refused', async () => {
    const key = { proposalId: 'proposal', partyCode: 'XX', day: '', enteredOn: '', personId: 'leyla' };
    await expect(db().proposalKey.create({ data: key })).rejects.toMatchObject({ code: 'P2003' });
  });

  if (target.provider === 'sqlite')
    test('SQLite keeps every acknowledged write', async () => {
      const pragma = async (name: string) =>
        Object.values((await db().$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0];
      expect(await pragma('journal_mode')).toBe('wal');
      expect(Number(await pragma('synchronous'))).toBe(2);
      expect(Number(await pragma('foreign_keys'))).toBe(1);
      expect(Number(await pragma('recursive_triggers'))).toBe(1);
    });

  if (target.provider === 'sqlite')
    test('a write waits for another process’s write, and reads go on meanwhile', async () => {
      const other = await adapterFactory(target, 'one').connect();
      await other.executeScript('BEGIN IMMEDIATE');
      const begun = db().$transaction(async (tx) => tx.auditHead.count());
      const parallel = db()
        .party.updateMany({ data: { position: 1 } })
        .then(({ count }) => count);
      expect(await db().party.count()).toBe(1);
      await other.executeScript('COMMIT');
      await other.dispose();
      expect(await Promise.all([begun, parallel])).toEqual([0, 1]);
    });

  test('a transaction that throws leaves nothing, and others do not see its writes', async () => {
    const work = transaction(async (tx) => {
      await tx.auditHead.create({ data: { chain: 'party:AZ', seq: 1, hash: 'x' } });
      expect(await db().auditHead.count()).toBe(0);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await db().auditHead.count()).toBe(0);
  });

  test('a write in parallel to a transaction that fails is kept', async () => {
    let parallel: Promise<unknown> = Promise.resolve();
    const failed = transaction(async (tx) => {
      await tx.auditHead.create({ data: { chain: 'joint', seq: 1, hash: '' } });
      parallel = db()
        .auditHead.create({ data: { chain: 'party:US', seq: 1, hash: '' } })
        .then((row) => row);
      await tx.auditHead.count();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await parallel;
    expect(await db().auditHead.findMany()).toMatchObject([{ chain: 'party:US' }]);
  });

  test('none of a thousand simultaneous increments is lost', async () => {
    await db().auditHead.create({ data: { chain: 'count', seq: 0, hash: '' } });
    const one = () =>
      transaction(async (tx) => {
        const { seq } = await tx.auditHead.update({
          where: { chain: 'count' },
          data: { seq: { increment: 1 } },
        });
        return seq;
      });
    const seen = await Promise.all(Array.from({ length: 1000 }, one));
    expect(new Set(seen).size).toBe(1000);
  });
});
