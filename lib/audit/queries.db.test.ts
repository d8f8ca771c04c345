import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { historyPage, historyPageOf } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  const event = {
    actorName: 'Leyla Sample',
    type: 'project.created',
    subjectType: 'project',
    subjectId: 'p',
    payload: { values: { title: 'T' }, changes: [] },
    previous: '',
    hash: '',
  };
  const chain = async (name: string, length: number, minute: number, subjectId = 'p') => {
    const before = (await db().auditHead.findUnique({ where: { chain: name } }))?.seq ?? 0;
    await db().auditEvent.createMany({
      data: Array.from({ length }, (_, index) => ({
        ...event,
        chain: name,
        seq: before + index + 1,
        subjectId,
        at: new Date(Date.UTC(2027, 0, 1, 0, index * 2 + minute)),
      })),
    });
    const head = { seq: before + length, hash: '' };
    await db().auditHead.upsert({ where: { chain: name }, update: head, create: { chain: name, ...head } });
  };
  await chain('joint', 60, 0);
  await chain('party:AZ', 60, 1);
  await chain('party:US', 5, 1);
  await chain('joint', 20, 0, 'whole');
  await chain('party:US', 5, 1, 'whole');
  await chain('joint', 21, 0, 'over');
});

test('the history of one chain is shown by number, the newest first', async () => {
  const first = await historyPage(people.leyla, { chain: 'party:AZ', page: 1 });
  expect(first.total).toBe(60);
  expect(first.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => 60 - index));
  const second = await historyPage(people.leyla, { chain: 'party:AZ', page: 2 });
  expect(second.entries.map(({ seq }) => seq)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect((await historyPage(people.leyla, { chain: 'party:AZ', page: 3 })).entries).toEqual([]);
});

test('the history of all chains that a reader may read is shown as one, by time', async () => {
  const first = await historyPage(people.leyla, { chain: null, page: 1 });
  expect(first.entries.slice(0, 3).map(({ chain, seq }) => `${chain} ${seq}`)).toEqual([
    'party:AZ 60',
    expect.stringMatching(/^joint /),
    'party:AZ 59',
  ]);
  const second = await historyPage(people.leyla, { chain: null, page: 2 });
  const ids = [...first.entries, ...second.entries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(100);
  expect(first.chains.map(({ chain }) => chain)).not.toContain('party:US');
  expect((await historyPage(people.leyla, { chain: 'party:US', page: 1 })).entries).toEqual([]);
});

test('the history of one row has twenty entries a page, and counts the pages for this reader', async () => {
  const page = async (id: string, requested: number) => {
    const { entries, ...rest } = await historyPageOf(people.leyla, { type: 'project', ids: [id] }, requested);
    return { ...rest, entries: entries.length };
  };
  expect(await page('none', 1)).toEqual({ entries: 0, page: 1, pages: 1 });
  expect(await page('whole', 1)).toEqual({ entries: 20, page: 1, pages: 1 });
  expect(await page('over', 1)).toEqual({ entries: 20, page: 1, pages: 2 });
  expect(await page('over', 2)).toEqual({ entries: 1, page: 2, pages: 2 });
  expect(await page('over', 9)).toEqual({ entries: 1, page: 2, pages: 2 });
});
