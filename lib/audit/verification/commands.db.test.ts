import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { headsFor, historyPage, verifyReadable } from '@/lib/audit/queries';
import { db, snapshot } from '@/lib/db/client';
import { startSession } from '@/lib/people/commands';
import { changeProject, createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/sealed-history';
import { withoutProtection } from '@/testing/tampering';
import { ensureBaseline, ensureKey, sealAnew } from './commands';
import { checkHeads, checkRecord } from './queries';

await testDatabase();
const key = process.env.CONCORD_AUDIT_KEY;

let people: Cast;
let cable: string;
beforeAll(async () => {
  people = await charterWithCast();
  cable = done(await createProject(people.leyla, { title: 'Sample cable', group: 'ENE' })).id;
});
afterEach(() => {
  process.env.CONCORD_AUDIT_KEY = key;
  delete process.env.CONCORD_AUDIT_KEY_FILE;
});

const check = () => snapshot((tx) => checkRecord(tx));
const wrong = async () =>
  (await check()).chains.flatMap(({ chain, finding }) =>
    finding.kind === 'sound' ? [] : [`${chain} ${finding.kind}`],
  );
const baselines = () => db().auditEvent.count({ where: { type: 'record.baseline', chain: 'joint' } });
const title = (to: string) => db().project.update({ where: { id: cable }, data: { title: to } });
const edit = async (to: string) => {
  const { version } = await db().project.findUniqueOrThrow({ where: { id: cable } });
  done(await changeProject(people.leyla, { id: cable, version, title: to, group: 'ENE' }));
};

describe('the first start of this program', () => {
  test('seals every chain that the installation has or may have, and the next start nothing more', async () => {
    const before = await check();
    expect(before).toMatchObject({ sound: false, baseline: null });
    expect(await wrong()).toEqual([]);
    expect(await ensureBaseline()).toBeNull();
    expect((await check()).sound).toBe(true);
    const heads = await db().auditHead.findMany({ orderBy: { chain: 'asc' } });
    expect(heads.map(({ chain }) => chain).sort()).toEqual(
      ['group:SEC', 'joint', 'party:AZ', 'party:AZ+group:SEC', 'party:US', 'party:US+group:SEC'].sort(),
    );
    expect(await ensureBaseline()).toBeNull();
    expect(await baselines()).toBe(1);
  });

  test('is told in every chain, to those who may read it, and counts no row for anybody', async () => {
    const { entries } = await historyPage(people.jordan, { chain: 'party:US', page: 1 });
    expect(entries).toMatchObject([
      { type: 'record.baseline', values: { why: 'first', of: 'party', party: 'US' } },
    ]);
    const joint = await historyPage(people.jordan, { chain: 'joint', page: 1 });
    const sealed = joint.entries.find(({ type }) => type === 'record.baseline');
    expect(Object.keys(sealed?.values ?? {}).sort()).toEqual([
      ...['baseline', 'chains', 'columns', 'group', 'key', 'of', 'party', 'why'],
    ]);
    expect(JSON.stringify(joint)).not.toContain('rowDigests');
  });
});

describe('an update', () => {
  test('seals anew what was sound before it', async () => {
    await edit('Sample cable, edited');
    expect(await ensureBaseline({ before: await check() })).toBeNull();
    expect(await baselines()).toBe(2);
    expect((await check()).sound).toBe(true);
  });

  test('never seals what was not: it is found before and after, until an operator seals it as it stands', async () => {
    await title('Changed behind its back');
    const before = await check();
    expect(before.rows.findings).toEqual([
      { kind: 'row-changed', model: 'Project', key: expect.stringContaining(cable) },
    ]);
    expect(await ensureBaseline({ before })).toEqual(before);
    expect(await baselines()).toBe(2);
    expect((await check()).sound).toBe(false);
    expect(await sealAnew()).toBeNull();
    expect((await check()).sound).toBe(true);
    const { entries } = await historyPage(people.leyla, { chain: 'joint', page: 1 });
    expect(entries[0]).toMatchObject({ type: 'record.baseline', values: { why: 'operator' } });
  });
});

describe('the key of the record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-key-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is asked for where the record was sealed with it, and another is refused', async () => {
    process.env.CONCORD_AUDIT_KEY = 'another key, of more than 32 characters';
    expect(await ensureKey()).toEqual({ kind: 'another' });
    process.env.CONCORD_AUDIT_KEY = '';
    process.env.CONCORD_AUDIT_KEY_FILE = join(folder, 'none');
    expect(await ensureKey()).toEqual({ kind: 'missing' });
    await expect(createProject(people.leyla, { title: 'Nothing', group: 'ENE' })).rejects.toThrow(
      'key of the record',
    );
    expect(await db().project.count({ where: { title: 'Nothing' } })).toBe(0);
  });

  test('that was lost is made anew only where an operator seals the record with it', async () => {
    process.env.CONCORD_AUDIT_KEY = '';
    process.env.CONCORD_AUDIT_KEY_FILE = join(folder, 'made');
    expect(await sealAnew()).toBeNull();
    expect(statSync(join(folder, 'made')).mode & 0o077).toBe(0);
    expect(await ensureKey()).toBeNull();
    expect((await check()).sound).toBe(true);
    process.env.CONCORD_AUDIT_KEY = key;
    expect(await ensureKey()).toEqual({ kind: 'another' });
    await sealAnew();
  });

  test('that cannot be written is told of', async () => {
    process.env.CONCORD_AUDIT_KEY = '';
    process.env.CONCORD_AUDIT_KEY_FILE = join(folder, 'nowhere/key');
    expect(await sealAnew()).toMatchObject({ kind: 'not-made', detail: expect.stringContaining('ENOENT') });
  });
});

