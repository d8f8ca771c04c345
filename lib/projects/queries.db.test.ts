import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { today as todayIn } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { reportStatus } from '@/lib/projects/status/commands';
import { searchKey } from '@/lib/search/search-key';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { createProject } from './commands';
import { projectChoices, projectStatuses, projectsOfGroup, twinsKnownTo } from './queries';

await testDatabase();

const today = todayIn('Asia/Baku');
let people: Cast;
const ids: Record<string, string> = {};

async function log(actor: Actor, title: string, input: Record<string, unknown> = {}) {
  const result = await createProject(actor, { title, group: 'ENE', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  ids[title] = result.value.id;
}

beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  await log(people.leyla, 'Gövhər xətti', { tags: 'Orta Dəhliz', description: 'Under the sea' });
  await log(people.leyla, 'Interconnector');
  await log(people.nigar, 'Hidden draft', { privately: 'yes', tags: 'Orta Dəhliz' });
  await log(people.morgan, 'Guarded project', { group: 'SEC' });
  await log(people.jordan, 'Data link', { group: 'DIG' });
});

test('a group’s projects are those that the reader may see, by code', async () => {
  expect((await projectsOfGroup(people.casey, 'ENE')).map(({ code }) => code)).toEqual([
    'ENE-001',
    'ENE-002',
  ]);
  expect(await projectsOfGroup(people.casey, 'SEC')).toEqual([]);
});

test('the status of a private project is for its own Party', async () => {
  await reportStatus(people.leyla, { project: ids['Hidden draft'], status: 'on_track' });
  const hidden = { id: ids['Hidden draft'] ?? '', privateTo: 'AZ' };
  const scope = { today, parties: ['AZ', 'US'] };
  expect(await projectStatuses(people.nigar, hidden, scope)).toMatchObject([
    { party: 'AZ', status: 'on_track' },
  ]);
  expect(await projectStatuses(people.jordan, hidden, scope)).toMatchObject([{ kind: 'never' }]);
});

test('projects with an existing title are named to those who may see them', async () => {
  const found = async (actor: Actor, title: string, group = 'ENE', id: string | null = null) =>
    (await twinsKnownTo(actor, { id, title, group })).map((twin) => twin.title);
  for (const title of ['INTERCONNECTOR', 'Interconnector\u200b', 'Ｉnterconnector'])
    expect(await found(people.jordan, title)).toEqual(['Interconnector']);
  expect(await found(people.leyla, 'Interconnector', 'CON')).toEqual([]);
  expect(await found(people.leyla, 'Interconnector two')).toEqual([]);
  expect(await found(people.leyla, '\u200b')).toEqual([]);
  // a private project, and a group that the writer may not enter
  expect(await found(people.leyla, 'hidden draft')).toEqual(['Hidden draft']);
  expect(await found(people.jordan, 'hidden draft')).toEqual([]);
  expect(await found(people.morgan, 'guarded project', 'SEC')).toEqual(['Guarded project']);
  expect(await found(people.nigar, 'guarded project', 'SEC')).toEqual([]);
});

test('the stored search key equals the rule’s', async () => {
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

test('a project that keeps its title in its group is not questioned; a renamed or moved one is', async () => {
  const found = async (title: string, group: string) =>
    (await twinsKnownTo(people.leyla, { id: ids.Interconnector ?? '', title, group })).length;
  await log(people.leyla, 'Second link');
  await log(people.leyla, 'Interconnector', { group: 'CON' });
  const [first] = await db().project.findMany({ where: { title: 'Interconnector', groupCode: 'ENE' } });
  ids.Interconnector = first?.id ?? '';
  expect(await found('interconnector', 'ENE')).toBe(0);
  expect(await found('SECOND LINK', 'ENE')).toBe(1);
  expect(await found('Interconnector', 'CON')).toBe(1);
});
