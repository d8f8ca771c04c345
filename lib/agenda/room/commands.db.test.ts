import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addItem, draftAgenda, removeItem } from '@/lib/agenda/commands';
import { bracketItem, putItemForward } from '@/lib/agenda/consent/commands';
import { historyOf } from '@/lib/audit/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { cancelMeeting, planMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { refusal } from '@/testing/refusals';
import { stopClock, takeUpItem } from './commands';
import { roomOf } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;
const day = calendarDate('2027-01-28');

const roomFor = async (actor: Actor) => {
  const found = await meetingById(actor, meeting);
  if (found === null) throw new Error('The meeting is not found.');
  return roomOf(actor, found);
};
const itemOf = async (sourceKey: string) =>
  (await roomFor(people.leyla)).items.find((item) => item.sourceKey === sourceKey)?.id ?? '';
const take = (actor: Actor, item: string, room: number) => takeUpItem(actor, { meeting, take: item, room });
const used = async () =>
  (await roomFor(people.leyla)).items
    .filter(({ facts }) => (facts?.usedSeconds ?? 0) > 0)
    .map(({ sourceKey, facts }) => [sourceKey, facts?.usedSeconds]);

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const when = { startsOn: day, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const planned = await planMeeting(people.leyla, { kind: 'charter', group: '', title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  meeting = planned.value.id;
  await draftAgenda(people.leyla, { id: meeting });
  setTestClock('2027-01-28T10:00:00Z');
});

describe('the clock of a meeting', () => {
  test('adds the running stretch to the item before, and goes on where it was', async () => {
    const [opening, previous] = [await itemOf('opening'), await itemOf('previous')];
    expect((await roomFor(people.viewer)).place).toEqual({ itemId: null, since: null, version: 0 });
    expect(await take(people.leyla, opening, 0)).toMatchObject({ ok: true, value: { room: 1 } });
    setTestClock('2027-01-28T10:04:00Z');
    expect(await take(people.jordan, previous, 1)).toMatchObject({ ok: true, value: { room: 2 } });
    expect(await used()).toEqual([['opening', 240]]);
    expect((await roomFor(people.viewer)).place).toEqual({
      itemId: previous,
      since: '2027-01-28T10:04:00.000Z',
      version: 2,
    });
    setTestClock('2027-01-28T10:30:00Z');
    await take(people.leyla, opening, 2);
    setTestClock('2027-01-28T10:31:00Z');
    await stopClock(people.jordan, { meeting, room: 3 });
    expect(await used()).toEqual([
      ['opening', 300],
      ['previous', 1560],
    ]);
    const { place, total } = await roomFor(people.leyla);
    expect(place).toEqual({ itemId: opening, since: null, version: 4 });
    expect(total).toEqual({ minutes: 60, usedSeconds: 1860 });
  });

  test('counts all days of the meeting', async () => {
    await db().meetingDay.create({
      data: { meetingId: meeting, offset: 1, startTime: '10:00', durationMinutes: 90 },
    });
    expect((await roomFor(people.leyla)).total.minutes).toBe(150);
  });

  test('is moved by the first of two people; the second is told', async () => {
    const [opening, previous] = [await itemOf('opening'), await itemOf('previous')];
    await take(people.leyla, opening, 0);
    expect(await take(people.jordan, previous, 0)).toMatchObject(refusal('room-moved'));
    expect(await stopClock(people.jordan, { meeting, room: 0 })).toMatchObject(refusal('room-moved'));
    expect(await take(people.jordan, opening, 1)).toMatchObject(refusal('item-taken-up'));
    expect((await roomFor(people.jordan)).place).toMatchObject({ itemId: opening, version: 1 });
  });

  test('is stopped once', async () => {
    expect(await stopClock(people.leyla, { meeting, room: 0 })).toMatchObject(refusal('clock-stands'));
    await take(people.leyla, await itemOf('opening'), 0);
    await stopClock(people.leyla, { meeting, room: 1 });
    expect(await stopClock(people.leyla, { meeting, room: 2 })).toMatchObject(refusal('clock-stands'));
  });
});

describe('a meeting is run', () => {
  test('by those who may plan it, item by item of the joint agenda', async () => {
    const platforms = await itemOf('platforms');
    expect(await take(people.kamran, platforms, 0)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await stopClock(people.kamran, { meeting, room: 0 })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    await removeItem(people.leyla, { id: platforms });
    expect(await take(people.leyla, platforms, 0)).toMatchObject(refusal('outcome-item'));
    const words = { title: 'Ours', position: 50, section: 'own', minutes: 5, reasons: [] };
    for (const [sourceKey, more] of [
      ['own:private', { privateTo: 'US' }],
      ['own:declined', { consent: 'declined' as const, proposedBy: 'US' }],
    ] as const) {
      const data = { ...words, sourceKey, meetingId: meeting, enteredOn: day, ...more };
      const { id } = await db().agendaItem.create({ data });
      expect(await take(people.leyla, id, 0)).toMatchObject(refusal('outcome-item'));
      expect((await roomFor(people.jordan)).items.map((item) => item.id)).not.toContain(id);
    }
  });

  test('from its day on, while it has one and is not cancelled', async () => {
    const opening = await itemOf('opening');
    setTestClock('2027-01-27T10:00:00Z');
    expect(await take(people.leyla, opening, 0)).toMatchObject(refusal('room-before-meeting'));
    await postponeMeeting(people.leyla, { id: meeting, version: 1, startsOn: '' });
    expect(await take(people.leyla, opening, 0)).toMatchObject(refusal('meeting-without-day'));
    await cancelMeeting(people.leyla, { id: meeting, version: 2, reason: 'Moved' });
    expect(await take(people.leyla, opening, 0)).toMatchObject(refusal('meeting-cancelled'));
  });
});

test('a restricted group’s item is seen by name only, and its taking up by those who may enter', async () => {
  const item = await itemOf('group:SEC');
  await db().agendaItem.update({
    where: { id: item },
    data: { title: 'Patrols', presenter: 'Dana Example' },
  });
  await take(people.leyla, item, 0);
  const seen = async (actor: Actor) => (await roomFor(actor)).items.find(({ id }) => id === item);
  expect(await seen(people.viewer)).toEqual({
    id: item,
    sourceKey: 'group:SEC',
    groupCode: 'SEC',
    title: null,
    day: 1,
    facts: null,
    consent: null,
  });
  expect(await seen(people.morgan)).toMatchObject({ title: 'Patrols', facts: { presenter: 'Dana Example' } });
  const told = async (actor: Actor) =>
    (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type);
  expect(await told(people.viewer)).not.toContain('meeting.item-taken-up');
  expect(await told(people.morgan)).toContain('meeting.item-taken-up');
});

test('an item whose wording is open has the wordings of both sides, for whoever reads', async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const text = { title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
  const { id } = done(await addItem(people.leyla, { id: meeting, ...text }));
  done(await putItemForward(people.leyla, { id, version: 1 }));
  const other = { title: 'Fuel services', note: '', reason: '' };
  done(await bracketItem(people.jordan, { id, version: 2, party: 'US', ...other }));
  for (const actor of [people.leyla, people.jordan, people.viewer]) {
    const item = (await roomFor(actor)).items.find((each) => each.id === id);
    expect(item?.consent?.wordings.map(({ title }) => title)).toEqual(['Fuel', 'Fuel services']);
  }
});
