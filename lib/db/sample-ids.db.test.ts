import { expect, test } from 'vitest';
import { sealSample } from '@/lib/audit/verification/commands';
import { prepareInstallation } from '@/lib/charter/commands';
import { reproducibly } from '@/scripts/sample/reproducible';
import { sampleSeed, writeSample } from '@/scripts/sample/write-sample';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { db, disconnect } from './client';
import { Prisma } from './generated/sqlite/client';

await testDatabase();
const morning = await sampleAt('2026-11-23T06:00:00Z');
await disconnect();
await testDatabase();
const afternoon = await sampleAt('2026-11-23T15:00:00Z');

test('two samples of one day have the same rows, ids and instants', () => {
  expect(morning.Project).toHaveLength(20);
  expect(afternoon).toEqual(morning);
});

test('outside the sample ids are random', async () => {
  const data = { name: 'Example', nameKey: 'example', home: 'AZ', sector: 'public' } as const;
  const made = () => db().organisation.create({ data, select: { id: true } });
  const first = await reproducibly(1, made);
  const second = await reproducibly(1, event);
  await db().organisation.deleteMany({ where: { id: first.id } });
  expect(await reproducibly(1, made)).toEqual(first);
  expect(await reproducibly(1, event)).toBe(second);
  expect(await made()).not.toEqual(first);
  expect(await event()).not.toBe(second);
});

const event = () => Promise.resolve(crypto.randomUUID());

/** The sample's rows by table, without what is secret, what hashes cover that, and what any start writes. */
async function sampleAt(instant: string) {
  setTestClock(instant);
  await prepareInstallation();
  await reproducibly(sampleSeed, async () => {
    await writeSample(20, () => {});
    await sealSample();
  });
  const tables = new Map<string, object[]>();
  for (const model of Object.values(Prisma.ModelName)) {
    if (model === 'ObligationSetting' || model === 'SetupLink' || model === 'AuditHead') continue;
    const columns = model === 'AuditEvent' ? '"id", "chain", "seq", "at", "type", "subjectId"' : '*';
    const rows = await db().$queryRawUnsafe<object[]>(`SELECT ${columns} FROM "${model}" ORDER BY 1, 2`);
    tables.set(model, rows.map((row) => ({ ...row, passwordHash: '' })).filter(isOfSample));
  }
  return Object.fromEntries(tables);
}

function isOfSample(row: object): boolean {
  return !('type' in row && row.type === 'charter.loaded');
}
