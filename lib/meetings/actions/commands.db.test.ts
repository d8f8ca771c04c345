import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { actionWords, entered, matrix, meetingsForActions } from '@/testing/actions';
import { planFor } from '@/testing/work';
import { actionMeetings } from './choices/queries';
import { changeAction, closeAction, enterAction } from './commands';
import { actionById, actionsOfMeeting, datedActions } from './queries';

const { people, charterMeeting, energyMeeting } = await meetingsForActions();
const securityMeeting = await planFor(people.jordan, '2026-11-18', 'SEC', 'UTC');
const later = await planFor(people.leyla, '2026-12-20', '', 'UTC');

describe('an action', () => {
  test('is entered for a past or present meeting by whoever plans it', async () => {
    const id = await entered(people.casey, energyMeeting, { group: 'CON' });
    expect(await actionById(people.viewer, id)).toMatchObject({
      text: actionWords.text,
      owner: 'AZ',
      dueOn: '2026-12-01',
      closedOn: null,
      groupCode: 'ENE',
      meeting: { id: energyMeeting },
    });
    expect(await enterAction(people.kamran, { meeting: charterMeeting, ...actionWords })).toMatchObject({
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
    const result = await enterAction(people.leyla, { meeting: charterMeeting, ...actionWords, ...change() });
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
    expect(await changeAction(people.leyla, { id, version: 2, ...actionWords })).toMatchObject({
      refusal: { errors: [{ code: 'action-closed' }] },
    });
  });

  test('of a restricted group is found on no path by outsiders', async () => {
    const id = await entered(people.jordan, securityMeeting);
    const about = await entered(people.leyla, charterMeeting, { group: 'SEC' });
    const found = async (actor: Actor) => {
      const { actions } = await matrix(actor, { state: 'all', group: 'SEC' });
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
    expect(await enterAction(people.kamran, { meeting: securityMeeting, ...actionWords })).toMatchObject({
      refusal: { errors: [{ field: 'meeting', code: 'unknown-choice' }] },
    });
  });

  test('is listed by filter and due day', async () => {
    const list = async (params: Record<string, string>) => (await matrix(people.viewer, params)).actions;
    const due = (await list({})).map(({ dueOn }) => dueOn);
    expect(due).toEqual([...due].sort());
    expect((await list({ state: 'closed' })).every(({ closedOn }) => closedOn !== null)).toBe(true);
    expect((await list({ owner: 'US' })).map(({ owner }) => owner)).toEqual([null]);
    expect(await list({ group: 'CON' })).toEqual([]);
  });
});
