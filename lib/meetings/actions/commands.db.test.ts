import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { removeOrganisation } from '@/lib/organisations/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { actionMeetings, offeredOwners } from './choices/queries';
import { changeAction, closeAction, enterAction, reportSide } from './commands';
import { readActionFilters } from './filters';
import { actionById, actionMatrix, actionsOfMeeting, datedActions, mayReportFor } from './queries';

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

const today = calendarDate('2026-11-23');
const matrix = (actor: Actor, params: Record<string, string>) =>
  actionMatrix(actor, readActionFilters(params), today);
const refusal = (code: string) => ({ refusal: { errors: [{ code }] } });

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
    expect(await enterAction(people.kamran, { meeting: securityMeeting, ...words })).toMatchObject({
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

describe('the parts of the Parties', () => {
  const report = (actor: Actor, id: string, party: string, more: object = {}) =>
    reportSide(actor, { id, version: 1, party, state: 'in_progress', reportedOn: '2026-11-22', ...more });
  const sidesOf = async (id: string) =>
    (await actionById(people.viewer, id))?.sides.map(({ partyCode, name, state }) =>
      [partyCode, name, state].filter(Boolean).join(' '),
    );

  test('have an owner each: a joint organisation, one of one’s own people, or a name', async () => {
    const organisation = await db().organisation.create({
      data: { name: 'Sample Ministry', nameKey: 'sample ministry', sector: 'public', home: 'AZ' },
    });
    const owners = {
      AZ: { who: `organisation:${organisation.id}`, name: '' },
      US: { who: '', name: 'Dana Example' },
    };
    const id = await entered(people.leyla, charterMeeting, { owner: 'all', owners });
    expect(await sidesOf(id)).toEqual(['AZ Sample Ministry open', 'US Dana Example open']);
    const remove = () => removeOrganisation(people.leyla, { id: organisation.id, version: 1 });
    expect(await remove()).toMatchObject(refusal('organisation-named'));
    const change = { id, version: 1, ...words, owner: 'all' };
    const named = (actor: Actor, party: string, who: string, name = '') =>
      changeAction(actor, { ...change, owners: { [party]: { who, name } } });
    expect(await named(people.leyla, 'AZ', `person:${people.jordan.personId}`)).toMatchObject(
      refusal('unknown-choice'),
    );
    expect(await named(people.jordan, 'AZ', `person:${people.nigar.personId}`)).toMatchObject(
      refusal('unknown-choice'),
    );
    expect(await named(people.leyla, 'AZ', `person:${people.nigar.personId}`, 'Nigar')).toMatchObject(
      refusal('owner-twice'),
    );
    expect(await named(people.leyla, 'AZ', `person:${people.nigar.personId}`)).toMatchObject({ ok: true });
    expect(await sidesOf(id)).toEqual(['AZ Nigar Sample open', 'US Dana Example open']);
    const [changed] = await historyOf(people.viewer, { type: 'action', id });
    expect(changed?.changes).toContainEqual({
      field: 'acting',
      before: 'AZ: Sample Ministry; US: Dana Example',
      after: 'AZ: Nigar Sample; US: Dana Example',
    });
    // whoever acts at present may stay, whoever saves
    const kept = { owners: { AZ: { who: `person:${people.nigar.personId}`, name: '' } }, version: 2 };
    expect(await changeAction(people.jordan, { ...change, ...kept })).toMatchObject({ ok: true });
    expect(await remove()).toMatchObject({ ok: true });
  });

  test('take no private organisation of a side, nor an owner of a Party not concerned', async () => {
    const { id: hidden } = await db().organisation.create({
      data: { name: 'Hidden', nameKey: 'hidden', sector: 'public', home: 'AZ', privateTo: 'AZ' },
    });
    const owners = { AZ: { who: `organisation:${hidden}`, name: '' } };
    const enter = (more: object) => enterAction(people.leyla, { meeting: charterMeeting, ...words, ...more });
    expect(await enter({ owners })).toMatchObject(refusal('unknown-choice'));
    expect(await enter({ owners: { US: { who: '', name: 'Dana Example' } } })).toMatchObject(
      refusal('owner-not-concerned'),
    );
    expect((await offeredOwners(people.leyla))('AZ').organisations.map(({ name }) => name)).not.toContain(
      'Hidden',
    );
  });

  test('are reported by their own side alone, done with evidence', async () => {
    const id = await entered(people.leyla, energyMeeting, { owner: 'all' });
    const action = await actionById(people.nigar, id);
    expect(action && (await mayReportFor(people.nigar, action))).toEqual(['AZ']);
    expect(await report(people.nigar, id, 'US')).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await report(people.viewer, id, 'AZ')).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await report(people.nigar, id, 'AZ', { state: 'done' })).toMatchObject(
      refusal('evidence-required'),
    );
    expect(await report(people.nigar, id, 'AZ', { reportedOn: '2026-11-24' })).toMatchObject(
      refusal('reported-after-today'),
    );
    expect(await report(people.nigar, id, 'AZ', { reportedOn: '2026-11-18' })).toMatchObject(
      refusal('reported-before-meeting'),
    );
    expect(await report(people.nigar, id, 'AZ')).toMatchObject({ ok: true });
    expect(await sidesOf(id)).toEqual(['AZ in_progress', 'US open']);
    expect(await report(people.casey, id, 'US')).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { state: 'open', evidence: '', reportedOn: '' } },
    });
    const done = { state: 'done', evidence: 'Note 7', version: 2 };
    expect(await report(people.casey, id, 'US', done)).toMatchObject({ ok: true });
    const change = { id, version: 3, ...words, owner: 'AZ' };
    expect(await changeAction(people.leyla, change)).toMatchObject(refusal('side-reported'));
  });

  test('are all done before the action is closed as done', async () => {
    const id = await entered(people.leyla, energyMeeting, { owner: 'all' });
    const close = (actor: Actor, more: object = {}) =>
      closeAction(actor, { id, version: 1, closedOn: '2026-11-22', disposition: 'Note 14', ...more });
    expect(await close(people.nigar)).toMatchObject(refusal('side-not-done'));
    await report(people.casey, id, 'US', { state: 'done', evidence: 'Note 7' });
    expect(await close(people.nigar, { version: 2 })).toMatchObject({ ok: true });
    expect(await actionById(people.casey, id)).toMatchObject({
      closedAs: 'done',
      sides: [
        { partyCode: 'AZ', state: 'done', evidence: 'Note 14', reportedOn: '2026-11-22' },
        { partyCode: 'US', state: 'done', evidence: 'Note 7' },
      ],
    });
    expect(await report(people.casey, id, 'US', { version: 3 })).toMatchObject(refusal('action-closed'));
  });

  test('need not be done where it is superseded, or dropped by both sides', async () => {
    const id = await entered(people.leyla, energyMeeting, { owner: 'all' });
    const words = { id, version: 1, closedOn: '2026-11-22', disposition: 'Minutes of 19 November' };
    const drop = { ...words, closedAs: 'dropped' };
    expect(await closeAction(people.nigar, drop)).toMatchObject(refusal('drop-by-those-who-concur'));
    expect(await closeAction(people.kamran, drop)).toMatchObject(refusal('drop-needs-both'));
    expect(await closeAction(people.kamran, { ...drop, agreed: 'yes' })).toMatchObject({ ok: true });
    expect(await sidesOf(id)).toEqual(['AZ open', 'US open']);
    const [dropped] = await historyOf(people.viewer, { type: 'action', id });
    expect(dropped).toMatchObject({ type: 'action.dropped', values: { disposition: words.disposition } });
    const other = await entered(people.leyla, energyMeeting, { owner: 'all' });
    expect(await closeAction(people.nigar, { ...words, id: other, closedAs: 'superseded' })).toMatchObject({
      ok: true,
    });
  });

  test('are filtered by side and state, and overdue ones by day', async () => {
    const id = await entered(people.leyla, energyMeeting, { owner: 'all', dueOn: '2026-11-20' });
    await report(people.nigar, id, 'AZ');
    const found = async (params: Record<string, string>) =>
      (await matrix(people.viewer, { meeting: energyMeeting, ...params })).actions.some(
        (each) => each.id === id,
      );
    expect(await found({ side: 'in_progress' })).toBe(true);
    expect(await found({ side: 'in_progress', owner: 'AZ' })).toBe(true);
    expect(await found({ side: 'in_progress', owner: 'US' })).toBe(false);
    expect(await found({ side: 'open', owner: 'US' })).toBe(true);
    expect(await found({ side: 'open' })).toBe(false);
    expect(await found({ state: 'overdue' })).toBe(true);
    expect(await found({ meeting: charterMeeting })).toBe(false);
    const rows = await matrix(people.viewer, { state: 'overdue' });
    expect(rows.actions.every(({ dueOn }) => dueOn < today)).toBe(true);
  });

  test('name the decision that it carries out, to those who may see that', async () => {
    const decision = (meetingId: string, groupCode: string | null) =>
      db().outcome.create({
        data: {
          meetingId,
          groupCode,
          kind: 'decision',
          number: groupCode ? 2 : 1,
          series: groupCode ?? '',
          text: 'Decided',
          enteredOn: '2026-11-20',
        },
      });
    const open = await decision(charterMeeting, null);
    const guarded = await decision(charterMeeting, 'SEC');
    const id = await entered(people.leyla, charterMeeting, { decision: open.id });
    expect(await actionById(people.viewer, id)).toMatchObject({ decision: { number: 1, series: '' } });
    const enter = (more: object) => enterAction(people.leyla, { meeting: charterMeeting, ...words, ...more });
    expect(await enter({ decision: guarded.id })).toMatchObject(refusal('unknown-choice'));
    expect(await enter({ decision: open.id, meeting: energyMeeting })).toMatchObject(
      refusal('unknown-choice'),
    );
    expect(await enter({ decision: guarded.id, group: 'SEC' })).toMatchObject({ ok: true });
    await db().action.update({ where: { id }, data: { decisionId: guarded.id } });
    expect(await actionById(people.viewer, id)).toMatchObject({ decision: null });
  });

  test('of a Party by instrument are reported by the other side', async () => {
    const id = await entered(people.leyla, charterMeeting, { owner: 'all' });
    await db().person.updateMany({ where: { partyCode: 'US' }, data: { disabledAt: new Date() } });
    expect(await report(people.leyla, id, 'US')).toMatchObject({ ok: true });
    await db().person.updateMany({ where: { partyCode: 'US' }, data: { disabledAt: null } });
    expect(await report(people.leyla, id, 'US', { version: 2 })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });
});
