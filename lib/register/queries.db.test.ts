import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Cast } from '@/lib/access/test-cast';
import { charterWithCast } from '@/lib/charter/test-charter';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { today as todayIn } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { testDatabase } from '@/lib/db/test-database';
import { storeDueDays } from '@/lib/next-due/commands';
import { createProject } from '@/lib/projects/commands';
import { searchKey } from '@/lib/projects/search-key';
import { searchWords } from '@/lib/projects/search-words';
import { sortKey } from '@/lib/projects/sort-key';
import { reportStatus } from '@/lib/statuses/commands';
import { projectSorts, readFilters, type SearchParams } from './filters';
import { knownTags, projectList, registerIds } from './queries';

await testDatabase();

const today = todayIn('Asia/Baku');
let people: Cast;
const ids: Record<string, string> = {};

async function log(actor: Actor, title: string, input: Record<string, unknown> = {}) {
  const result = await createProject(actor, { title, group: 'ENE', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  ids[title] = result.value.id;
}
const listed = (actor: Actor, params: SearchParams = {}, on = today) =>
  projectList(actor, readFilters(params), { today: on, parties: ['AZ', 'US'] });
const titles = async (...asked: Parameters<typeof listed>) =>
  (await listed(...asked)).projects.map(({ title }) => title);

beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  await log(people.leyla, 'Gövhər xətti', {
    tags: 'Orta Dəhliz',
    description: 'Under the sea',
    stage: 'active',
    organisations: [{ name: 'Sample Grid', sector: 'public', home: 'AZ', role: '' }],
  });
  await log(people.leyla, 'Interconnector', { provisions: ['I.4'] });
  await log(people.nigar, 'Hidden draft', { privately: 'yes', tags: 'Orta Dəhliz, Secret plan' });
  await log(people.morgan, 'Guarded project', { group: 'SEC' });
  await log(people.jordan, 'Data link', { group: 'DIG' });
  await db().project.update({ where: { id: ids['Data link'] ?? '' }, data: { listId: 'agreed' } });
});

