import { beforeAll, expect, test } from 'vitest';
import { checkRecord } from '@/lib/audit/verification/queries';
import { db, snapshot } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { historyPage, verifyReadable } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  const log = (title: string, more: Record<string, string> = {}) =>
    createProject(people.leyla, { title, group: 'ENE', ...more });
  const logged = await Promise.all(Array.from({ length: 20 }, (_, index) => log(`Sample project ${index}`)));
  expect(logged.every(({ ok }) => ok)).toBe(true);
  await log('Our side only', { privately: 'yes' });
  await log('Restricted', { group: 'SEC' });
});

test('twenty writes at once leave one chain without a gap', async () => {
  const { chains: findings } = await snapshot((tx) => checkRecord(tx));
  expect(findings.map(({ finding }) => finding.kind)).toEqual(findings.map(() => 'sound'));
  expect(findings.map(({ chain }) => chain)).toEqual(['group:SEC', 'joint', 'party:AZ']);
});

test('a reader sees, counts and verifies only the chains that they may read', async () => {
  const chains = async (who: keyof Cast) => (await verifyReadable(people[who])).map(({ chain }) => chain);
  expect(await chains('leyla')).toEqual(expect.arrayContaining(['joint', 'party:AZ', 'group:SEC']));
  expect(await chains('nigar')).toEqual(['joint', 'party:AZ']);
  expect(await chains('jordan')).toEqual(expect.arrayContaining(['joint', 'group:SEC']));
  expect(await chains('jordan')).not.toContain('party:AZ');
  expect(await chains('technical')).toEqual(['joint']);
  const seen = await historyPage(people.jordan, { chain: 'party:AZ', page: 1 });
  expect(seen).toMatchObject({ entries: [], total: 0 });
});

test('a private project leaves no trace in what the other Party reads', async () => {
  const seen = await historyPage(people.jordan, { chain: null, page: 1 });
  expect(JSON.stringify(seen)).not.toContain('Our side only');
  const codes = await db().project.findMany({ where: { groupCode: 'ENE' }, select: { code: true } });
  expect(codes.filter(({ code }) => code !== null).length).toBe(20);
});
