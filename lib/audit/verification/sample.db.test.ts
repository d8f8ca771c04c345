import { expect, test } from 'vitest';
import { prepareInstallation } from '@/lib/charter/commands';
import { snapshot } from '@/lib/db/client';
import { writeSample } from '@/scripts/sample/write-sample';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { ensureBaseline, sealSample } from './commands';
import { checkRecord } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

test('a sample that is loaded after the first start leaves a record that verifies', async () => {
  await prepareInstallation();
  await ensureBaseline();
  await writeSample(5, () => {});
  expect((await snapshot((tx) => checkRecord(tx))).sound).toBe(false);
  await sealSample();
  expect((await snapshot((tx) => checkRecord(tx))).sound).toBe(true);
});