describe('the list of projects', () => {
  test('counts and shows what the reader may know of, and no more', async () => {
    for (const [who, total] of [
      [people.leyla, 5],
      [people.nigar, 4],
      [people.jordan, 4],
      [people.casey, 3],
      [people.morgan, 4],
      [people.technical, 3],
    ] as const) {
      const list = await listed(who);
      expect([list.total, list.projects.length]).toEqual([total, total]);
    }
    expect(await titles(people.jordan)).not.toContain('Hidden draft');
  });

  test.each([
    [{ q: 'GOVHER' }, ['Gövhər xətti']],
    [{ q: 'ene-002' }, ['Interconnector']],
    [{ q: 'sea dehliz' }, ['Gövhər xətti']],
    [{ q: '%' }, ['Data link', 'Gövhər xətti', 'Interconnector', 'Guarded project']],
    [{ q: 'draft' }, []],
    [{ stage: 'active' }, ['Gövhər xətti']],
    [{ provision: 'I.4' }, ['Gövhər xətti', 'Interconnector']],
    [{ tag: 'orta dehliz' }, ['Gövhər xətti']],
    [{ group: 'DIG', sort: 'title' }, ['Data link']],
    [{ group: 'ENE', stage: 'candidate' }, ['Interconnector']],
  ])('narrowed to %o shows the other Party’s coordinator %o', async (params, expected) => {
    expect(await titles(people.jordan, params)).toEqual(expected);
  });

  test('puts private projects, which have no code, last', async () => {
    expect((await titles(people.leyla)).at(-1)).toBe('Hidden draft');
  });

  test('filters by what the status rule says on that day', async () => {
    const project = ids.Interconnector;
    await reportStatus(people.leyla, { project, status: 'on_track' });
    await reportStatus(people.jordan, { project, status: 'on_track' });
    await reportStatus(people.leyla, { project: ids['Data link'], status: 'at_risk' });
    await reportStatus(people.jordan, { project: ids['Data link'], status: 'off_track' });
    await reportStatus(people.leyla, { project: ids['Hidden draft'], status: 'on_track' });
    expect(await titles(people.leyla, { status: 'on_track' })).toEqual(['Interconnector', 'Hidden draft']);
    expect(await titles(people.jordan, { status: 'on_track' })).toEqual(['Interconnector']);
    expect(await titles(people.jordan, { status: 'differ' })).toEqual(['Data link']);
    expect(await titles(people.jordan, { status: 'on_track' }, addDays(today, 61))).toEqual([]);
  });

  test('shows the next open step by its due day', async () => {
    const projectId = ids.Interconnector ?? '';
    const step = (name: string, dueOn: string | null, actualOn: string | null, position: number) => ({
      ...{ projectId, step: name, dueOn, forecastOn: dueOn, actualOn, position, enteredOn: today },
      forecastPrecision: 'month' as const,
    });
    await db().milestone.createMany({
      data: [
        step('Done', '2026-12-31', '2026-11-01', 1),
        step('Later', '2027-06-30', null, 2),
        step('Next', '2027-03-31', null, 3),
        step('Undated', null, null, 4),
      ],
    });
    await transaction((tx) => storeDueDays(tx, [projectId]));
    const [project] = (await listed(people.jordan, { q: 'interconnector' })).projects;
    const next = { step: 'Next', due: { on: '2027-03-31', precision: 'month' } };
    expect(project?.next).toEqual({ ...next, daysPast: 0 });
    const late = await listed(people.jordan, { q: 'interconnector' }, calendarDate('2027-04-12'));
    expect(late.projects[0]?.next).toEqual({ ...next, daysPast: 12 });
  });

  test.each([
    [{ organisation: 'Sample Grid' }, ['Gövhər xətti']],
    [{ party: 'AZ' }, ['Gövhər xətti']],
    [{ party: 'US' }, []],
    [{ list: 'on' }, ['Data link']],
    [{ list: 'none' }, ['Gövhər xətti', 'Interconnector', 'Guarded project']],
    [{ 'status.AZ': 'at_risk' }, ['Data link']],
    [{ 'status.AZ': 'on_track', 'status.US': 'on_track' }, ['Interconnector']],
    [{ 'status.US': 'not_reported' }, ['Gövhər xətti', 'Guarded project']],
    [{ 'status.US': 'never' }, ['Gövhər xətti', 'Guarded project']],
    [{ group: ['DIG', 'SEC'] }, ['Data link', 'Guarded project']],
    [{ status: ['on_track', 'differ'] }, ['Data link', 'Interconnector']],
    [{ group: ['ENE', 'ZZZ'], stage: 'active' }, ['Gövhər xətti']],
    // what there is not, nothing answers to
    [{ stage: 'finished' }, []],
    [{ group: 'ZZZ' }, []],
    [{ status: 'fine' }, []],
    [{ list: 'maybe' }, []],
    [{ 'status.AZ': 'fine' }, []],
    [{ 'status.XX': 'on_track' }, []],
    [{ 'status.XX': 'not_reported' }, []],
    [{ 'status.XX': 'never' }, []],
    [{ provision: 'X.9' }, []],
    [{ tag: 'orta dehliz', q: 'hidden' }, []],
  ])('narrowed to %o shows the other Party’s coordinator %o', async (params, expected) => {
    const organisation = await db().organisation.findFirstOrThrow({ where: { name: 'Sample Grid' } });
    const named = 'organisation' in params ? { organisation: organisation.id } : {};
    const asked: SearchParams = { ...params, ...named };
    expect(await titles(people.jordan, asked)).toEqual(expected);
  });

  test('asks a Party only about joint projects and its own', async () => {
    expect(await titles(people.leyla, { 'status.US': 'not_reported' })).not.toContain('Hidden draft');
    expect(await titles(people.leyla, { 'status.AZ': 'on_track' })).toContain('Hidden draft');
    expect(await titles(people.leyla, { 'status.US': 'on_track' })).toEqual(['Interconnector']);
    const later = addDays(today, 61);
    expect(await titles(people.leyla, { 'status.AZ': 'not_reported' }, later)).toHaveLength(5);
    // older than 60 days is not never
    expect(await titles(people.leyla, { 'status.AZ': 'never' }, later)).toEqual([
      ...['Gövhər xətti', 'Guarded project'],
    ]);
    expect(await titles(people.leyla, { 'status.AZ': 'on_track' }, later)).toEqual([]);
    expect(await titles(people.leyla, { 'status.AZ': 'on_track' }, addDays(today, 60))).toHaveLength(2);
  });

  test.each([
    ['code', ['Data link', 'Gövhər xətti', 'Interconnector', 'Guarded project', 'Hidden draft']],
    ['title', ['Data link', 'Gövhər xətti', 'Guarded project', 'Hidden draft', 'Interconnector']],
    ['target', ['Interconnector', 'Data link', 'Gövhər xətti', 'Guarded project', 'Hidden draft']],
    ['-target', ['Interconnector', 'Data link', 'Gövhər xətti', 'Guarded project', 'Hidden draft']],
    ['newest', ['Data link', 'Guarded project', 'Hidden draft', 'Interconnector', 'Gövhər xətti']],
    ['next', ['Interconnector', 'Data link', 'Gövhər xətti', 'Guarded project', 'Hidden draft']],
    ['-next', ['Interconnector', 'Data link', 'Gövhər xətti', 'Guarded project', 'Hidden draft']],
    // the groups stand in the Charter's order
    ['group', ['Gövhər xətti', 'Interconnector', 'Hidden draft', 'Data link', 'Guarded project']],
    ['-group', ['Guarded project', 'Data link', 'Gövhər xətti', 'Interconnector', 'Hidden draft']],
    ['stage', ['Data link', 'Interconnector', 'Guarded project', 'Hidden draft', 'Gövhər xətti']],
    ['-stage', ['Gövhər xətti', 'Data link', 'Interconnector', 'Guarded project', 'Hidden draft']],
    ['status', ['Data link', 'Interconnector', 'Hidden draft', 'Gövhər xətti', 'Guarded project']],
    ['-status', ['Gövhər xətti', 'Guarded project', 'Interconnector', 'Hidden draft', 'Data link']],
  ])('in the order %s holds %o', async (sort, expected) => {
    const dated = ids.Interconnector ?? '';
    await db().project.update({
      where: { id: dated },
      data: { targetOn: '2028-06-30', targetPrecision: 'quarter' },
    });
    expect(await titles(people.leyla, { sort })).toEqual(expected);
    if (!/target|next|group|stage|status/.test(sort))
      expect(await titles(people.leyla, { sort: `-${sort}` })).toEqual(expected.toReversed());
  });

  test('is read whole in batches, in its order, each row once', async () => {
    for (const sort of projectSorts) {
      const whole: string[] = [];
      for await (const batch of registerIds(people.leyla, readFilters({ sort }), today, 2)) {
        expect(batch.length).toBeLessThanOrEqual(2);
        whole.push(...batch);
      }
      const page = await listed(people.leyla, { sort });
      expect(whole).toEqual(page.projects.map(({ id }) => id));
    }
  });

  test('offers the tags of projects that the reader may know of, and of no others', async () => {
    expect(await knownTags(people.jordan)).toEqual([{ key: 'orta dehliz', tag: 'Orta Dəhliz' }]);
    expect(await knownTags(people.nigar)).toContainEqual({ key: 'secret plan', tag: 'Secret plan' });
  });

  test('leaves merged duplicates out', async () => {
    const data = { mergedIntoId: ids.Interconnector ?? '', mergedOn: today };
    await db().project.update({ where: { id: ids['Data link'] ?? '' }, data });
    expect(await titles(people.jordan)).not.toContain('Data link');
    expect((await listed(people.jordan)).total).toBe(3);
    await db().project.update({
      where: { id: ids['Data link'] ?? '' },
      data: { mergedIntoId: null, mergedOn: null },
    });
  });

  test('gives the last page to who asks for one beyond it', async () => {
    expect(await listed(people.jordan, { page: '9' })).toMatchObject({ page: 1, pages: 1, total: 4 });
  });
});

