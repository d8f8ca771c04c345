import { beforeAll, beforeEach, expect, test } from 'vitest';
import { planMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { addDay, removeDay } from './commands';
import { datedDays } from './further-day-rule';
import { furtherDays } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
let meeting = '';

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  const planned = await planMeeting(people.leyla, {
    kind: 'charter',
    title: 'Annual meeting',
    startsOn: '2027-03-12',
    startTime: '10:00',
    durationMinutes: '60',
    timeZone: 'America/New_York',
  });
  meeting = planned.ok ? planned.value.id : '';
});

const second = { day: '2027-03-13', startTime: '09:30', durationMinutes: '120' };
const seen = async () => {
  const startsOn = (await meetingById(people.viewer, meeting))?.startsOn;
  const days = await furtherDays(meeting);
  return startsOn ? datedDays(startsOn, days).map(({ on, startTime }) => `${on} ${startTime}`) : null;
};
const refusal = (code: string, field: string) => ({ refusal: { errors: [{ code, field }] } });

test('a second day is added, moves along with the meeting, and is removed', async () => {
  expect(await addDay(people.jordan, { meeting, ...second })).toMatchObject({ ok: true });
  expect(await seen()).toEqual(['2027-03-13 09:30']);
  await postponeMeeting(people.leyla, { id: meeting, version: 1, startsOn: '2027-04-15' });
  expect(await seen()).toEqual(['2027-04-16 09:30']);
  expect(await removeDay(people.leyla, { meeting, offset: 1 })).toMatchObject({ ok: true });
  expect(await removeDay(people.leyla, { meeting, offset: 1 })).toMatchObject({
    refusal: { errors: [{ code: 'nothing-changed' }] },
  });
  expect(await seen()).toEqual([]);
});

test('a day that is there, comes first or lies far off, and a time that the clocks skip, are refused', async () => {
  await addDay(people.leyla, { meeting, ...second });
  const add = (change: object) => addDay(people.leyla, { meeting, ...second, ...change });
  expect(await add({ startTime: '11:00' })).toMatchObject(refusal('day-there-already', 'day'));
  expect(await add({ day: '2027-03-12' })).toMatchObject(refusal('day-before-first', 'day'));
  expect(await add({ day: '2027-05-12' })).toMatchObject(refusal('day-too-far', 'day'));
  expect(await add({ day: '2027-03-14', startTime: '02:30' })).toMatchObject(
    refusal('time-skipped', 'startTime'),
  );
  expect(await add({ day: '2027-03-14', durationMinutes: '-5' })).toMatchObject(
    refusal('too-few-minutes', 'durationMinutes'),
  );
  expect(await seen()).toEqual(['2027-03-13 09:30']);
});

test('only those who plan the meeting add a day, and none to one without a day', async () => {
  expect(await addDay(people.kamran, { meeting, ...second })).toMatchObject({
    refusal: { kind: 'forbidden' },
  });
  await postponeMeeting(people.leyla, { id: meeting, version: 1, startsOn: '' });
  expect(await addDay(people.leyla, { meeting, ...second })).toMatchObject(
    refusal('meeting-without-day', 'day'),
  );
});
