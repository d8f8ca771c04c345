import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { annualMeeting, factSources } from '@/lib/compliance/queries/verdicts';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { today } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { cancelMeeting, changeMeeting, planMeeting, postponeMeeting } from './commands';
import { meetingById, meetings, nextCharterHost, planHistory, plannable } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const now = today('Asia/Baku');
const within = addDays(now, 30);
const details = {
  title: 'Annual meeting',
  startsOn: within as string,
  startTime: '10:00',
  durationMinutes: '180',
  timeZone: 'America/New_York',
  place: 'Sample House',
  hostParty: 'US',
};

const refusalOf = (result: Result<unknown, Refusal>) => (result.ok ? null : result.refusal);
const plan = async (actor: Actor, over: Record<string, string> = {}) =>
  done(await planMeeting(actor, { kind: 'charter', group: '', ...details, ...over })).id;
const eventsOf = async (subjectId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ type }) => type);

describe('planning a meeting', () => {
  test('by a coordinator is a dated fact with an event, and the other side sees it', async () => {
    const id = await plan(people.leyla);
    expect(await meetingById(people.jordan, id)).toMatchObject({
      title: 'Annual meeting',
      startsOn: within,
      startTime: '10:00',
      durationMinutes: 180,
      timeZone: 'America/New_York',
      hostParty: 'US',
      state: 'planned',
      version: 1,
      agendaVersion: 0,
    });
    expect(await planHistory(people.jordan, id)).toMatchObject([
      { kind: 'planned', on: now, plannedFor: within },
    ]);
    expect(await eventsOf(id)).toEqual(['meeting.planned']);
    expect(await nextCharterHost()).toBe('AZ');
    const { readings } = await annualMeeting(people.leyla, { asOf: now, asKnown: now, today: now });
    expect(readings.every(({ state }) => 'meetingId' in state && state.meetingId === id)).toBe(true);
  });

  test.each([
    ['a day before the signing', { startsOn: '2026-02-09' }, 'startsOn', 'meeting-before-signing'],
    ['a day that does not exist', { startsOn: '2027-02-30' }, 'startsOn', 'no-such-day'],
    ['a time that no clock shows', { startTime: '24:00' }, 'startTime', 'bad-time'],
    ['a time that is skipped', { startsOn: '2027-03-14', startTime: '02:30' }, 'startTime', 'time-skipped'],
    ['a zone that is not known', { timeZone: 'Mars/Base' }, 'timeZone', 'unknown-choice'],
    ['a host that is no Party', { hostParty: 'XX' }, 'hostParty', 'unknown-choice'],
    ['a length of nothing', { durationMinutes: '0' }, 'durationMinutes', 'too-few-minutes'],
    ['a group meeting of no group', { kind: 'group' }, 'group', 'group-required'],
    ['no title', { title: ' ' }, 'title', 'title-required'],
  ])('%s is refused at its field, and nothing is written', async (_, over, field, code) => {
    const before = await db().meeting.count();
    const result = await planMeeting(people.leyla, { kind: 'charter', group: '', ...details, ...over });
    expect(refusalOf(result)).toMatchObject({ kind: 'invalid', errors: [{ field, code }] });
    expect(await db().meeting.count()).toBe(before);
  });

  test('at a time that the clocks skip is refused, also on a change or postponement, with the clock change', async () => {
    const id = await plan(people.leyla, { startTime: '02:30' });
    const change = await changeMeeting(people.leyla, {
      ...details,
      id,
      version: '1',
      startsOn: '2027-03-14',
      startTime: '02:30',
    });
    const values = { from: '02:00', to: '03:00', day: '2027-03-14', time: '02:30', zone: 'Washington time' };
    expect(refusalOf(change)).toMatchObject({
      errors: [{ field: 'startTime', code: 'time-skipped', values }],
    });
    const postponed = await postponeMeeting(people.leyla, { id, version: '1', startsOn: '2027-03-14' });
    expect(refusalOf(postponed)).toMatchObject({
      errors: [{ field: 'startsOn', code: 'time-skipped', values }],
    });
  });

  test('by a co-chair is limited to their group; members and viewers may not', async () => {
    const group = { ...details, kind: 'group', group: 'ENE' };
    expect((await planMeeting(people.kamran, group)).ok).toBe(true);
    expect(await plannable(people.kamran)).toMatchObject({ kinds: ['group'], groups: [{ code: 'ENE' }] });
    expect(refusalOf(await planMeeting(people.kamran, { ...group, group: 'CON' }))?.kind).toBe('forbidden');
    expect(refusalOf(await planMeeting(people.kamran, { ...group, group: 'SEC' }))?.kind).toBe('invalid');
    expect(refusalOf(await planMeeting(people.kamran, { ...details, kind: 'charter' }))?.kind).toBe(
      'forbidden',
    );
    for (const actor of [people.nigar, people.viewer, people.technical]) {
      expect(refusalOf(await planMeeting(actor, group))?.kind).toBe('forbidden');
    }
  });

  test('for a restricted group is invisible outside it', async () => {
    const id = await plan(people.leyla, { kind: 'group', group: 'SEC' });
    expect(await meetingById(people.morgan, id)).not.toBeNull();
    expect(await meetingById(people.nigar, id)).toBeNull();
    expect((await meetings(people.nigar)).map((meeting) => meeting.id)).not.toContain(id);
    expect(await planHistory(people.nigar, id)).toEqual([]);
    const [event] = await db().auditEvent.findMany({ where: { subjectId: id } });
    expect(event?.chain).toBe('group:SEC');
  });
});

