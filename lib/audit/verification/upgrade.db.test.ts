import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ChainedEvent, eventHash, genesis } from '@/lib/audit/chain';
import { backfillRows } from '@/lib/backfill/commands';
import { adapterFactory } from '@/lib/db/adapters';
import { db, snapshot } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { testDatabase } from '@/testing/database';
import { checkBeforeMigrating, ensureBaseline, ensureKey } from './commands';
import { checkRecord } from './queries';

const target = await testDatabase();
const folder = resolve('prisma/migrations', target.provider);
const earlier = readdirSync(folder)
  .filter((name) => name < '20261128')
  .sort();

/** Runs statements on the database, whatever version it is of. */
async function run(
  script: string,
  file = target.provider === 'sqlite' ? target.file : '',
): Promise<unknown[][]> {
  const of = target.provider === 'sqlite' ? { ...target, file } : target;
  const connection = await adapterFactory(of, 'one').connect();
  try {
    if (/^SELECT/.test(script))
      return (await connection.queryRaw({ sql: script, args: [], argTypes: [] })).rows;
    if (target.provider === 'sqlite') await connection.executeScript(script);
    // the adapter would split the script inside its functions
    else await Object(connection).underlyingDriver().query(script);
    return [];
  } finally {
    await connection.dispose();
  }
}

const quoted = (value: unknown) =>
  value === null
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${String(value).replaceAll("'", "''")}'`;
const insert = (table: string, row: object) =>
  `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row).map(quoted)});`;

const event = {
  id: 'event-1',
  chain: 'joint',
  seq: 1,
  at: '2026-11-20T08:00:00.000Z',
  actorId: null,
  actorName: 'Concord',
  actorParty: null,
  type: 'project.created',
  subjectType: 'project',
  subjectId: 'cable',
  groupCode: 'ENE',
  payload: { values: { title: 'Old cable', code: 'ENE-001' }, changes: [] },
  previous: genesis,
} satisfies Omit<ChainedEvent, 'hash'>;
const hash = eventHash(event);

const rows = [
  insert('Charter', {
    slug: 'az-us',
    title: 'Charter',
    shortTitle: 'Charter',
    signedOn: '2026-02-10',
    signedAt: 'Baku',
    timeZone: 'Asia/Baku',
    signatories: '[]',
    basis: '{}',
    fileHash: 'hash',
  }),
  ...['AZ', 'US'].map((code, position) =>
    insert('Party', { code, position, name: code, formalName: code, capital: code, timeZone: 'Asia/Baku' }),
  ),
  insert('WorkingGroup', {
    code: 'ENE',
    slug: 'energy',
    position: 0,
    name: 'Energy',
    createdOn: '2026-02-10',
    enteredOn: '2026-02-10',
  }),
  insert('Project', {
    id: 'cable',
    code: 'ENE-001',
    title: 'Old cable',
    groupCode: 'ENE',
    searchKey: 'old cable',
    sortKey: 'ene-001',
    enteredOn: '2026-11-20',
  }),
  insert('AuditEvent', { ...event, payload: JSON.stringify(event.payload), hash }),
  insert('AuditHead', { chain: 'joint', seq: 1, hash }),
];

const journal = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" ${target.provider === 'sqlite' ? 'DATETIME' : 'TIMESTAMPTZ'},
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" ${target.provider === 'sqlite' ? 'DATETIME' : 'TIMESTAMPTZ'},
  "started_at" ${target.provider === 'sqlite' ? 'DATETIME' : 'TIMESTAMPTZ'} NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0);`;

/** Makes a database of the version of November 2026, with a project in it. */
async function olderDatabase(): Promise<void> {
  if (target.provider === 'sqlite')
    for (const end of ['', '-wal', '-shm']) rmSync(target.file + end, { force: true });
  else await run('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  await run(journal);
  for (const name of earlier) {
    const text = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    const done = { id: name.slice(0, 36), checksum, migration_name: name, applied_steps_count: 1 };
    await run(`${text}\n${insert('_prisma_migrations', { ...done, finished_at: '2026-11-27 08:00:00' })}`);
  }
  await run(rows.join('\n'));
}

describe('a database of an earlier version', () => {
  const copies: (string | null)[] = [];
  beforeAll(olderDatabase);

  test('is backed up before it is migrated, if it is a file', async () => {
    let before: unknown = 'not asked';
    const migrated = await migrate(target, {
      inspect: async () => {
        before = await checkBeforeMigrating();
      },
      backedUp: (copy) => copies.push(copy),
    });
    expect(migrated).toMatchObject({ ok: true });
    expect(before).toBeNull();
    expect(copies).toHaveLength(1);
    const [copy = null] = copies;
    if (target.provider === 'postgresql') expect(copy).toBeNull();
    else {
      expect(dirname(copy ?? '')).toBe(dirname(target.file));
      expect(existsSync(copy ?? '')).toBe(true);
      expect(statSync(copy ?? '').mode & 0o077).toBe(0);
      expect(await run('SELECT "title" FROM "Project"', copy ?? '')).toEqual([['Old cable']]);
      expect(await run(`SELECT name FROM pragma_table_info('AuditHead')`, copy ?? '')).toHaveLength(3);
      const restored = join(dirname(target.file), 'restored.sqlite');
      copyFileSync(copy ?? '', restored);
      expect(await migrate({ provider: 'sqlite', file: restored })).toEqual(migrated);
    }
    expect(await migrate(target, { backedUp: (copy) => copies.push(copy) })).toEqual({ ok: true, value: [] });
    expect(copies).toHaveLength(1);
  });

  test('is sealed after it is migrated, and keeps its events', async () => {
    expect(await ensureKey()).toBeNull();
    await backfillRows();
    expect(await ensureBaseline({ before: null })).toBeNull();
    const check = await snapshot((tx) => checkRecord(tx));
    expect(check.sound).toBe(true);
    expect(check.rows.checked).toBeGreaterThan(4);
    expect(check.chains.find(({ chain }) => chain === 'joint')?.finding).toEqual({
      kind: 'sound',
      length: 2,
    });
    expect(await db().auditEvent.findUniqueOrThrow({ where: { id: 'event-1' } })).toMatchObject({ hash });
  });

  test('is sealed again by a version that audits other columns, unless somebody tampered with it', async () => {
    await db().$executeRawUnsafe('ALTER TABLE "Project" ADD COLUMN "later" TEXT');
    const { rows, sound } = await snapshot((tx) => checkRecord(tx));
    expect({ sound, unchecked: rows.unchecked }).toEqual({ sound: false, unchecked: ['Project'] });
    expect(await migrate(target)).toMatchObject({ ok: true });
    expect(await ensureBaseline()).toBeNull();
    expect((await snapshot((tx) => checkRecord(tx))).sound).toBe(true);

    await db().$executeRawUnsafe('ALTER TABLE "Project" ADD COLUMN "latest" TEXT');
    await db().$executeRawUnsafe(`UPDATE "Project" SET "title" = 'Changed'`);
    const found = await ensureBaseline();
    expect(found?.rows.findings).toMatchObject([{ kind: 'row-changed', model: 'Project' }]);
  });
});
