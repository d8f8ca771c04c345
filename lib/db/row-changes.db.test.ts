import { beforeAll, describe, expect, test } from 'vitest';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { db, type Transaction, transaction } from './client';
import { insertRows } from './insert-rows';
import { unchanged } from './lock';
import { takeRowChanges } from './row-changes';

await testDatabase();

beforeAll(async () => {
  await charterWithCast();
  const project = {
    id: 'cable',
    title: 'Cable',
    groupCode: 'ENE',
    searchKey: 'cable',
    enteredOn: '2026-11-23',
  };
  await db().project.create({ data: project });
});

class Undone extends Error {}

/** The notes about the work, which is rolled back: sign, table, key, and those words that the content has. */
async function noted(work: (tx: Transaction) => Promise<unknown>, words: readonly string[] = []) {
  let notes: string[] = [];
  const done = transaction(async (tx) => {
    await work(tx);
    notes = (await takeRowChanges(tx)).map(({ sign, model, key, content }) => {
      const contained = words.filter((word) => content.includes(word));
      return [sign, model, JSON.parse(key).join('/'), ...contained].join(' ');
    });
    expect(await takeRowChanges(tx)).toEqual([]);
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
  return notes.sort();
}

describe('a transaction notes the audited rows that it writes', () => {
  test('before and after the change, for single and for bulk updates', async () => {
    const rename = (tx: Transaction) =>
      tx.project.update({ where: { id: 'cable' }, data: { title: 'Wire' } });
    expect(await noted(rename, ['Cable', 'Wire'])).toEqual([
      '-1 Project cable Cable',
      '1 Project cable Wire',
    ]);
    const retire = (tx: Transaction) => tx.workingGroup.updateMany({ data: { retiredOn: '2026-11-23' } });
    const groups = await noted(retire, ['2026-11-23']);
    expect(
      groups.filter((note) => note.startsWith('1 WorkingGroup') && note.endsWith('2026-11-23')),
    ).toHaveLength(5);
    expect(groups).toHaveLength(10);
  });

  test('for any statement: nested, raw, or on a conflict', async () => {
    const nested = (tx: Transaction) =>
      tx.project.update({
        where: { id: 'cable' },
        data: { tags: { create: { tag: 'TRIPP', tagKey: 'tripp' } } },
      });
    expect(await noted(nested)).toEqual(['1 ProjectTag cable/tripp']);
    const raw = (tx: Transaction) =>
      insertRows(tx, 'ProjectGroup', [{ projectId: 'cable', groupCode: 'CON' }]);
    expect(await noted(raw)).toEqual(['1 ProjectGroup cable/CON']);
    const removed = (tx: Transaction) => tx.$executeRaw`DELETE FROM "Office" WHERE "groupCode" = 'SEC'`;
    expect(await noted(removed)).toEqual([expect.stringMatching(/^-1 Office /)]);
    const conflicting = (tx: Transaction) => tx.$executeRaw`
      INSERT INTO "Section" ("code", "position", "title") VALUES ('I', 1, 'Other')
      ON CONFLICT ("code") DO UPDATE SET "title" = 'Other'`;
    expect(await noted(conflicting, ['Other'])).toEqual(['-1 Section I', '1 Section I Other']);
  });

  test('but not unchanged rows, unaudited columns and exempt tables', async () => {
    const nothing = async (tx: Transaction) => {
      await tx.workingGroup.updateMany({ data: { position: unchanged } });
      await tx.project.update({ where: { id: 'cable' }, data: { sortKey: 'x', version: { increment: 1 } } });
      await tx.projectWord.create({ data: { word: 'cable', projectId: 'cable' } });
    };
    expect(await noted(nothing)).toEqual([]);
  });

  test('and not what was written outside it', async () => {
    await db().project.update({ where: { id: 'cable' }, data: { title: 'Pipe' } });
    await transaction((tx) => tx.project.update({ where: { id: 'cable' }, data: { title: 'Tube' } }));
    expect(await noted((tx) => tx.note.count())).toEqual([]);
    expect(await db().project.findUniqueOrThrow({ where: { id: 'cable' } })).toMatchObject({ title: 'Tube' });
  });
});
