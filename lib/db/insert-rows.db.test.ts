import { beforeAll, expect, test } from 'vitest';
import { createProject } from '@/lib/projects/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { db, transaction } from './client';
import { insertRows } from './insert-rows';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let projectId = '';
beforeAll(async () => {
  const { leyla } = await charterWithOneSide();
  const made = await createProject(leyla, { title: 'Quay', group: 'ENE' });
  if (made.ok) projectId = made.value.id;
});

const insert = (words: readonly string[], id = projectId) =>
  transaction((tx) =>
    insertRows(
      tx,
      'ProjectWord',
      words.map((word) => ({ word, projectId: id })),
    ),
  );
const count = () => db().projectWord.count();

test('writes more rows than one statement takes, and nothing for an empty list', async () => {
  const before = await count();
  await insert(Array.from({ length: 20_001 }, (_, index) => `w${index}`));
  expect(await count()).toBe(before + 20_001);
  await insert([]);
  expect(await count()).toBe(before + 20_001);
});

test('writes text exactly as it was typed', async () => {
  const words = [`o'clock`, '"quoted"', 'a); DELETE FROM "ProjectWord"; --', '?', '$1', 'əlaqə'];
  await insert(words);
  const rows = await db().projectWord.findMany({ where: { word: { in: words } }, select: { word: true } });
  expect(rows.map(({ word }) => word).sort()).toEqual([...words].sort());
});

test('writes nothing if a row exists already or names no project', async () => {
  const before = await count();
  await expect(insert(['twice', 'twice'])).rejects.toThrow();
  await expect(insert(['alone'], 'nothing')).rejects.toThrow();
  expect(await count()).toBe(before);
});
