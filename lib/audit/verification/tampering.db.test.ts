import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { snapshot, transaction } from '@/lib/db/client';
import { rowsOf, tablesOf } from '@/lib/db/row-changes';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { sealedHistory } from '@/testing/sealed-history';
import { tamperings, tamperWithText, withoutProtection } from '@/testing/tampering';
import { checkRecord } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

beforeAll(async () => {
  await sealedHistory();
  await withoutProtection();
});

const kinds = Object.keys(tamperings);
const each = fc.record({ a: fc.nat(9_999), b: fc.nat(9_999), c: fc.nat(9_999) });
const choices = fc.sample(each, { seed: 20_260_210, numRuns: 200 });

class Undone extends Error {}

test('the sample history has rows in nearly every audited table', async () => {
  const models = await snapshot(async (tx) => {
    const filled = new Set<string>();
    for await (const rows of rowsOf(tx, await tablesOf(tx))) for (const { model } of rows) filled.add(model);
    return filled;
  });
  expect(models.size).toBeGreaterThan(30);
});

/** Whether the record is sound after this tampering, which is rolled back. */
async function soundAfter(kind: string, choice: (typeof choices)[number]): Promise<boolean> {
  let sound = true;
  const done = transaction(async (tx) => {
    await tamperings[kind]?.(tx, choice);
    ({ sound } = await checkRecord(tx));
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
  return sound;
}

test('each of 200 changes behind the tracker’s back is found, and the record is sound without them', async () => {
  expect((await snapshot((tx) => checkRecord(tx))).sound).toBe(true);
  const missed: string[] = [];
  for (const [index, choice] of choices.entries()) {
    const kind = kinds[index % kinds.length] ?? '';
    if (await soundAfter(kind, choice)) missed.push(`${kind}: ${JSON.stringify(choice)}`);
  }
  expect(missed).toEqual([]);
  expect((await snapshot((tx) => checkRecord(tx))).sound).toBe(true);
});

test('each of 40 changes to a frozen text of a meeting is found by its hash, whatever the rows say', async () => {
  const missed: typeof choices = [];
  for (const choice of choices.slice(0, 40)) {
    const done = transaction(async (tx) => {
      await tamperWithText(tx, choice);
      const { texts } = await checkRecord(tx);
      if (texts.findings.length !== 1) missed.push(choice);
      throw new Undone();
    });
    await expect(done).rejects.toThrow(Undone);
  }
  expect(missed).toEqual([]);
  expect((await snapshot((tx) => checkRecord(tx))).texts.texts).toBeGreaterThan(6);
});
