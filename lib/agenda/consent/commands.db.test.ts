import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addItem, changeItem, draftAgenda, moveItem, removeItem, restoreItem } from '@/lib/agenda/commands';
import { agendaItems, type ShownItem } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { refusal } from '@/testing/refusals';
import { answerItem, bracketItem, putItemForward, takeWording } from './commands';
import { isOnAgenda } from './consent';

await testDatabase();

let people: Cast;
let meeting: string;

const plan = async (startsOn: string, group = '', actor: Actor = people.leyla, title = 'Meeting') => {
  const when = { startsOn, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  return done(await planMeeting(actor, { kind: group ? 'group' : 'charter', group, title, ...when })).id;
};
const prepare = async (title: string, actor: Actor = people.leyla) =>
  done(await addItem(actor, { id: meeting, title, note: 'Their plan', minutes: '15', privately: 'yes' })).id;
const itemOf = async (id: string, actor: Actor = people.leyla): Promise<ShownItem> => {
  const item = (await agendaItems(actor, meeting)).find((each) => each.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
};
const at = async (id: string) => ({ id, version: (await itemOf(id)).version });
const forward = async (title: string) => {
  const id = await prepare(title);
  done(await putItemForward(people.leyla, await at(id)));
  return id;
};
const answer = async (id: string, given: string, more: object = {}, actor: Actor = people.jordan) =>
  answerItem(actor, { ...(await at(id)), answer: given, reason: 'Not ready', ...more });
const onAgenda = async (actor: Actor = people.leyla) =>
  (await agendaItems(actor, meeting)).filter(isOnAgenda).map(({ sourceKey, title }) => title ?? sourceKey);
const types = async (actor: Actor) =>
  (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type);

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  meeting = await plan('2027-01-28');
});

describe('an item that one side prepares', () => {
  test('is not found by the other side, and leaves no trace in the joint record or order', async () => {
    const id = await prepare('Civil nuclear fuel');
    expect(await types(people.jordan)).toEqual(['meeting.planned']);
    expect(await types(people.leyla)).toContain('agenda.item-added');
    expect(await agendaItems(people.jordan, meeting)).toEqual([]);
    expect(await agendaItems(people.technical, meeting)).toEqual([]);
    expect(await db().meeting.findUniqueOrThrow({ where: { id: meeting } })).toMatchObject({
      agendaVersion: 0,
    });
    const acts = [
      [changeItem, { title: 'X', note: '', minutes: '5' }],
      [moveItem, { direction: 'up' }],
      [removeItem, {}],
      [putItemForward, {}],
      [answerItem, { answer: 'accept', reason: '' }],
      [bracketItem, { title: 'X', note: '', reason: '' }],
      [takeWording, {}],
    ] as const;
    for (const [act, input] of acts) {
      expect(await act(people.jordan, { id, version: 1, ...input }), act.commandName).toMatchObject({
        refusal: { kind: 'not-found' },
      });
    }
  });

  test('is neither read nor moved by drafting, and leaves joint positions without a gap', async () => {
    const id = await prepare('Civil nuclear fuel');
    const before = await db().agendaItem.findUniqueOrThrow({ where: { id } });
    done(await draftAgenda(people.jordan, { id: meeting }));
    done(await addItem(people.jordan, { id: meeting, title: 'Joint', note: '', minutes: '5' }));
    done(await draftAgenda(people.leyla, { id: meeting }));
    expect(await db().agendaItem.findUniqueOrThrow({ where: { id } })).toEqual(before);
    const joint = await db().agendaItem.findMany({
      where: { meetingId: meeting, privateTo: null },
      orderBy: { position: 'asc' },
    });
    expect(joint.map(({ position }) => position)).toEqual(joint.map((_, index) => index + 1));
    expect(JSON.stringify(joint)).not.toContain('nuclear fuel');
  });

  test('is edited and removed there, and comes before the closing items once it is put forward', async () => {
    done(await draftAgenda(people.leyla, { id: meeting }));
    const id = await prepare('Civil nuclear fuel');
    const edit = { title: 'Fuel', note: '', minutes: '20' };
    done(await changeItem(people.leyla, { ...(await at(id)), ...edit }));
    done(await removeItem(people.leyla, { id }));
    expect(await putItemForward(people.leyla, await at(id))).toMatchObject(refusal('agenda-removed-already'));
    done(await restoreItem(people.leyla, { id }));
    setTestClock('2026-11-25T09:00:00Z');
    done(await putItemForward(people.leyla, await at(id)));
    expect(await itemOf(id, people.jordan)).toMatchObject({
      title: 'Fuel',
      consent: { state: 'put_forward', by: 'AZ', putForwardOn: '2026-11-25' },
    });
    const order = await onAgenda(people.jordan);
    expect(order[order.indexOf('Fuel') + 1]).toBe('next-meeting');
    expect(await types(people.jordan)).toEqual([
      ...['agenda.item-put-forward', 'agenda.drafted', 'meeting.planned'],
    ]);
    expect(await db().agendaItem.findUniqueOrThrow({ where: { id } })).toMatchObject({
      enteredOn: '2026-11-25',
    });
    expect(await putItemForward(people.leyla, await at(id))).toMatchObject(refusal('item-not-own'));
  });
});

