import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { removeView, renameView, saveView } from './commands';
import { maxViews } from './place';
import { savedViews } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const save = (actor: Actor, name: string, query = 'group=ENE', place = 'projects') =>
  saveView(actor, { place, name, query });
const names = async (actor: Actor) => (await savedViews(actor, 'projects')).map(({ name }) => name);
const refused = (code: string, field = 'name') => ({
  refusal: { kind: 'invalid', errors: [{ field, code }] },
});
const versionOf = async (actor: Actor) =>
  (await db().person.findUniqueOrThrow({ where: { id: actor.personId ?? '' } })).version;

test('a view saves the filters under a name, for its owner only', async () => {
  expect(await save(people.leyla, '  Şərq   line ', 'group=ENE&page=4')).toMatchObject({
    value: { place: 'projects', query: 'group=ENE' },
  });
  await save(people.leyla, 'Behind', 'status.AZ=off_track');
  await save(people.leyla, 'Mine', 'mine=yes', 'deadlines');
  expect(await savedViews(people.leyla, 'projects')).toMatchObject([
    { name: 'Behind', query: 'status.AZ=off_track' },
    { name: 'Şərq line', query: 'group=ENE' },
  ]);
  for (const other of [people.nigar, people.jordan, people.technical]) {
    expect(await savedViews(other, 'projects')).toEqual([]);
  }
});

test('two views of a list cannot share a name, however written', async () => {
  await save(people.nigar, 'Due this month');
  for (const name of ['due THIS month', 'Due this month\u200b', 'Ｄue this month'])
    expect(await save(people.nigar, name)).toMatchObject(refused('view-name-taken'));
  expect(await save(people.nigar, '  ')).toMatchObject(refused('view-name-required'));
  expect(await save(people.nigar, 'x'.repeat(61))).toMatchObject(refused('too-long'));
  expect(await save(people.nigar, 'Due this month', '', 'deadlines')).toMatchObject({ ok: true });
  expect(await save(people.kamran, 'Due this month')).toMatchObject({ ok: true });
  expect(await save(people.nigar, 'x', '', 'people')).toMatchObject(refused('unknown-choice', 'place'));
});

test('a view is renamed and removed by its owner only', async () => {
  await save(people.casey, 'One');
  await save(people.casey, 'Two');
  const [one, two] = await savedViews(people.casey, 'projects');
  const id = one?.id ?? '';
  expect(await renameView(people.jordan, { id, name: 'Theirs' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  expect(await removeView(people.jordan, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
  expect(await renameView(people.casey, { id, name: 'TWO' })).toMatchObject(refused('view-name-taken'));
  expect(await renameView(people.casey, { id, name: 'ONE' })).toMatchObject({ ok: true });
  expect(await removeView(people.casey, { id: two?.id })).toMatchObject({ value: { place: 'projects' } });
  expect(await names(people.casey)).toEqual(['ONE']);
});

test('every change bumps the person’s version and leaves no event', async () => {
  const [before, events] = [await versionOf(people.morgan), await db().auditEvent.count()];
  await save(people.morgan, 'One');
  const [view] = await savedViews(people.morgan, 'projects');
  await renameView(people.morgan, { id: view?.id, name: 'Two' });
  await removeView(people.morgan, { id: view?.id });
  expect(await versionOf(people.morgan)).toBe(before + 3);
  await removeView(people.morgan, { id: view?.id });
  expect(await versionOf(people.morgan)).toBe(before + 3);
  expect(await db().auditEvent.count()).toBe(events);
});

test('a person may save fifty views of a list', async () => {
  const personId = people.viewer.personId;
  const rows = Array.from({ length: maxViews }, (_, index) => ({ personId, name: `View ${index}` }));
  await db().savedView.createMany({ data: rows.map((row) => ({ ...row, place: 'projects', query: '' })) });
  expect(await save(people.viewer, 'One more')).toMatchObject(refused('too-many-views'));
  expect(await save(people.viewer, 'One more', '', 'deadlines')).toMatchObject({ ok: true });
});
