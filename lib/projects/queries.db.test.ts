import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Cast } from '@/lib/access/test-cast';
import { charterWithCast } from '@/lib/charter/test-charter';
import { addDays } from '@/lib/dates/calendar-date';
import { today as todayIn } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { testDatabase } from '@/lib/db/test-database';
import { reportStatus } from '@/lib/statuses/commands';
import { createProject } from './commands';
import { readFilters } from './filters';
import { projectChoices, projectList, projectStatuses, projectsOfGroup } from './queries';
import { searchKey } from './search-key';

await testDatabase();

const today = todayIn('Asia/Baku');
let people: Cast;
const ids: Record<string, string> = {};

async function log(actor: Actor, title: string, input: Record<string, unknown> = {}) {
  const result = await createProject(actor, { title, group: 'ENE', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  ids[title] = result.value.id;
}
const listed = (actor: Actor, params: Record<string, string> = {}, on = today) =>
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
  });
  await log(people.leyla, 'Interconnector', { provisions: ['I.4'] });
  await log(people.nigar, 'Hidden draft', { privately: 'yes', tags: 'Orta Dəhliz' });
  await log(people.morgan, 'Guarded project', { group: 'SEC' });
  await log(people.jordan, 'Data link', { group: 'DIG' });
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
    expect((await projectsOfGroup(people.casey, 'ENE')).map(({ code }) => code)).toEqual([
      'ENE-001',
      'ENE-002',
    ]);
    expect(await projectsOfGroup(people.casey, 'SEC')).toEqual([]);
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
    const hidden = { id: ids['Hidden draft'] ?? '', privateTo: 'AZ' };
    const asked = { today, parties: ['AZ', 'US'] };
    expect(await projectStatuses(people.nigar, hidden, asked)).toMatchObject([
      { party: 'AZ', status: 'on_track' },
    ]);
    expect(await projectStatuses(people.jordan, hidden, asked)).toMatchObject([{ kind: 'never' }]);
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
    const [project] = (await listed(people.jordan, { q: 'interconnector' })).projects;
    expect(project?.next).toEqual({ step: 'Next', due: { on: '2027-03-31', precision: 'month' } });
  });

  test('gives the last page to who asks for one beyond it', async () => {
    expect(await listed(people.jordan, { page: '9' })).toMatchObject({ page: 1, pages: 1, total: 4 });
  });
});

test('the stored search key is the one that the rule computes', async () => {
  const rows = await db().project.findMany({ include: { tags: { orderBy: { tagKey: 'asc' } } } });
  expect(rows).toHaveLength(5);
  for (const { tags, ...row } of rows) {
    expect(row.searchKey).toBe(searchKey({ ...row, tags: tags.map(({ tag }) => tag) }));
  }
});

test('the form offers the groups in which the writer works', async () => {
  expect((await projectChoices(people.nigar)).leads.map(({ code }) => code)).toEqual(['ENE']);
  expect((await projectChoices(people.leyla)).leads).toHaveLength(5);
  expect((await projectChoices(people.viewer)).leads).toEqual([]);
});
