import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { planMeeting } from '@/lib/meetings/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { changeAction, closeAction, enterAction } from './commands';
import { readActionFilters } from './filters';
import {
  actionById,
  actionList,
  actionMeetings,
  actionsOfMeeting,
  carriedActions,
  datedActions,
} from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
let charterMeeting: string;
let energyMeeting: string;
let securityMeeting: string;
let later: string;

const plan = async (actor: Actor, startsOn: string, group = '') => {
  const kind = group ? 'group' : 'charter';
  const when = { startsOn, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const planned = await planMeeting(actor, { kind, group, title: `Meeting of ${startsOn}`, ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const words = { text: 'Send the terms of reference', owner: 'AZ', dueOn: '2026-12-01' };
const entered = async (actor: Actor, meeting: string, more: object = {}) => {
  const result = await enterAction(actor, { meeting, ...words, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};

beforeAll(async () => {
  people = await charterWithCast();
  charterMeeting = await plan(people.leyla, '2026-11-20');
  energyMeeting = await plan(people.casey, '2026-11-19', 'ENE');
  securityMeeting = await plan(people.jordan, '2026-11-18', 'SEC');
  later = await plan(people.leyla, '2026-12-20');
});

describe('an action', () => {
  test('is entered for a past or present meeting by whoever plans it', async () => {
    const id = await entered(people.casey, energyMeeting, { group: 'CON' });
    expect(await actionById(people.viewer, id)).toMatchObject({
      text: words.text,
      owner: 'AZ',
      dueOn: '2026-12-01',
      closedOn: null,
      groupCode: 'ENE',
      meeting: { id: energyMeeting },
    });
    expect(await enterAction(people.kamran, { meeting: charterMeeting, ...words })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const offered = async (actor: Actor) =>
      (await actionMeetings(actor, calendarDate('2026-11-23'))).map((each) => each.id);
    expect(await offered(people.leyla)).toEqual([charterMeeting, energyMeeting, securityMeeting]);
    expect(await offered(people.kamran)).toEqual([energyMeeting]);
  });

  test.each([
    ['before the meeting’s day', () => ({ meeting: later }), 'meeting-not-begun'],
    ['due before the meeting', () => ({ dueOn: '2026-11-19' }), 'action-before-meeting'],
    ['of nobody', () => ({ owner: 'XX' }), 'unknown-choice'],
    ['of a group that is not', () => ({ group: 'ZZZ' }), 'unknown-choice'],
    ['without words', () => ({ text: ' ' }), 'required'],
  ])('is refused %s', async (_, change, code) => {
    const result = await enterAction(people.leyla, { meeting: charterMeeting, ...words, ...change() });
    expect(result).toMatchObject({ refusal: { kind: 'invalid', errors: [{ code }] } });
  });

  test('is changed only at its present version, so nothing is lost', async () => {
    const id = await entered(people.leyla, charterMeeting, { group: 'ENE' });
    const change = { id, version: 1, text: 'Send both drafts', owner: 'all', dueOn: '2026-12-05' };
    expect(await changeAction(people.kamran, change)).toMatchObject({ ok: true });
    expect(await changeAction(people.leyla, { ...change, text: 'Mine' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { text: 'Send both drafts', owner: 'all' } },
    });
    const [changed] = await historyOf(people.viewer, { type: 'action', id });
    expect(changed).toMatchObject({
      type: 'action.changed',
      changes: [{ field: 'text' }, { field: 'owner' }, { field: 'dueOn' }],
    });
  });

  test('is closed once, with a day and a disposition', async () => {
    const id = await entered(people.leyla, charterMeeting, { group: 'ENE' });
    const close = { id, version: 1, closedOn: '2026-11-22', disposition: 'Note 14 of 22 November' };
    const refused = async (change: object, code: string) =>
      expect(await closeAction(people.nigar, { ...close, ...change })).toMatchObject({
        refusal: { errors: [{ code }] },
      });
    await refused({ closedOn: '2026-11-24' }, 'closed-after-today');
    await refused({ closedOn: '2026-11-19' }, 'closed-before-meeting');
    await refused({ disposition: '' }, 'required');
    expect(await closeAction(people.nigar, close)).toMatchObject({ ok: true });
    expect(await actionById(people.casey, id)).toMatchObject({ closedOn: '2026-11-22', version: 2 });
    await refused({ version: 2 }, 'action-closed');
    expect(await changeAction(people.leyla, { id, version: 2, ...words })).toMatchObject({
      refusal: { errors: [{ code: 'action-closed' }] },
    });
  });

  test('of a restricted group is found on no path by outsiders', async () => {
    const id = await entered(people.jordan, securityMeeting);
    const about = await entered(people.leyla, charterMeeting, { group: 'SEC' });
    const found = async (actor: Actor) => {
      const { actions } = await actionList(actor, readActionFilters({ state: 'all', group: 'SEC' }));
      const lists = [actions, await datedActions(actor), await actionsOfMeeting(actor, charterMeeting)];
      return [id, about].map((each) => lists.map((list) => list.some((action) => action.id === each)));
    };
    expect(await found(people.morgan)).toEqual([
      [true, true, false],
      [true, true, true],
    ]);
    expect(await found(people.viewer)).toEqual([
      [false, false, false],
      [false, false, false],
    ]);
    for (const each of [id, about]) {
      expect(await actionById(people.viewer, each)).toBeNull();
      expect(await historyOf(people.viewer, { type: 'action', id: each })).toEqual([]);
      expect(
        await closeAction(people.kamran, { id: each, version: 1, closedOn: '2026-11-22', disposition: 'x' }),
      ).toMatchObject({
        refusal: { kind: 'not-found' },
      });
    }
    expect(
      (await actionMeetings(people.kamran, calendarDate('2026-11-23'))).map((each) => each.id),
    ).not.toContain(securityMeeting);
    expect(await enterAction(people.kamran, { meeting: securityMeeting, ...words })).toMatchObject({
      refusal: { errors: [{ field: 'meeting', code: 'unknown-choice' }] },
    });
  });

  test('is carried over to the agenda by group, until it is closed', async () => {
    const carried = async (codes: string[], charterWide: boolean) =>
      (await carriedActions(codes, charterWide)).map(({ group, count }) => `${group} ${count}`);
    expect(await carried(['ENE', 'CON', 'SEC'], true)).toEqual(['null 0', 'ENE 2', 'SEC 2']);
    expect(await carried(['CON'], false)).toEqual([]);
  });

  test('is listed by filter and due day', async () => {
    const list = async (params: Record<string, string>) =>
      (await actionList(people.viewer, readActionFilters(params))).actions;
    const due = (await list({})).map(({ dueOn }) => dueOn);
    expect(due).toEqual([...due].sort());
    expect((await list({ state: 'closed' })).every(({ closedOn }) => closedOn !== null)).toBe(true);
    expect((await list({ owner: 'US' })).map(({ owner }) => owner)).toEqual([null]);
    expect(await list({ group: 'CON' })).toEqual([]);
  });
});
