import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { cancelMeeting, planMeeting } from '@/lib/meetings/commands';
import { doneSteps } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { refusal } from '@/testing/refusals';
import { addDelegate, putDelegationForward, recordAttendance, removeDelegate } from './commands';
import { delegationsOf } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;

const plan = async (actor: Actor, group = '', startsOn = '2027-01-28') => {
  const when = { startsOn, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const planned = await planMeeting(actor, {
    kind: group ? 'group' : 'charter',
    group,
    title: 'Meeting',
    ...when,
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const add = (actor: Actor, party: string, name: string, more: object = {}) =>
  addDelegate(actor, { meeting, party, role: 'member', name, ...more });
const seenBy = async (actor: Actor) =>
  (await delegationsOf(db(), actor, meeting)).map(({ partyCode, delegates }) => [
    partyCode,
    ...delegates.map(({ name, role }) => `${name}, ${role}`),
  ]);

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  meeting = await plan(people.leyla);
});

describe('a delegation', () => {
  test('is the side’s own until it is put forward, in its record too', async () => {
    await add(people.leyla, 'AZ', 'Aygün Sample', { role: 'head', title: 'Director' });
    await add(people.leyla, 'AZ', '', { person: people.nigar.personId, role: 'expert' });
    const named = ['AZ', 'Aygün Sample, head', 'Nigar Sample, expert'];
    expect(await seenBy(people.leyla)).toEqual([named]);
    expect(await seenBy(people.jordan)).toEqual([]);
    expect(await seenBy(people.technical)).toEqual([]);
    const types = async (actor: Actor) =>
      (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type);
    expect(await types(people.jordan)).toEqual(['meeting.planned']);
    expect(await types(people.leyla)).toContain('delegation.delegate-added');
    expect(await putDelegationForward(people.leyla, { meeting, party: 'AZ' })).toMatchObject({ ok: true });
    expect(await seenBy(people.jordan)).toEqual([named]);
    expect(await types(people.jordan)).toEqual(['delegation.put-forward', 'meeting.planned']);
  });

  test('is named by its own side only, and not by those who may not plan the meeting', async () => {
    expect(await add(people.jordan, 'AZ', 'Dana Example')).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await add(people.kamran, 'AZ', 'Dana Example')).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await add(people.leyla, 'XX', 'Dana Example')).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await add(people.leyla, 'AZ', '', { person: people.jordan.personId })).toMatchObject(
      refusal('unknown-choice'),
    );
  });

  test('has one head, nobody twice, and a name for each', async () => {
    await add(people.leyla, 'AZ', 'Aygün Sample', { role: 'head' });
    expect(await add(people.leyla, 'AZ', 'Rauf Sample', { role: 'head' })).toMatchObject(
      refusal('head-named'),
    );
    expect(await add(people.leyla, 'AZ', 'AYGUN SAMPLE')).toMatchObject(refusal('delegate-named'));
    expect(await add(people.leyla, 'AZ', ' ')).toMatchObject(refusal('delegate-name-required'));
    expect(await seenBy(people.leyla)).toEqual([['AZ', 'Aygün Sample, head']]);
  });

  test('is put forward once, and with a head', async () => {
    const forward = () => putDelegationForward(people.leyla, { meeting, party: 'AZ' });
    expect(await forward()).toMatchObject(refusal('delegation-without-head'));
    await add(people.leyla, 'AZ', 'Rauf Sample');
    expect(await forward()).toMatchObject(refusal('delegation-without-head'));
    const head = await add(people.leyla, 'AZ', 'Aygün Sample', { role: 'head' });
    await forward();
    expect(await forward()).toMatchObject(refusal('delegation-put-forward'));
    const { id } = head.ok ? head.value : { id: '' };
    expect(await removeDelegate(people.leyla, { id })).toMatchObject(refusal('delegation-without-head'));
  });

  test('of every side ticks the preparation step by itself', async () => {
    await add(people.leyla, 'AZ', 'Aygün Sample', { role: 'head' });
    await add(people.jordan, 'US', 'Dana Example', { role: 'head' });
    await putDelegationForward(people.leyla, { meeting, party: 'AZ' });
    expect(await doneSteps(people.viewer, [meeting])).toEqual([]);
    await putDelegationForward(people.jordan, { meeting, party: 'US' });
    expect(await doneSteps(people.viewer, [meeting])).toMatchObject([
      { step: 'delegations-named', doneOn: '2026-11-23' },
    ]);
  });

  test('records who attended from the day on, and keeps those who did', async () => {
    const added = await add(people.leyla, 'AZ', 'Aygün Sample', { role: 'head' });
    const id = added.ok ? added.value.id : '';
    const came = () => recordAttendance(people.leyla, { meeting, party: 'AZ', attended: [id] });
    expect(await came()).toMatchObject(refusal('attendance-before-meeting'));
    setTestClock('2027-01-28T09:00:00Z');
    expect(await came()).toMatchObject({ ok: true });
    expect(await came()).toMatchObject(refusal('nothing-changed'));
    expect(await removeDelegate(people.leyla, { id })).toMatchObject(refusal('delegate-attended'));
  });

  test('keeps what somebody else ticked meanwhile', async () => {
    const ids: string[] = [];
    for (const [name, role] of [
      ['Aygün Sample', 'head'],
      ['Rauf Sample', 'member'],
    ] as const) {
      const added = await add(people.leyla, 'AZ', name, { role });
      if (added.ok) ids.push(added.value.id);
    }
    setTestClock('2027-01-28T09:00:00Z');
    const tick = (attended: readonly (string | undefined)[], shown: string) =>
      recordAttendance(people.leyla, { meeting, party: 'AZ', attended, shown });
    const came = async () =>
      (await db().delegate.findMany({ where: { attended: true, delegation: { meetingId: meeting } } }))
        .length;
    expect(await tick([ids[0]], '')).toMatchObject({ ok: true });
    expect(await tick([ids[1]], '')).toMatchObject({ ok: true });
    expect(await came()).toBe(2);
    expect(await tick([ids[1]], ids.join())).toMatchObject({ ok: true });
    expect(await came()).toBe(1);
  });

  test('to a cancelled meeting is refused', async () => {
    await cancelMeeting(people.leyla, { id: meeting, version: 1, reason: 'Moved' });
    expect(await add(people.leyla, 'AZ', 'Aygün Sample')).toMatchObject(refusal('meeting-cancelled'));
  });
});

test('another side’s private delegate and a closed group’s meeting are not found', async () => {
  const added = await add(people.leyla, 'AZ', 'Aygün Sample', { role: 'head' });
  const id = added.ok ? added.value.id : '';
  expect(await removeDelegate(people.jordan, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
  expect(await removeDelegate(people.jordan, { id: 'nothing' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  meeting = await plan(people.jordan, 'SEC');
  expect(await add(people.kamran, 'AZ', 'Rauf Sample')).toMatchObject({ refusal: { kind: 'not-found' } });
  expect(await removeDelegate(people.leyla, { id })).toMatchObject({ ok: true });
});