describe('heads that a side took away', () => {
  test('are those that it may read, and are held while the record grows', async () => {
    const kept = await headsFor(people.jordan);
    expect(kept.heads.map(({ chain }) => chain)).toEqual([
      'group:SEC',
      'joint',
      'party:US',
      'party:US+group:SEC',
    ]);
    await edit('Sample cable, edited again');
    const held = await snapshot((tx) => checkHeads(tx, kept));
    expect(held.map(({ kind }) => kind)).toEqual(['held', 'held', 'held', 'held']);
  });

  test('find a chain that was set back whole, with the head that it had', async () => {
    await withoutProtection();
    const [before] = await db().auditHead.findMany({ where: { chain: 'party:US' } });
    done(await startSession(people.jordan, { agent: 'test' }));
    const kept = await headsFor(people.jordan);
    await db().auditEvent.deleteMany({ where: { chain: 'party:US', seq: { gt: before?.seq ?? 0 } } });
    await db().auditHead.update({ where: { chain: 'party:US' }, data: { ...before } });
    expect((await check()).sound).toBe(true);
    const found = await snapshot((tx) => checkHeads(tx, kept));
    expect(found.filter(({ kind }) => kind !== 'held')).toMatchObject([
      { chain: 'party:US', kind: 'shorter' },
    ]);
  });
});

describe('what was done behind the tracker’s back stays to be found', () => {
  test('when a row that was changed is then edited in the tracker', async () => {
    await title('Changed once more');
    await edit('Edited after that');
    expect((await check()).rows.findings).toMatchObject([{ kind: 'row-changed', model: 'Project' }]);
    await sealAnew();
  });

  test('when a chain that was cut grows on', async () => {
    const { seq } = await db().auditHead.findUniqueOrThrow({ where: { chain: 'joint' } });
    const last = await db().auditEvent.findUniqueOrThrow({
      where: { chain_seq: { chain: 'joint', seq: seq - 1 } },
    });
    await db().auditEvent.delete({ where: { chain_seq: { chain: 'joint', seq } } });
    await db().auditHead.update({ where: { chain: 'joint' }, data: { seq: seq - 1, hash: last.hash } });
    done(await createProject(people.leyla, { title: 'Sample port', group: 'ENE' }));
    expect(await wrong()).toContain('joint unsealed');
    expect((await verifyReadable(people.leyla)).find(({ chain }) => chain === 'joint')?.finding.kind).toBe(
      'unsealed',
    );
    expect(await ensureBaseline({ before: await check() })).not.toBeNull();
    await sealAnew();
  });

  test('when the baseline was cut off: no other key and no other baseline takes its place', async () => {
    const joint = await db().auditEvent.findMany({
      where: { chain: 'joint' },
      orderBy: { seq: 'desc' },
      take: 2,
    });
    const [last, before] = joint;
    expect(last?.type).toBe('record.baseline');
    await db().auditEvent.delete({ where: { id: last?.id ?? '' } });
    await db().auditHead.update({
      where: { chain: 'joint' },
      data: { seq: before?.seq ?? 0, hash: before?.hash ?? '' },
    });
    process.env.CONCORD_AUDIT_KEY = '';
    process.env.CONCORD_AUDIT_KEY_FILE = '/nowhere/key';
    expect(await ensureKey()).toEqual({ kind: 'missing' });
    process.env.CONCORD_AUDIT_KEY = 'another key, of more than 32 characters';
    expect(await ensureKey()).toEqual({ kind: 'another' });
    process.env.CONCORD_AUDIT_KEY = key;
    expect(await ensureKey()).toBeNull();
    expect(await wrong()).toContain('joint unsealed');
    expect(await ensureBaseline({ before: await check() })).not.toBeNull();
    await sealAnew();
  });

  test('when a chain that was dropped begins again', async () => {
    await db().auditEvent.deleteMany({ where: { chain: 'party:US' } });
    await db().auditHead.delete({ where: { chain: 'party:US' } });
    expect(await wrong()).toEqual(['party:US missing']);
    done(await startSession(people.jordan, { agent: 'test' }));
    expect(await wrong()).toEqual(['party:US begun-anew']);
    const mine = await verifyReadable(people.jordan);
    expect(mine.find(({ chain }) => chain === 'party:US')?.finding.kind).toBe('begun-anew');
    expect(await ensureBaseline()).toBeNull();
    expect(await wrong()).toEqual(['party:US begun-anew']);
  });
});
