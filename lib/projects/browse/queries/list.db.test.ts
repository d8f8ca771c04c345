import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { today as todayIn } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { projectSorts, readFilters, type SearchParams } from '@/lib/projects/browse/filters';
import { createProject } from '@/lib/projects/commands';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { knownTags } from './choices';
import { browseIds, projectList } from './list';

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
const titles = async (...input: Parameters<typeof listed>) =>
  (await listed(...input)).projects.map(({ title }) => title);

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
  test('counts and shows only what the reader may see', async () => {
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
    [{ q: 'govhar' }, ['Gövhər xətti']],
    [{ q: '“GÖVHƏR”–xatti' }, ['Gövhər xətti']],
    [{ q: 'inter\u00adconnector' }, ['Interconnector']],
    [{ q: '\u200b' }, ['Data link', 'Gövhər xətti', 'Interconnector', 'Guarded project']],
    ...['%', '…', '“ ” –'].map((q): [SearchParams, string[]] => [{ q }, []]),
    [{ q: 'draft' }, []],
    [{ stage: 'active' }, ['Gövhər xətti']],
    [{ provision: 'I.4' }, ['Gövhər xətti', 'Interconnector']],
    [{ tag: 'orta dehliz' }, ['Gövhər xətti']],
    [{ group: 'DIG', sort: 'title' }, ['Data link']],
    [{ group: 'ENE', stage: 'candidate' }, ['Interconnector']],
  ])('filtered by %o shows the other Party’s coordinator %o', async (params, expected) => {
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

  test('shows the next open milestone by due day', async () => {
    const projectId = ids.Interconnector ?? '';
    const milestone = (name: string, dueOn: string | null, actualOn: string | null, position: number) => ({
      projectId,
      title: name,
      dueOn,
      forecastOn: dueOn,
      actualOn,
      position,
      enteredOn: today,
      forecastPrecision: 'month' as const,
    });
    await db().milestone.createMany({
      data: [
        milestone('Done', '2026-12-31', '2026-11-01', 1),
        milestone('Later', '2027-06-30', null, 2),
        milestone('Next', '2027-03-31', null, 3),
        milestone('Undated', null, null, 4),
      ],
    });
    await transaction((tx) => storeDueDays(tx, [projectId]));
    const [project] = (await listed(people.jordan, { q: 'interconnector' })).projects;
    const next = { title: 'Next', due: { on: '2027-03-31', precision: 'month' } };
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
    // unknown values match nothing
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
  ])('filtered by %o shows the other Party’s coordinator %o', async (params, expected) => {
    const organisation = await db().organisation.findFirstOrThrow({ where: { name: 'Sample Grid' } });
    const named = 'organisation' in params ? { organisation: organisation.id } : {};
    const query: SearchParams = { ...params, ...named };
    expect(await titles(people.jordan, query)).toEqual(expected);
  });

  test('expects a Party’s status only for joint projects and its own', async () => {
    expect(await titles(people.leyla, { 'status.US': 'not_reported' })).not.toContain('Hidden draft');
    expect(await titles(people.leyla, { 'status.AZ': 'on_track' })).toContain('Hidden draft');
    expect(await titles(people.leyla, { 'status.US': 'on_track' })).toEqual(['Interconnector']);
    const later = addDays(today, 61);
    expect(await titles(people.leyla, { 'status.AZ': 'not_reported' }, later)).toHaveLength(5);
    // reported more than 60 days ago is not the same as never
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
    // the groups are in the Charter's order
    ['group', ['Gövhər xətti', 'Interconnector', 'Hidden draft', 'Data link', 'Guarded project']],
    ['-group', ['Guarded project', 'Data link', 'Gövhər xətti', 'Interconnector', 'Hidden draft']],
    ['stage', ['Data link', 'Interconnector', 'Guarded project', 'Hidden draft', 'Gövhər xətti']],
    ['-stage', ['Gövhər xətti', 'Data link', 'Interconnector', 'Guarded project', 'Hidden draft']],
    ['status', ['Data link', 'Interconnector', 'Hidden draft', 'Gövhər xətti', 'Guarded project']],
    ['-status', ['Gövhər xətti', 'Guarded project', 'Interconnector', 'Hidden draft', 'Data link']],
  ])('sorted by %s is %o', async (sort, expected) => {
    const dated = ids.Interconnector ?? '';
    await db().project.update({
      where: { id: dated },
      data: { targetOn: '2028-06-30', targetPrecision: 'quarter' },
    });
    expect(await titles(people.leyla, { sort })).toEqual(expected);
    if (!/target|next|group|stage|status/.test(sort))
      expect(await titles(people.leyla, { sort: `-${sort}` })).toEqual(expected.toReversed());
  });

  test('is read in full in batches, in order, each row once', async () => {
    for (const sort of projectSorts) {
      const whole: string[] = [];
      for await (const batch of browseIds(people.leyla, readFilters({ sort }), today, 2)) {
        expect(batch.length).toBeLessThanOrEqual(2);
        whole.push(...batch);
      }
      const page = await listed(people.leyla, { sort });
      expect(whole).toEqual(page.projects.map(({ id }) => id));
    }
  });

  test('offers only the tags of visible projects', async () => {
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

  test('shows the last page for one past the end', async () => {
    expect(await listed(people.jordan, { page: '9' })).toMatchObject({ page: 1, pages: 1, total: 4 });
  });
});
