import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { refusal } from '@/testing/refusals';
import { clearMinutes } from '../agreement/commands';
import { minutesPage } from '../page/queries';
import { changePart, draftMinutes } from '../paragraphs/commands';
import { writeNothingRecorded } from './commands';

await testDatabase();

const text = 'Nothing was recorded';
let people: Cast;
let meeting: string;

const page = async () => {
  const known = await meetingById(people.leyla, meeting);
  const found = known && (await minutesPage(people.leyla, known, null));
  if (!found) throw new Error('no minutes');
  return found;
};
const write = (actor: Actor) => writeNothingRecorded(actor, { meeting, text });
const parts = () => db().minutesPart.findMany({ where: { meetingId: meeting } });

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2027-01-28T12:00:00Z');
  const when = {
    startsOn: '2027-01-28',
    startTime: '10:00',
    durationMinutes: '60',
    timeZone: 'UTC',
    place: 'Baku',
  };
  meeting = done(
    await planMeeting(people.leyla, { kind: 'charter', group: '', title: 'Meeting', ...when }),
  ).id;
  await draftAgenda(people.leyla, { id: meeting });
  done(await addItem(people.leyla, { id: meeting, title: 'Coffee', note: '', minutes: '15', kind: 'break' }));
  await draftMinutes(people.leyla, { id: meeting, words: ({ kind }: { kind: string }) => `(${kind})` });
});

test('one act writes of all items without a text that nothing was recorded, but of no break', async () => {
  const first = (await parts()).find(({ kind }) => kind === 'agreed');
  done(await changePart(people.leyla, { id: first?.id, version: 1, text: 'Welcomed' }));
  const { empty } = (await page()).faults;
  expect(empty.length).toBeGreaterThan(3);
  const before = await db().auditEvent.count();
  expect(await write(people.kamran)).toMatchObject({ refusal: { kind: 'forbidden' } });
  done(await write(people.jordan));
  expect((await page()).faults).toEqual({ bracketed: [], empty: [] });
  const of = (await parts()).filter((part) => part.text === text).map(({ itemId }) => itemId);
  expect(of.sort()).toEqual([...empty].sort());
  expect(await db().auditEvent.count()).toBe(before + empty.length);
  expect(await write(people.leyla)).toMatchObject(refusal('nothing-changed'));
  const { read } = await page();
  expect(await clearMinutes(people.leyla, { meeting, party: 'AZ', read })).toMatchObject({ ok: true });
});

test('what it writes under an item of a restricted group is told in that group’s record', async () => {
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  done(await write(people.leyla));
  const told = await db().auditEvent.findMany({
    where: { groupCode: 'SEC', subjectId: meeting, type: { startsWith: 'minutes.part-' } },
    select: { chain: true },
  });
  expect(told.map(({ chain }) => chain)).toEqual(['group:SEC']);
});