describe('what is put forward', () => {
  test('is accepted by the other side, not by its own, and then edited by both', async () => {
    const id = await forward('Fuel');
    expect(await answer(id, 'accept', {}, people.leyla)).toMatchObject(refusal('own-proposal'));
    expect(await answer(id, 'accept', { party: 'AZ' })).toMatchObject({ refusal: { kind: 'forbidden' } });
    const edit = { title: 'Fuel supply', note: '', minutes: '15' };
    expect(await changeItem(people.jordan, { ...(await at(id)), ...edit })).toMatchObject(
      refusal('item-waits-for-answer'),
    );
    done(await answer(id, 'accept'));
    done(await changeItem(people.jordan, { ...(await at(id)), ...edit }));
    expect(await itemOf(id)).toMatchObject({ title: 'Fuel supply', consent: { state: 'accepted' } });
    expect(await answer(id, 'decline')).toMatchObject(refusal('item-not-waiting'));
  });

  test('is answered on the very text that was read', async () => {
    const id = await forward('Fuel');
    const read = await at(id);
    done(await changeItem(people.leyla, { ...read, title: 'Fuel and waste', note: '', minutes: '15' }));
    expect(await answerItem(people.jordan, { ...read, answer: 'accept', reason: '' })).toMatchObject({
      refusal: { kind: 'conflict', theirs: { title: 'Fuel and waste' } },
    });
  });

  test('declined, it stays readable with the reason, off the agenda, and may be accepted later', async () => {
    const id = await forward('Fuel');
    expect(await answer(id, 'decline', { reason: ' ' })).toMatchObject(refusal('reason-required'));
    done(await answer(id, 'decline'));
    expect(await onAgenda()).not.toContain('Fuel');
    expect(await itemOf(id, people.viewer)).toMatchObject({
      note: 'Their plan',
      consent: { state: 'declined', answeredBy: 'US', reason: 'Not ready' },
    });
    expect(
      await changeItem(people.leyla, { ...(await at(id)), title: 'X', note: '', minutes: '5' }),
    ).toMatchObject(refusal('item-off-agenda'));
    expect(await removeItem(people.leyla, { id })).toMatchObject(refusal('item-off-agenda'));
    done(await answer(id, 'accept'));
    expect(await onAgenda()).toContain('Fuel');
  });

  test('is withdrawn by its own side only', async () => {
    const id = await forward('Fuel');
    expect(await removeItem(people.jordan, { id })).toMatchObject(refusal('item-waits-for-answer'));
    done(await removeItem(people.leyla, { id }));
    expect(await onAgenda()).not.toContain('Fuel');
    for (const given of ['accept', 'decline', 'defer'] as const) {
      expect(await answer(id, given)).toMatchObject(refusal('agenda-removed-already'));
    }
    expect(await restoreItem(people.jordan, { id })).toMatchObject(refusal('item-waits-for-answer'));
    done(await restoreItem(people.leyla, { id }));
    expect(await onAgenda()).toContain('Fuel');
  });
});