describe('who made a plan', () => {
  const sources = async (actor: Actor, meetingId: string, reader: Actor) => {
    const plans = await planHistory(actor, meetingId);
    const facts = plans.map(({ id, on }) => ({
      id,
      on,
      enteredOn: on,
      kind: 'plan' as const,
      lateEntry: false,
    }));
    const found = await factSources(reader, facts);
    return plans.map(({ id }) =>
      found
        .get(id)
        ?.by.map(({ name, party }) => `${party} ${name}`)
        .join(),
    );
  };

  test('is named with each one: planned, moved, postponed, cancelled', async () => {
    const id = await plan(people.leyla);
    const startsOn = addDays(within, 7);
    done(await changeMeeting(people.jordan, { ...details, id, version: '1', startsOn }));
    done(await postponeMeeting(people.jordan, { id, version: '2', startsOn: '' }));
    done(await cancelMeeting(people.leyla, { id, version: '3', reason: 'No quorum' }));
    const [leyla, jordan] = [`AZ ${people.leyla.name}`, `US ${people.jordan.name}`];
    expect(await sources(people.leyla, id, people.jordan)).toEqual([leyla, jordan, jordan, leyla]);
  });

  test('is not shown outside a restricted group', async () => {
    const id = await plan(people.leyla, { kind: 'group', group: 'SEC' });
    expect(await sources(people.leyla, id, people.morgan)).toEqual([`AZ ${people.leyla.name}`]);
    expect(await sources(people.leyla, id, people.casey)).toEqual([undefined]);
  });
});

describe('changing a plan', () => {
  test('to another day adds a fact, other changes do not; each has its event', async () => {
    const id = await plan(people.leyla);
    done(await changeMeeting(people.jordan, { ...details, id, version: '1', place: 'Example Hall' }));
    expect(await planHistory(people.leyla, id)).toHaveLength(1);
    const later = addDays(within, 7);
    done(await changeMeeting(people.leyla, { ...details, id, version: '2', startsOn: later }));
    expect((await planHistory(people.leyla, id)).map(({ plannedFor }) => plannedFor)).toEqual([
      within,
      later,
    ]);
    expect(await eventsOf(id)).toEqual(['meeting.planned', 'meeting.changed', 'meeting.changed']);
  });

  test('second shows what the first one saved, and nothing is lost', async () => {
    const id = await plan(people.leyla);
    done(await changeMeeting(people.leyla, { ...details, id, version: '1', place: 'Theirs' }));
    const second = await changeMeeting(people.jordan, { ...details, id, version: '1', place: 'Mine' });
    expect(refusalOf(second)).toMatchObject({ kind: 'conflict', version: 2, theirs: { place: 'Theirs' } });
    expect((await meetingById(people.jordan, id))?.place).toBe('Theirs');
  });

  test('postpones a meeting to a later day, or off every calendar', async () => {
    const id = await plan(people.leyla);
    const later = addDays(within, 10);
    done(await postponeMeeting(people.leyla, { id, version: '1', startsOn: later }));
    expect(await meetingById(people.leyla, id)).toMatchObject({ state: 'planned', startsOn: later });
    const earlier = await postponeMeeting(people.leyla, { id, version: '2', startsOn: within });
    expect(refusalOf(earlier)).toMatchObject({ errors: [{ field: 'startsOn', code: 'postponed-forward' }] });
    done(await postponeMeeting(people.leyla, { id, version: '2', startsOn: '' }));
    expect(await meetingById(people.leyla, id)).toMatchObject({ state: 'postponed' });
    expect((await planHistory(people.leyla, id)).at(-1)).toMatchObject({
      kind: 'postponed',
      plannedFor: null,
    });
    done(await changeMeeting(people.leyla, { ...details, id, version: '3', startsOn: later }));
    expect(await meetingById(people.leyla, id)).toMatchObject({ state: 'planned', startsOn: later });
    expect((await planHistory(people.leyla, id)).at(-1)).toMatchObject({
      kind: 'planned',
      plannedFor: later,
    });
  });

  test('cancels with a reason and keeps the record; a new day plans the meeting again', async () => {
    const id = await plan(people.leyla);
    expect(refusalOf(await cancelMeeting(people.leyla, { id, version: '1', reason: '' }))).toMatchObject({
      errors: [{ field: 'reason', code: 'required' }],
    });
    done(await cancelMeeting(people.leyla, { id, version: '1', reason: 'No quorum' }));
    expect(refusalOf(await postponeMeeting(people.leyla, { id, version: '2', startsOn: '' }))).toMatchObject({
      errors: [{ code: 'meeting-cancelled' }],
    });
    done(await changeMeeting(people.leyla, { ...details, id, version: '2' }));
    expect((await planHistory(people.leyla, id)).map(({ kind }) => kind)).toEqual([
      'planned',
      'cancelled',
      'planned',
    ]);
    expect(await eventsOf(id)).toEqual(['meeting.planned', 'meeting.cancelled', 'meeting.changed']);
  });

  test('is refused for a held meeting', async () => {
    const id = await plan(people.leyla);
    await db().meeting.update({ where: { id }, data: { state: 'held' } });
    const acts = [
      changeMeeting(people.leyla, { ...details, id, version: '1' }),
      postponeMeeting(people.leyla, { id, version: '1', startsOn: '' }),
      cancelMeeting(people.leyla, { id, version: '1', reason: 'Late' }),
    ];
    for (const act of acts) {
      expect(refusalOf(await act)).toMatchObject({ errors: [{ code: 'meeting-held-already' }] });
    }
    expect((await planHistory(people.leyla, id)).map(({ on }) => on)).toEqual([calendarDate(now)]);
  });
});
