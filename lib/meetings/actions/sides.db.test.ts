import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { removeOrganisation } from '@/lib/organisations/commands';
import { actionWords, entered, matrix, meetingsForActions, today } from '@/testing/actions';
import { refusal } from '@/testing/refusals';
import { offeredOwners } from './choices/queries';
import { changeAction, closeAction, enterAction, reportSide } from './commands';
import { actionById, mayReportFor } from './queries';

const { people, charterMeeting, energyMeeting } = await meetingsForActions();

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
    const change = { id, version: 1, ...actionWords, owner: 'all' };
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
    const enter = (more: object) =>
      enterAction(people.leyla, { meeting: charterMeeting, ...actionWords, ...more });
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
    const change = { id, version: 3, ...actionWords, owner: 'AZ' };
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
    const enter = (more: object) =>
      enterAction(people.leyla, { meeting: charterMeeting, ...actionWords, ...more });
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
