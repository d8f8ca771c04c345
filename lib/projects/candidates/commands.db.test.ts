import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { charterSource } from '@/lib/projects/project-source';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { loadCandidates } from './commands';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});
const coordinator = () => people.leyla;

test('the Charter’s candidates load without the announced ones, then those, and none twice', async () => {
  expect(await loadCandidates(coordinator(), { which: 'named' })).toMatchObject({ value: { added: 23 } });
  const both = await Promise.all([loadCandidates(coordinator(), {}), loadCandidates(coordinator(), {})]);
  expect(both.map((each) => (each.ok ? each.value.added : -1)).sort()).toEqual([0, 1]);
  expect(await db().project.count()).toBe(24);
});

test('candidates are joint with codes in the file’s order, each with its source only', async () => {
  const [first, second, third] = await db().project.findMany({
    where: { groupCode: 'ENE' },
    orderBy: { code: 'asc' },
    include: { provisions: true, funding: true, organisations: true },
  });
  expect([first, second, third].map((each) => `${each?.code} ${each?.title}`)).toEqual([
    'ENE-001 Energy interconnector projects with third countries',
    'ENE-002 Diversified oil, gas and electricity supply routes',
    'ENE-003 Civil nuclear cooperation',
  ]);
  expect(third).toMatchObject({
    source: charterSource(['I.4']),
    provisions: [{ provisionCode: 'I.4' }],
    stage: 'candidate',
    privateTo: null,
    startOn: null,
    targetOn: null,
    funding: [],
    organisations: [],
  });
  const announced = await db().project.findMany({ where: { NOT: { source: { startsWith: 'charter:' } } } });
  expect(announced.map(({ groupCode, source }) => `${groupCode} ${source}`)).toEqual([
    "SEC Announced by the US side at the signing ceremony, 10 February 2026; not in the Charter's text",
  ]);
});

test('each candidate has its event, and so has each loading', async () => {
  expect(await db().auditEvent.count({ where: { type: 'project.created' } })).toBe(24);
  expect(await db().auditEvent.count({ where: { type: 'candidates.loaded' } })).toBe(3);
});

test('only a coordinator loads them', async () => {
  const { kamran, technical } = people;
  for (const who of [kamran, technical]) {
    expect(await loadCandidates(who, {})).toMatchObject({ refusal: { kind: 'forbidden' } });
  }
});
