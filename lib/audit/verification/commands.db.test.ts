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
import { done } from '@/testing/done';
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

describe('the first start of this version', () => {
  test('seals every chain that the installation has or may have, and the next start seals nothing', async () => {
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

  test('is shown in every chain to its readers, and tells nobody how many rows there are', async () => {
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
  test('seals the record again if it was sound before', async () => {
    await edit('Sample cable, edited');
    expect(await ensureBaseline({ before: await check() })).toBeNull();
    expect(await baselines()).toBe(2);
    expect((await check()).sound).toBe(true);
  });

  test('does not seal an unsound record: the fault is reported until an operator seals it as it is', async () => {
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

  test('is required once the record was sealed with it, and another is refused', async () => {
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

  test('is made again after a loss only if an operator seals the record again', async () => {
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

  test('is reported if it cannot be written', async () => {
    process.env.CONCORD_AUDIT_KEY = '';
    process.env.CONCORD_AUDIT_KEY_FILE = join(folder, 'nowhere/key');
    expect(await sealAnew()).toMatchObject({ kind: 'not-made', detail: expect.stringContaining('ENOENT') });
  });
});

describe('heads that a side saved', () => {
  test('are those of its readable chains, and are held while the record grows', async () => {
    const saved = await headsFor(people.jordan);
    expect(saved.heads.map(({ chain }) => chain)).toEqual([
      'group:SEC',
      'joint',
      'party:US',
      'party:US+group:SEC',
    ]);
    await edit('Sample cable, edited again');
    const held = await snapshot((tx) => checkHeads(tx, saved));
    expect(held.map(({ kind }) => kind)).toEqual(['held', 'held', 'held', 'held']);
  });

  test('reveal a chain that was set back together with its head', async () => {
    await withoutProtection();
    const [before] = await db().auditHead.findMany({ where: { chain: 'party:US' } });
    done(await startSession(people.jordan, { agent: 'test' }));
    const saved = await headsFor(people.jordan);
    await db().auditEvent.deleteMany({ where: { chain: 'party:US', seq: { gt: before?.seq ?? 0 } } });
    await db().auditHead.update({ where: { chain: 'party:US' }, data: { ...before } });
    expect((await check()).sound).toBe(true);
    const found = await snapshot((tx) => checkHeads(tx, saved));
    expect(found.filter(({ kind }) => kind !== 'held')).toMatchObject([
      { chain: 'party:US', kind: 'shorter' },
    ]);
  });
});

describe('a change behind the tracker’s back is still found', () => {
  test('after the changed row is edited in the tracker', async () => {
    await title('Changed once more');
    await edit('Edited after that');
    expect((await check()).rows.findings).toMatchObject([{ kind: 'row-changed', model: 'Project' }]);
    await sealAnew();
  });

  test('after a cut chain grows again', async () => {
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

  test('after the baseline was cut off, and no other key or baseline replaces it', async () => {
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

  test('after a deleted chain begins again', async () => {
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
