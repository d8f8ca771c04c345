import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda } from '@/lib/agenda/commands';
import { textHash } from '@/lib/agreements/endorsements/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { minutesPage } from '../page/queries';
import { addPart, draftMinutes } from '../paragraphs/commands';
import { minutesSource, presentText } from '../queries';
import { movePart } from './commands';

await testDatabase();

let people: Awaited<ReturnType<typeof charterWithCast>>;
let meeting: string;

const page = async (actor: Actor) => {
  const found = await meetingById(actor, meeting);
  return found && minutesPage(actor, found);
};
const texts = async () =>
  (await page(people.viewer))?.sections
    .find(({ place }) => place === 'after')
    ?.paragraphs.map(({ text }) => text);
const add = async (text: string) => done(await addPart(people.leyla, { meeting, by: 'all', text })).id;
const move = (actor: Actor, id: string, direction: string, version: number) =>
  movePart(actor, { id, version, direction });

beforeAll(async () => {
  people = await charterWithCast();
  setTestClock('2027-01-28T12:00:00Z');
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const plan = { kind: 'charter', group: '', title: 'Meeting', ...when };
  meeting = done(await planMeeting(people.leyla, plan)).id;
  await draftAgenda(people.leyla, { id: meeting });
  done(await draftMinutes(people.leyla, { id: meeting, words: () => 'Drafted' }));
});

test('a paragraph changes places with its neighbour, by one person at a time, and voids clearances', async () => {
  const [first, second] = [await add('First'), await add('Second')];
  expect(await texts()).toEqual(['First', 'Second']);
  const known = await meetingById(people.leyla, meeting);
  if (known === null) throw new Error('no meeting');
  const content = Object(presentText(known, await minutesSource(db(), known)).joint);
  const cleared = { meetingId: meeting, subject: 'minutes', act: 'cleared', partyCode: 'US' } as const;
  const key = { content, hash: textHash(content), day: '2027-01-28', enteredOn: '2027-01-28' };
  await db().endorsement.create({ data: { ...cleared, ...key } });
  expect(await move(people.kamran, second, 'up', 1)).toMatchObject({ refusal: { kind: 'forbidden' } });
  done(await move(people.leyla, second, 'up', 1));
  expect(await texts()).toEqual(['Second', 'First']);
  expect(await db().endorsement.count({ where: { meetingId: meeting, voidedOn: null } })).toBe(0);
  expect((await page(people.leyla))?.voided).toMatchObject([{ party: 'US', changes: [{ what: 'order' }] }]);
  expect(await move(people.jordan, second, 'down', 1)).toMatchObject({ refusal: { kind: 'conflict' } });
  expect(await move(people.jordan, second, 'up', 2)).toMatchObject({
    refusal: { errors: [{ code: 'nothing-changed' }] },
  });
  done(await move(people.jordan, first, 'up', 1));
  expect(await texts()).toEqual(['First', 'Second']);
});

test('locked minutes keep their order', async () => {
  const id = await add('Third');
  await db().minutes.update({ where: { meetingId: meeting }, data: { lockedOn: '2027-01-28' } });
  expect(await move(people.leyla, id, 'up', 1)).toMatchObject({
    refusal: { errors: [{ code: 'minutes-locked' }] },
  });
});
