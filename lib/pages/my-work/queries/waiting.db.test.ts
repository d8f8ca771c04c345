import { expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose } from '@/lib/agreements/commands';
import { concur, returnProposal, withdrawProposal } from '@/lib/agreements/proposals/commands';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { reportStatus } from '@/lib/projects/status/commands';
import { databaseWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { establishEnergy, logProject, toldWork } from '@/testing/work';
import { myWork } from '../queries';

setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');

const people = await databaseWithCast();
await establishEnergy();
const energy = await logProject(people.nigar, 'Cable', 'ENE');

test('a proposal waits for who may turn the missing key', async () => {
  const { id } = done(
    await propose(people.kamran, { kind: 'project_list', group: 'ENE', projects: [energy] }),
  );
  expect(await toldWork(people.casey, 'proposal')).toEqual(['concur Energy']);
  expect(await toldWork(people.jordan, 'proposal')).toEqual(['concur Energy']);
  expect(await toldWork(people.kamran, 'proposal')).toEqual([]);
  expect(await toldWork(people.morgan, 'proposal')).toEqual([]);
  const { sha256 } = await db().proposal.findUniqueOrThrow({ where: { id } });
  done(await concur(people.casey, { id, hash: sha256 }));
  expect(await toldWork(people.casey, 'proposal')).toEqual([]);
});

test('a returned proposal waits for its own side for 30 days, until it is proposed again', async () => {
  const list = { kind: 'extension', group: 'ENE', deliverables: ['roadmap'], until: '2029-06-30' };
  const first = done(await propose(people.kamran, list)).id;
  done(await returnProposal(people.casey, { id: first, reason: 'Too late' }));
  const again = (id: string) => ({ key: `returned:${id}`, href: `/agreements/${id}`, dueOn: null });
  const proposals = async (actor: Actor) =>
    (await myWork(actor, today)).filter(({ kind }) => kind === 'proposal');
  expect(await proposals(people.kamran)).toMatchObject([again(first)]);
  expect(await proposals(people.leyla)).toMatchObject([again(first)]);
  for (const other of [people.casey, people.nigar]) expect(await proposals(other)).toEqual([]);
  const second = done(await propose(people.kamran, list)).id;
  expect(await proposals(people.kamran)).toEqual([]);
  done(await returnProposal(people.casey, { id: second, reason: 'Still' }));
  expect(await proposals(people.kamran)).toMatchObject([again(second)]);
  expect(await withdrawProposal(people.kamran, { id: second })).toMatchObject({ ok: false });
  const onDay = async (day: number) =>
    (await myWork(people.kamran, addDays(today, day))).filter(({ kind }) => kind === 'proposal');
  expect(await onDay(30)).toMatchObject([again(second)]);
  expect(await onDay(31)).toEqual([]);
});

test('statuses not reported lately are one row a group, with how many', async () => {
  await db().project.update({ where: { id: energy }, data: { stage: 'active' } });
  const statuses = async (actor: Actor) =>
    (await myWork(actor, today))
      .filter(({ kind }) => kind === 'status')
      .map(({ key, act, href }) => [key, act, href]);
  const row = (party: string) => [
    'status:ENE',
    { kind: 'report', count: 1 },
    `/projects?group=ENE&stage=active&status.${party}=not_reported`,
  ];
  expect(await statuses(people.nigar)).toEqual([row('AZ')]);
  expect(await statuses(people.casey)).toEqual([row('US')]);
  done(await reportStatus(people.nigar, { project: energy, status: 'on_track', line: '' }));
  expect(await statuses(people.nigar)).toEqual([]);
  expect(await statuses(people.casey)).toEqual([row('US')]);
});
