import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addItem } from '@/lib/agenda/commands';
import { type Reader, readerOf } from '@/lib/cache/reader';
import { addDays } from '@/lib/dates/calendar-date';
import { now, today } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { keptThrough } from './kept-through';
import { inRequest, newRequest } from './request-context';
import { liveSession, openSession } from './session-row';

await testDatabase();

let people: Cast;
let token: string;
let meeting: string;
let computed: number;
const projects = keptThrough('agenda', async (group: string) => {
  computed += 1;
  return db().project.count({ where: { groupCode: group } });
});

beforeAll(async () => {
  people = await charterWithCast();
  ({ token } = await transaction((tx) => openSession(tx, people.leyla.personId ?? '', 'test', now())));
  await liveSession(token);
  const planned = await planMeeting(people.leyla, {
    ...{ kind: 'charter', group: '', title: 'Annual meeting', startTime: '10:00', durationMinutes: '180' },
    ...{ startsOn: addDays(today('Asia/Baku'), 30), timeZone: 'Asia/Baku', place: '', hostParty: 'AZ' },
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  meeting = planned.value.id;
});
beforeEach(() => {
  computed = 0;
});

/** Asked in a request that may write, as the drafting of an agenda is. */
const asked = async (group = 'ENE') => {
  const present = (await readerOf(`concord=${token}`)) as Reader;
  return inRequest(newRequest({ ...present, writing: true }), () => projects(group));
};
const log = async (over: object = {}) => {
  const made = await createProject(people.jordan, { title: 'Cable', group: 'ENE', ...over });
  expect(made.ok).toBe(true);
};

test('an answer outlives what happens to agendas, and nothing else', async () => {
  const first = await asked();
  expect((await addItem(people.leyla, { id: meeting, title: 'Thanks', note: '', minutes: '5' })).ok).toBe(
    true,
  );
  expect([await asked(), computed]).toEqual([first, 1]);
  await log();
  expect([await asked(), computed]).toEqual([first + 1, 2]);
});

test('it takes note of every chain, also of one that its reader may not read', async () => {
  const first = await asked();
  computed = 0;
  await log({ privately: 'yes' });
  expect(await asked()).toBe(first + 1);
  await log({ group: 'SEC' });
  await asked();
  expect(computed).toBe(2);
});

test('other arguments have answers of their own', async () => {
  const energy = await asked('ENE');
  expect(await asked('ECO')).not.toBe(energy);
  expect(await asked('ENE')).toBe(energy);
});

test('outside of a request nothing is kept', async () => {
  await projects('ENE');
  await projects('ENE');
  expect(computed).toBe(2);
});
