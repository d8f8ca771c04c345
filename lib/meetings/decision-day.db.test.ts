import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { cancelMeeting, changeMeeting, planMeeting, postponeMeeting } from './commands';
import { meetingById, planHistory } from './queries';

await testDatabase();

let people: Cast;
let id = '';

const details = {
  title: 'Annual meeting',
  startsOn: '2027-01-28',
  startTime: '10:00',
  durationMinutes: '180',
  timeZone: 'Asia/Baku',
  place: 'Sample House',
  link: 'https://meet.example.org/annual',
  hostParty: '',
};
const plan = (actor: Actor, more: Record<string, string> = {}) =>
  planMeeting(actor, { kind: 'charter', group: '', ...details, ...more });
const decisions = async () => (await planHistory(people.jordan, id)).map(({ kind, on }) => `${kind} ${on}`);
const refusal = (code: string) => ({ refusal: { errors: [{ code, field: 'decidedOn' }] } });

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2027-01-04T08:00:00Z');
  const planned = await plan(people.leyla, { decidedOn: '2026-12-20' });
  id = planned.ok ? planned.value.id : '';
});

test('a decision is dated by its own day, and the form says where to join', async () => {
  expect(await decisions()).toEqual(['planned 2026-12-20']);
  expect(await meetingById(people.jordan, id)).toMatchObject({ link: 'https://meet.example.org/annual' });
  expect(await plan(people.leyla, { link: 'meet me' })).toMatchObject({
    refusal: { errors: [{ code: 'bad-url', field: 'link' }] },
  });
});

test('a postponement entered late counts from the day on which it was decided', async () => {
  setTestClock('2027-01-20T08:00:00Z');
  const postponed = { id, version: 1, startsOn: '', decidedOn: '2027-01-08' };
  expect(await postponeMeeting(people.jordan, postponed)).toMatchObject({ ok: true });
  expect(await decisions()).toEqual(['planned 2026-12-20', 'postponed 2027-01-08']);
});

test('a day in the future, before the signing, or before the last decision is refused, and nothing is written', async () => {
  const postpone = (decidedOn: string) =>
    postponeMeeting(people.leyla, { id, version: 1, startsOn: '', decidedOn });
  expect(await postpone('2027-01-05')).toMatchObject(refusal('decided-after-today'));
  expect(await postpone('2026-12-19')).toMatchObject(refusal('decided-before-last'));
  expect(await plan(people.leyla, { decidedOn: '2026-02-09' })).toMatchObject(
    refusal('decided-before-signing'),
  );
  const cancelled = { id, version: 1, reason: 'Moved', decidedOn: '2026-12-19' };
  expect(await cancelMeeting(people.leyla, cancelled)).toMatchObject(refusal('decided-before-last'));
  const moved = { id, version: 1, ...details, startsOn: '2027-01-29', decidedOn: '2026-12-19' };
  expect(await changeMeeting(people.leyla, moved)).toMatchObject(refusal('decided-before-last'));
  expect(await decisions()).toEqual(['planned 2026-12-20']);
});

test('a change of the place alone is no decision on the day, whatever day it bears', async () => {
  const changed = { id, version: 1, ...details, place: 'Hall', decidedOn: '2026-12-19' };
  expect(await changeMeeting(people.leyla, changed)).toMatchObject({ ok: true });
  expect(await decisions()).toEqual(['planned 2026-12-20']);
});
