import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Cast } from '@/lib/access/test-cast';
import { charterWithCast } from '@/lib/charter/test-charter';
import { today as todayIn } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { testDatabase } from '@/lib/db/test-database';
import { reportStatus } from '@/lib/statuses/commands';
import { createProject } from './commands';
import { projectChoices, projectStatuses, projectsOfGroup } from './queries';
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

beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  await log(people.leyla, 'Gövhər xətti', { tags: 'Orta Dəhliz', description: 'Under the sea' });
  await log(people.leyla, 'Interconnector');
  await log(people.nigar, 'Hidden draft', { privately: 'yes', tags: 'Orta Dəhliz' });
  await log(people.morgan, 'Guarded project', { group: 'SEC' });
  await log(people.jordan, 'Data link', { group: 'DIG' });
});

test('a group’s projects are those that the reader may know of, by code', async () => {
  expect((await projectsOfGroup(people.casey, 'ENE')).map(({ code }) => code)).toEqual([
    'ENE-001',
    'ENE-002',
  ]);
  expect(await projectsOfGroup(people.casey, 'SEC')).toEqual([]);
});

test('each Party’s status of a private project is its own Party’s to read', async () => {
  await reportStatus(people.leyla, { project: ids['Hidden draft'], status: 'on_track' });
  const hidden = { id: ids['Hidden draft'] ?? '', privateTo: 'AZ' };
  const asked = { today, parties: ['AZ', 'US'] };
  expect(await projectStatuses(people.nigar, hidden, asked)).toMatchObject([
    { party: 'AZ', status: 'on_track' },
  ]);
  expect(await projectStatuses(people.jordan, hidden, asked)).toMatchObject([{ kind: 'never' }]);
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
