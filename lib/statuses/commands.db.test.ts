import { beforeAll, expect, test } from 'vitest';
import type { Cast } from '@/lib/access/test-cast';
import { charterWithCast } from '@/lib/charter/test-charter';
import { db } from '@/lib/db/client';
import { testDatabase } from '@/lib/db/test-database';
import { createProject } from '@/lib/projects/commands';
import { reportStatus } from './commands';
import { statusFacts } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

async function logged(input: Record<string, string> = {}): Promise<string> {
  const result = await createProject(people.leyla, { title: 'Sample project', group: 'ENE', ...input });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.id;
}
const events = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId, type: 'status.reported' }, orderBy: { seq: 'asc' } });

test('each Party gives its own status, the latest counts, and the earlier ones stay', async () => {
  const project = await logged();
  for (const [who, status, line] of [
    [people.nigar, 'on_track', ''],
    [people.casey, 'off_track', 'Awaiting a permit'],
    [people.leyla, 'at_risk', 'Funding open'],
  ] as const) {
    expect(await reportStatus(who, { project, status, line })).toMatchObject({ ok: true });
  }
  const facts = (await statusFacts(people.jordan, [project])).get(project);
  expect(facts?.map(({ party, status, line }) => `${party} ${status} ${line}`).sort()).toEqual([
    'AZ at_risk Funding open',
    'US off_track Awaiting a permit',
  ]);
  expect(await db().statusReport.count({ where: { projectId: project } })).toBe(3);
  expect((await events(project)).map(({ chain, actorParty }) => `${chain} ${actorParty}`)).toEqual([
    'joint AZ',
    'joint US',
    'joint AZ',
  ]);
});

test('a private project’s status is not found by the other Party', async () => {
  const project = await logged({ privately: 'yes' });
  expect(await reportStatus(people.jordan, { project, status: 'on_track' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  await reportStatus(people.leyla, { project, status: 'at_risk' });
  expect((await statusFacts(people.jordan, [project])).size).toBe(0);
  expect((await statusFacts(people.nigar, [project])).size).toBe(1);
  expect(await events(project)).toMatchObject([{ chain: 'party:AZ' }]);
});

test('who does not work in the group reports nothing; a word that is no status is refused', async () => {
  const project = await logged({ group: 'ECO' });
  const forbidden = { refusal: { kind: 'forbidden' } };
  for (const who of [people.viewer, people.technical, people.nigar]) {
    expect(await reportStatus(who, { project, status: 'on_track' })).toMatchObject(forbidden);
  }
  expect(await reportStatus(people.leyla, { project, status: 'fine' })).toMatchObject({
    refusal: { errors: [{ field: 'status', code: 'unknown-choice' }] },
  });
  expect(await events(project)).toEqual([]);
});