describe('a list of very many', () => {
  const many = 1600;
  const numbers = Array.from({ length: many }, (_, index) => index);
  const id = (index: number) => `many-${String(index).padStart(4, '0')}`;

  beforeAll(async () => {
    const rows = numbers.map((index) => {
      const code = `CON-${index + 1}`;
      const title = `Bridge ${index}`;
      const key = searchKey({ code, title, description: '', tags: [] });
      const group = { groupCode: 'CON', privateTo: index % 4 === 0 ? 'US' : null };
      return {
        ...{
          id: id(index),
          code,
          title,
          searchKey: key,
          sortKey: sortKey({ code, title }),
          enteredOn: today,
        },
        ...group,
      };
    });
    await db().project.createMany({ data: rows });
    const words = rows.flatMap((row) =>
      searchWords(row.searchKey).map((word) => ({ word, projectId: row.id })),
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

  test('by its own row is counted whole, and read by the page', async () => {
    const list = await listed(people.leyla, { group: 'CON', page: '48' });
    expect(list).toMatchObject({ total: 1200, more: false, page: 48, pages: 48 });
    expect(list.projects[0]?.code).toBe('CON-1568');
  });

  test('by a word that very many have is counted so far, and says so', async () => {
    const list = await listed(people.leyla, { q: 'bridge' });
    expect(list).toMatchObject({ total: 1000, more: true, pages: 40 });
    expect(list.projects.map(({ code }) => code).slice(0, 4)).toEqual(['CON-2', 'CON-3', 'CON-4', 'CON-6']);
    expect((await listed(people.leyla, { q: 'bridge', sort: '-code' })).projects[0]?.code).toBe('CON-1600');
    expect(await listed(people.leyla, { 'status.AZ': 'not_reported' })).toMatchObject({
      total: 1000,
      more: true,
    });
  });

  test('by one that few have is counted whole, whatever stands beside it', async () => {
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

  test('by target date shows each once, those without a date last, on every page', async () => {
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

  test('by stage shows each once on every page, also where a stage begins within one', async () => {
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

  test('offers no tags to choose from, since there are too many to read', async () => {
    expect(await knownTags(people.leyla)).toBeNull();
  });
});
