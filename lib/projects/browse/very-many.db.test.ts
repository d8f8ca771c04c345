import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { today as todayIn } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { knownTags } from '@/lib/projects/browse/queries/choices';
import { projectList } from '@/lib/projects/browse/queries/list';
import { sortKey } from '@/lib/projects/sort-key';
import { searchKey } from '@/lib/search/search-key';
import { projectWords } from '@/lib/search/search-words';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { readFilters, type SearchParams } from './filters';

await testDatabase();

const today = todayIn('Asia/Baku');
let people: Cast;
const listed = (actor: Actor, params: SearchParams = {}) =>
  projectList(actor, readFilters(params), { today, parties: ['AZ', 'US'] });

describe('a very long list', () => {
  const many = 1600;
  const numbers = Array.from({ length: many }, (_, index) => index);
  const id = (index: number) => `many-${String(index).padStart(4, '0')}`;

  beforeAll(async () => {
    people = await charterWithCast();
    const rows = numbers.map((index) => {
      const code = `CON-${index + 1}`;
      const title = `Bridge ${index}`;
      const key = searchKey({ code, title, description: '', tags: [] });
      const group = { groupCode: 'CON', privateTo: index % 4 === 0 ? 'US' : null };
      return {
        id: id(index),
        code,
        title,
        searchKey: key,
        sortKey: sortKey({ code, title }),
        enteredOn: today,
        ...group,
      };
    });
    await db().project.createMany({ data: rows });
    const words = rows.flatMap((row) =>
      projectWords({ ...row, description: '', tags: [] }).map((word) => ({ word, projectId: row.id })),
    );
    await db().projectWord.createMany({ data: words });
    await db().projectTag.createMany({
      data: rows.map((row, index) => ({
        projectId: row.id,
        tag: 'Bridges',
        tagKey: index < 20 ? 'rare' : 'bridges',
      })),
    });
  });

  test('filtered by its own columns is counted in full, and read by page', async () => {
    const list = await listed(people.leyla, { group: 'CON', page: '48' });
    expect(list).toMatchObject({ total: 1200, more: false, page: 48, pages: 48 });
    expect(list.projects[0]?.code).toBe('CON-1568');
  });

  test('filtered by a frequent word is counted up to a limit, and says so', async () => {
    const list = await listed(people.leyla, { q: 'bridge' });
    expect(list).toMatchObject({ total: 1000, more: true, pages: 40 });
    expect(list.projects.map(({ code }) => code).slice(0, 4)).toEqual(['CON-2', 'CON-3', 'CON-4', 'CON-6']);
    expect((await listed(people.leyla, { q: 'bridge', sort: '-code' })).projects[0]?.code).toBe('CON-1600');
    expect(await listed(people.leyla, { 'status.AZ': 'not_reported' })).toMatchObject({
      total: 1000,
      more: true,
    });
  });

  test('filtered by a rare word is counted in full, whatever the other filters', async () => {
    const rare = await listed(people.leyla, { q: 'bridge', tag: 'rare' });
    expect(rare).toMatchObject({ total: 15, more: false });
    expect(rare.projects.every(({ privateTo }) => privateTo === null)).toBe(true);
    expect((await listed(people.jordan, { q: 'bridge', tag: 'rare' })).total).toBe(20);
    expect((await listed(people.leyla, { q: 'bridge 1599' })).projects.map(({ code }) => code)).toEqual([
      'CON-1599',
      'CON-1600',
    ]);
    expect(await listed(people.leyla, { q: 'bridge nothing' })).toMatchObject({
      total: 0,
      more: false,
      page: 1,
    });
  });

  test('by target date shows each project once over all pages, those without a date last', async () => {
    await db().project.updateMany({
      where: { id: { in: numbers.slice(0, 180).map(id) } },
      data: { targetOn: '2028-06-30', targetPrecision: 'quarter' },
    });
    const read: string[] = [];
    for (let page = 1; page <= 48; page += 1) {
      const list = await listed(people.leyla, { group: 'CON', sort: '-target', page: String(page) });
      read.push(...list.projects.map((project) => `${project.target ? 'dated' : 'undated'} ${project.id}`));
    }
    const visible = numbers.filter((index) => index % 4 !== 0);
    const kind = (index: number) => (index < 180 ? 'dated' : 'undated');
    expect(read).toHaveLength(visible.length);
    expect(read.slice(0, 135).every((line) => line.startsWith('dated'))).toBe(true);
    expect(read.toSorted()).toEqual(visible.map((index) => `${kind(index)} ${id(index)}`).sort());
  });

  test('by stage shows each project once over all pages, also if a stage begins within one', async () => {
    await db().project.updateMany({
      where: { id: { in: numbers.slice(0, 60).map(id) } },
      data: { stage: 'active' },
    });
    const read: string[] = [];
    for (let page = 1; page <= 48; page += 1) {
      const list = await listed(people.leyla, { group: 'CON', sort: '-stage', page: String(page) });
      read.push(...list.projects.map((project) => `${project.stage} ${project.id}`));
    }
    const visible = numbers.filter((index) => index % 4 !== 0);
    const stageOf = (index: number) => (index < 60 ? 'active' : 'candidate');
    expect(read.slice(0, 45).every((line) => line.startsWith('active'))).toBe(true);
    expect(read.toSorted()).toEqual(visible.map((index) => `${stageOf(index)} ${id(index)}`).sort());
  });

  test('offers no tags, since there are too many to read', async () => {
    expect(await knownTags(people.leyla)).toBeNull();
  });
});