describe('a bracket', () => {
  test('holds both wordings, and closes when one side accepts the other’s', async () => {
    const id = await forward('Fuel');
    const same = { title: 'Fuel', note: 'Their plan', reason: '' };
    expect(await bracketItem(people.jordan, { ...(await at(id)), ...same })).toMatchObject(
      refusal('same-wording'),
    );
    done(await bracketItem(people.jordan, { ...(await at(id)), title: 'Fuel cycle', note: '', reason: '' }));
    expect((await itemOf(id)).consent).toMatchObject({
      state: 'bracketed',
      wordings: [
        { party: 'AZ', title: 'Fuel', note: 'Their plan' },
        { party: 'US', title: 'Fuel cycle', note: '' },
      ],
    });
    expect(await answer(id, 'accept')).toMatchObject(refusal('item-bracketed'));
    done(await removeItem(people.leyla, { id }));
    for (const act of [takeWording, bracketItem]) {
      const reworded = { title: 'Fuel services', note: '', reason: '' };
      expect(await act(people.jordan, { ...(await at(id)), ...reworded })).toMatchObject(
        refusal('agenda-removed-already'),
      );
    }
    done(await restoreItem(people.leyla, { id }));
    done(await takeWording(people.leyla, await at(id)));
    expect(await itemOf(id)).toMatchObject({
      title: 'Fuel cycle',
      consent: { state: 'accepted', wordings: [] },
    });
  });

  test('closes when both come to one text', async () => {
    const id = await forward('Fuel');
    const word = async (actor: Actor, title: string) =>
      done(await bracketItem(actor, { ...(await at(id)), title, note: '', reason: '' }));
    await word(people.jordan, 'Fuel cycle');
    await word(people.leyla, 'Fuel services');
    expect(await itemOf(id)).toMatchObject({ consent: { state: 'bracketed' } });
    await word(people.jordan, 'Fuel services');
    expect(await itemOf(id)).toMatchObject({ title: 'Fuel services', consent: { state: 'accepted' } });
    expect(await types(people.viewer)).toContain('agenda.bracket-closed');
  });

  test('lets the second of two see what the first one saved', async () => {
    const id = await forward('Fuel');
    const read = await at(id);
    done(await bracketItem(people.jordan, { ...read, title: 'Fuel cycle', note: '', reason: '' }));
    expect(await bracketItem(people.jordan, { ...read, title: 'Other', note: '', reason: '' })).toMatchObject(
      {
        refusal: { kind: 'conflict', theirs: { title: 'Fuel cycle' } },
      },
    );
  });
});

describe('a deferred item', () => {
  test('is drafted into the next meeting’s agenda, once', async () => {
    meeting = await plan('2027-06-01');
    const next = await plan('2028-01-27');
    await plan('2029-01-27');
    const id = await forward('Fuel');
    done(await answer(id, 'defer'));
    expect(await onAgenda()).not.toContain('Fuel');
    meeting = next;
    done(await draftAgenda(people.leyla, { id: next }));
    done(await draftAgenda(people.jordan, { id: next }));
    expect((await onAgenda()).filter((title) => title === 'Fuel')).toHaveLength(1);
    const item = (await agendaItems(people.viewer, next)).find(({ title }) => title === 'Fuel');
    expect(item).toMatchObject({ note: 'Their plan', reasons: [{ kind: 'deferred', why: 'Not ready' }] });
  });

  test('goes to the meeting that was chosen, but to none that is closed to readers', async () => {
    const chosen = await plan('2027-03-01', 'ENE', people.leyla, 'Energy');
    const closed = await plan('2027-03-02', 'SEC', people.leyla, 'Closed');
    const id = await forward('Fuel');
    expect(await answer(id, 'defer', { deferredTo: closed })).toMatchObject(refusal('unknown-choice'));
    done(await answer(id, 'defer', { deferredTo: chosen }));
    expect((await itemOf(id)).consent).toMatchObject({ deferredTo: { id: chosen, title: 'Energy' } });
    meeting = chosen;
    done(await draftAgenda(people.kamran, { id: chosen }));
    expect(await onAgenda()).toContain('Fuel');
  });
});

test('a group’s own meeting works the same by its co-chairs', async () => {
  meeting = await plan('2027-02-01', 'ENE', people.kamran);
  const id = await prepare('Fuel', people.kamran);
  done(await putItemForward(people.kamran, { id, version: 1 }));
  done(await answer(id, 'accept', {}, people.casey));
  expect(await itemOf(id)).toMatchObject({ consent: { state: 'accepted', answeredBy: 'US' } });
});

test('of a Party by instrument the other side enters the answer', async () => {
  await db().person.updateMany({ where: { partyCode: 'US' }, data: { disabledAt: new Date() } });
  const id = await forward('Fuel');
  expect(await answer(id, 'accept', { party: 'XX' }, people.leyla)).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  const own = { title: 'Fuel cycle', note: '', reason: '', party: 'US' };
  done(await bracketItem(people.leyla, { ...(await at(id)), ...own }));
  done(await takeWording(people.leyla, await at(id)));
  expect(await itemOf(id)).toMatchObject({ title: 'Fuel cycle', consent: { state: 'accepted' } });
  await db().person.updateMany({ where: { partyCode: 'US' }, data: { disabledAt: null } });
});
