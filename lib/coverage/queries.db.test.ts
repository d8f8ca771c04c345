import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { unmergedProjects } from '@/lib/projects/policy';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { coverageFor, projectsServingNone, rowsServingNone, unservedUndertakings } from './queries';

await testDatabase();

let people: Cast;

async function log(actor: Actor, title: string, group: string, provisions: string[], over: object = {}) {
  const input = { title, group, 'provisions[]': provisions, provisions, ...over };
  const result = await createProject(actor, input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
}

beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  await log(people.leyla, 'Interconnector', 'ENE', ['I.3'], { stage: 'active' });
  await log(people.leyla, 'Corridor', 'CON', ['I.3', 'I.a']);
  await log(people.leyla, 'Withdrawn', 'ENE', ['I.4'], { stage: 'withdrawn' });
  await log(people.leyla, 'Only recognised', 'CON', ['I.b']);
  await log(people.nigar, 'Of one side', 'ENE', ['I.5'], { privately: 'yes' });
  await log(people.morgan, 'Guarded', 'SEC', ['III.3']);
  const merged = await log(people.leyla, 'Duplicate', 'DIG', ['II.4']);
  const into = await db().project.findFirstOrThrow({ where: { title: 'Corridor' } });
  await db().project.update({
    where: { id: merged },
    data: { mergedIntoId: into.id, mergedOn: '2026-11-23' },
  });
});

const line = async (actor: Actor, code: string) =>
  (await coverageFor(actor)).rows.find((row) => row.code === code);

test('an undertaking is served by the joint, unmerged projects that name it, by group and stage', async () => {
  const energy = await line(people.nigar, 'I.3');
  expect(energy).toMatchObject({ state: 'served', projects: 2 });
  expect(energy?.cells.filter((cell) => cell.kind === 'counted' && cell.projects > 0)).toEqual([
    { kind: 'counted', group: 'ENE', mandated: true, projects: 1 },
    { kind: 'counted', group: 'CON', mandated: false, projects: 1 },
  ]);
  expect(energy?.byStage.filter(({ projects }) => projects > 0)).toEqual([
    { stage: 'candidate', projects: 1 },
    { stage: 'active', projects: 1 },
  ]);
});

test.each([
  ['withdrawn', 'I.4'],
  ['private to one side', 'I.5'],
  ['merged into another', 'II.4'],
])('a project that is %s serves nothing, not even for its own side', async (_, code) => {
  expect(await line(people.nigar, code)).toMatchObject({ state: 'unserved', projects: 0 });
});

test('only undertakings are covered, and projects that name none are listed', async () => {
  const whole = await coverageFor(people.nigar);
  expect(whole.rows.map(({ code }) => code)).not.toContain('I.b');
  expect(whole.projects).toEqual({ all: 3, serving: 2, servingNone: 1 });
  expect(await projectsServingNone(people.nigar, whole, '9')).toMatchObject({
    page: 1,
    pages: 1,
    projects: [{ title: 'Only recognised' }],
  });
});

test('the file of projects that serve none has only joint projects, and hides a restricted group’s from others', async () => {
  await log(people.nigar, 'Ours, recognised', 'ENE', ['I.b'], { privately: 'yes' });
  await log(people.morgan, 'Guarded, recognised', 'SEC', ['I.b']);
  const titles = async (actor: Actor) => {
    const read: string[] = [];
    for await (const batch of rowsServingNone(actor)) read.push(...batch.map(({ title }) => title));
    return read.sort();
  };
  expect(await titles(people.nigar)).toEqual(['Only recognised']);
  expect(await titles(people.casey)).toEqual(['Only recognised']);
  expect(await titles(people.morgan)).toEqual(['Guarded, recognised', 'Only recognised']);
});

test('a restricted group’s projects are “restricted” to all but its members and the coordinators', async () => {
  expect(await line(people.nigar, 'III.3')).toMatchObject({ state: 'restricted', projects: 0 });
  expect((await coverageFor(people.nigar)).closed).toEqual(['SEC']);
  for (const actor of [people.morgan, people.jordan]) {
    expect(await line(actor, 'III.3')).toMatchObject({ state: 'served', projects: 1 });
  }
});

test('the counts are of the projects that each reader may see', async () => {
  for (const actor of Object.values(people)) {
    const { rows } = await coverageFor(actor);
    expect(rows).toHaveLength(18);
    for (const { code, projects, byStage, cells } of rows) {
      const visible = { ...unmergedProjects(actor), privateTo: null, stage: { not: 'withdrawn' as const } };
      const where = { ...visible, provisions: { some: { provisionCode: code } } };
      expect(projects).toBe(await db().project.count({ where }));
      expect(byStage.reduce((sum, each) => sum + each.projects, 0)).toBe(projects);
      for (const cell of cells.filter(({ kind }) => kind === 'counted')) {
        const count = await db().project.count({ where: { ...where, groupCode: cell.group } });
        expect(cell).toMatchObject({ projects: count });
      }
    }
  }
});

test('the agenda’s unserved undertakings are those that a reader of all groups sees', async () => {
  const unserved = await unservedUndertakings();
  const seen = await coverageFor(people.leyla);
  expect(unserved.map(({ code }) => code)).toEqual(
    seen.rows.filter(({ state }) => state === 'unserved').map(({ code }) => code),
  );
  expect(unserved.find(({ code }) => code === 'III.1')?.restrictedTo).toBe('SEC');
});
