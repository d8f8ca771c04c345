import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda, removeItem } from '@/lib/agenda/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { changeAction, closeAction } from '@/lib/meetings/actions/commands';
import { actionById, actionsOfMeeting } from '@/lib/meetings/actions/queries';
import { cancelMeeting, planMeeting, postponeMeeting } from '@/lib/meetings/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { refusal } from '@/testing/refusals';
import { changeOutcome, recordOutcome, withdrawOutcome } from './commands';
import { decisionLabel } from './outcome';
import { outcomesOf } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;
const day = '2027-01-28';

const plan = async (actor: Actor, group = '') => {
  const when = { startsOn: day, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const planned = await planMeeting(actor, {
    kind: group ? 'group' : 'charter',
    group,
    title: 'Meeting',
    ...when,
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const record = (actor: Actor, kind: string, text: string, more: object = {}) =>
  recordOutcome(actor, { meeting, kind, text, ...more });
const recorded = async (kind: string, text: string, more: object = {}) => {
  const result = await record(people.leyla, kind, text, more);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const task = { owner: 'AZ', dueOn: '2027-03-01' };
const seenBy = async (actor: Actor) =>
  (await outcomesOf(actor, meeting))
    .map((outcome) => `${outcome.kind} ${decisionLabel(outcome)} ${outcome.text}`.replace('  ', ' '))
    .sort();
const itemOf = async (sourceKey: string) => {
  const items = await agendaItems(people.leyla, meeting);
  return items.find((item) => item.sourceKey === sourceKey)?.id ?? '';
};

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  meeting = await plan(people.leyla);
  await draftAgenda(people.leyla, { id: meeting });
  setTestClock('2027-01-28T12:00:00Z');
});

describe('what came of a meeting', () => {
  test('is recorded by item or for the meeting, decisions numbered', async () => {
    const item = await itemOf('obligations');
    await recorded('information', 'The Parties heard a report', { item });
    await recorded('decision', 'To meet again in May');
    await recorded('decision', 'To list the projects', { item });
    await recorded('action', 'Send the list', task);
    expect(await seenBy(people.viewer)).toEqual([
      'action 1 Send the list',
      'decision 1 To meet again in May',
      'decision 2 To list the projects',
      'information The Parties heard a report',
    ]);
    const ofItem = (await outcomesOf(people.viewer, meeting)).filter(({ itemId }) => itemId === item);
    expect(ofItem.map(({ kind }) => kind).sort()).toEqual(['decision', 'information']);
    const told = await historyOf(people.viewer, { type: 'meeting', id: meeting });
    expect(told.filter(({ type }) => type === 'outcome.recorded')).toHaveLength(4);
  });

  test('enters an action, which may carry out a decision', async () => {
    const decision = await recorded('decision', 'To list the projects');
    await recorded('action', 'Send the list', { ...task, decision });
    const [action] = await actionsOfMeeting(people.viewer, meeting);
    expect(action).toMatchObject({ text: 'Send the list', owner: 'AZ', dueOn: '2027-03-01' });
    const outcome = (await outcomesOf(people.viewer, meeting)).find(({ kind }) => kind === 'action');
    expect(outcome?.action).toMatchObject({ id: action?.id, decisionId: decision });
    expect(await record(people.leyla, 'action', 'Early', { ...task, dueOn: '2027-01-27' })).toMatchObject(
      refusal('action-before-meeting'),
    );
    expect(await record(people.leyla, 'action', 'Nobody’s', { ...task, owner: 'XX' })).toMatchObject(
      refusal('unknown-choice'),
    );
    expect(await record(people.leyla, 'action', 'Of nothing', { ...task, decision: 'none' })).toMatchObject(
      refusal('unknown-choice'),
    );
  });

  test('is recorded from its day on, by whoever plans it, on items of the agenda', async () => {
    const item = await itemOf('platforms');
    await removeItem(people.leyla, { id: item });
    expect(await record(people.leyla, 'decision', 'Gone', { item })).toMatchObject(refusal('outcome-item'));
    const own = { title: 'Ours', position: 50, sourceKey: 'own:x', section: 'own', minutes: 5, reasons: [] };
    const hidden = await db().agendaItem.create({
      data: { ...own, meetingId: meeting, privateTo: 'US', enteredOn: day },
    });
    expect(await record(people.leyla, 'decision', 'Theirs', { item: hidden.id })).toMatchObject(
      refusal('outcome-item'),
    );
    expect(await record(people.kamran, 'decision', 'Early')).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await record(people.leyla, 'motion', 'Other')).toMatchObject(refusal('unknown-choice'));
    setTestClock('2027-01-27T12:00:00Z');
    expect(await record(people.leyla, 'decision', 'Early')).toMatchObject(refusal('outcome-before-meeting'));
    await postponeMeeting(people.leyla, { id: meeting, version: 1, startsOn: '' });
    expect(await record(people.leyla, 'decision', 'None')).toMatchObject(refusal('meeting-without-day'));
    await cancelMeeting(people.leyla, { id: meeting, version: 2, reason: 'Moved' });
    expect(await record(people.leyla, 'decision', 'None')).toMatchObject(refusal('meeting-cancelled'));
  });

  test('is changed by one person at a time', async () => {
    const id = await recorded('decision', 'To meet in May');
    expect(await changeOutcome(people.jordan, { id, version: 1, text: 'To meet in June' })).toMatchObject({
      ok: true,
    });
    expect(await changeOutcome(people.leyla, { id, version: 1, text: 'To meet in July' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { text: 'To meet in June' } },
    });
    expect(await seenBy(people.viewer)).toEqual(['decision 1 To meet in June']);
  });

  test('changes with its action, wherever that is changed', async () => {
    const id = await recorded('action', 'Send the list', task);
    const actionId = (await outcomesOf(people.leyla, meeting))[0]?.action?.id ?? '';
    const words = { text: 'Send both lists', owner: 'all', dueOn: '2027-03-02' };
    expect(await changeOutcome(people.leyla, { id, version: 1, ...words })).toMatchObject({ ok: true });
    expect(await actionById(people.viewer, actionId)).toMatchObject({ text: 'Send both lists', owner: null });
    await changeAction(people.jordan, { id: actionId, version: 2, ...words, text: 'Send all lists' });
    expect(await seenBy(people.viewer)).toEqual(['action 1 Send all lists']);
    expect(await changeOutcome(people.leyla, { id, version: 2, ...words })).toMatchObject({
      refusal: { kind: 'conflict', theirs: { text: 'Send all lists' } },
    });
    expect(await changeOutcome(people.leyla, { id, version: 3, text: 'Send' })).toMatchObject(
      refusal('required'),
    );
  });

  test('is withdrawn where entered in error, and its number is not given again', async () => {
    await recorded('decision', 'To meet in May');
    const id = await recorded('decision', 'To meet in June');
    const withdraw = (version: number, of = id) =>
      withdrawOutcome(people.leyla, { id: of, version, reason: 'Not decided' });
    expect(await withdraw(7)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(await withdraw(1)).toMatchObject({ ok: true });
    expect(await withdraw(2)).toMatchObject({ refusal: { kind: 'not-found' } });
    await recorded('decision', 'To meet in July');
    const slip = await recorded('action', 'Send a slip', task);
    expect(await withdraw(1, slip)).toMatchObject({ ok: true });
    await recorded('action', 'Send the list', task);
    expect(await seenBy(people.viewer)).toEqual([
      'action 2 Send the list',
      ...['decision 1 To meet in May', 'decision 3 To meet in July'],
    ]);
    expect(await withdrawOutcome(people.leyla, { id, version: 2, reason: ' ' })).toMatchObject(
      refusal('required'),
    );
  });

  test('takes its open action along when withdrawn, the action before the decision', async () => {
    const decision = await recorded('decision', 'To list the projects');
    const id = await recorded('action', 'Send the list', { ...task, decision });
    const withdraw = (of: string) =>
      withdrawOutcome(people.leyla, { id: of, version: 1, reason: 'Not decided' });
    expect(await withdraw(decision)).toMatchObject(refusal('decision-has-actions'));
    expect(await withdraw(id)).toMatchObject({ ok: true });
    expect(await actionsOfMeeting(people.viewer, meeting)).toEqual([]);
    expect(await withdraw(decision)).toMatchObject({ ok: true });
    const done = await recorded('action', 'Send the list', task);
    const [action] = await actionsOfMeeting(people.viewer, meeting);
    const closing = { id: action?.id, version: 1, closedOn: day, disposition: 'Sent' };
    await closeAction(people.leyla, closing);
    expect(await withdrawOutcome(people.leyla, { id: done, version: 2, reason: 'Slip' })).toMatchObject(
      refusal('action-closed'),
    );
  });

  test('stands once the minutes are agreed', async () => {
    const id = await recorded('decision', 'To meet in May');
    await db().minutes.create({ data: { meetingId: meeting, lockedOn: day, draftedOn: day } });
    expect(await record(people.leyla, 'decision', 'More')).toMatchObject(refusal('minutes-locked'));
    expect(await changeOutcome(people.leyla, { id, version: 1, text: 'Other' })).toMatchObject(
      refusal('minutes-locked'),
    );
    expect(await withdrawOutcome(people.leyla, { id, version: 1, reason: 'Slip' })).toMatchObject(
      refusal('minutes-locked'),
    );
  });
});

test('two people who decide at once get two numbers', async () => {
  await Promise.all([recorded('decision', 'First'), record(people.jordan, 'decision', 'Second')]);
  const numbers = (await outcomesOf(people.viewer, meeting)).map(({ number }) => number);
  expect(numbers.sort()).toEqual([1, 2]);
});

test('a restricted group’s outcomes are in its own series, and outsiders see none', async () => {
  const item = await itemOf('group:SEC');
  const secret = await recorded('decision', 'On patrols', { item });
  await recorded('decision', 'To meet in May');
  await recorded('action', 'Plan patrols', { ...task, item, decision: secret });
  expect(await seenBy(people.viewer)).toEqual(['decision 1 To meet in May']);
  expect(await seenBy(people.morgan)).toEqual([
    'action SEC 1 Plan patrols',
    'decision 1 To meet in May',
    'decision SEC 1 On patrols',
  ]);
  expect(await actionsOfMeeting(people.viewer, meeting)).toEqual([]);
  await recorded('action', 'Send the list', task);
  const codes = async (actor: Actor) =>
    (await actionsOfMeeting(actor, meeting)).map(({ code }) => code).sort();
  expect(await codes(people.viewer)).toEqual(['20270128/A1']);
  expect(await codes(people.morgan)).toEqual(['20270128/A1', 'SEC 20270128/A1']);
  const told = async (actor: Actor) =>
    (await historyOf(actor, { type: 'meeting', id: meeting })).filter(
      ({ type }) => type === 'outcome.recorded',
    );
  expect(await told(people.viewer)).toHaveLength(2);
  expect(await told(people.morgan)).toHaveLength(4);
  expect(await record(people.leyla, 'action', 'Tell', { ...task, decision: secret })).toMatchObject(
    refusal('unknown-choice'),
  );
});
