import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { upload } from '@/testing/imports';
import { removeExpiredFiles } from './expired-files';
import { takeLease } from './lease';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const files = () => db().importFile.count();

test('the file of an import goes on the day after it expired, though nobody uploads another', async () => {
  await upload(people.leyla, 'Title,Group\nCable,ENE');
  setTestClock('2026-12-05T06:00:00Z');
  await upload(people.jordan, 'Title,Group\nCable,ENE');
  await removeExpiredFiles('one');
  expect(await files()).toBe(2);
  setTestClock('2026-12-07T06:01:00Z');
  const other = await takeLease('expired-files', 'two');
  await removeExpiredFiles('one');
  expect(await files()).toBe(2);
  await other?.release(null);
  await removeExpiredFiles('one');
  expect(await files()).toBe(1);
  // once a day
  await db().importFile.updateMany({ data: { expiresAt: new Date(0) } });
  await removeExpiredFiles('one');
  expect(await files()).toBe(1);
  setTestClock('2026-12-08T06:01:00Z');
  await removeExpiredFiles('one');
  expect(await files()).toBe(0);
});
