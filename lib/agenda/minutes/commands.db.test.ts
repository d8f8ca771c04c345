import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda, removeItem } from '@/lib/agenda/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { textHash } from '@/lib/agreements/endorsements/queries';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { recordOutcome } from '@/lib/meetings/outcomes/commands';
import { doneSteps, meetingById, recordOfHolding } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { refusal } from '@/testing/refusals';
import { agreeMinutes, clearMinutes, recordMinutes, reviseMinutes } from './agreement/commands';
import { minutesPage } from './page/queries';
import {
  addPart,
  bracketPart,
  changePart,
  draftMinutes,
  removePart,
  restorePart,
  settlePart,
} from './paragraphs/commands';
import { minutesSource, presentText } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;
const day = '2027-01-28';
const words = ({ kind }: { kind: string }) => `(${kind})`;

const plan = async (actor: Actor, group = '') => {
  const when = { startsOn: day, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC', place: 'Baku' };
  const kind = group ? 'group' : 'charter';
  const planned = await planMeeting(actor, { kind, group, title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const draft = (actor: Actor = people.leyla) => draftMinutes(actor, { id: meeting, words });
const parts = () =>
  db().minutesPart.findMany({ where: { meetingId: meeting }, orderBy: { position: 'asc' } });
const part = async (kind: string) => {
  const found = (await parts()).find((each) => each.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
};
const hash = async () => {
  const known = await meetingById(people.leyla, meeting);
  if (known === null) throw new Error('no meeting');
  return textHash(presentText(known, await minutesSource(db(), known)).joint);
};
/** An agenda of an opening, one report and the next meeting; each item has a text. */
const written = async (group = 'ENE') => {
  await draftAgenda(people.leyla, { id: meeting });
  for (const { id, sourceKey } of await agendaItems(people.leyla, meeting)) {
    if (!['opening', `group:${group}`].includes(sourceKey)) await removeItem(people.leyla, { id });
  }
  await draft();
  const { id } = await part('agreed');
  await changePart(people.leyla, { id, version: 1, text: 'The Parties agreed on the report' });
};
const endorse = async (command: typeof clearMinutes, actor: Actor, party: string, more: object = {}) =>
  command(actor, { meeting, party, read: await hash(), ...more });
const clearBoth = async () => {
  await endorse(clearMinutes, people.leyla, 'AZ');
  await endorse(clearMinutes, people.jordan, 'US');
};
const agreeBoth = async () => {
  await endorse(agreeMinutes, people.leyla, 'AZ');
  return endorse(agreeMinutes, people.jordan, 'US');
};

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2027-01-28T12:00:00Z');
  meeting = await plan(people.leyla);
});

describe('minutes', () => {
  test('are drafted from the day on by whoever plans the meeting, and again without losing an edit', async () => {
    await written();
    const before = await parts();
    await draft(people.jordan);
    expect(await parts()).toEqual(before);
    const { id } = await part('adoption');
    expect(await removePart(people.leyla, { id, version: 1 })).toMatchObject({ ok: true });
    await draft();
    expect((await part('adoption')).removed).toBe(true);
    expect(await restorePart(people.leyla, { id, version: 2 })).toMatchObject({ ok: true });
    expect(await draft(people.kamran)).toMatchObject({ refusal: { kind: 'forbidden' } });
    setTestClock('2027-01-27T12:00:00Z');
    expect(await draft()).toMatchObject(refusal('outcome-before-meeting'));
  });

  test('are edited by one person at a time', async () => {
    await written();
    const { id, version } = await part('agreed');
    const change = (actor: Actor, text: string) => changePart(actor, { id, version, text });
    expect(await change(people.jordan, 'Theirs')).toMatchObject({ ok: true });
    expect(await change(people.leyla, 'Ours')).toMatchObject({
      refusal: { kind: 'conflict', theirs: { text: 'Theirs' } },
    });
  });

  test('mark what one side noted', async () => {
    await written();
    const add = (by: string) => addPart(people.leyla, { meeting, by, text: 'On gas' });
    expect(await add('US')).toMatchObject({ ok: true });
    expect(await add('all')).toMatchObject({ ok: true });
    expect(await add('XX')).toMatchObject(refusal('unknown-choice'));
    expect((await parts()).slice(-2).map(({ kind, partyCode }) => [kind, partyCode])).toEqual([
      ['noted', 'US'],
      ['agreed', null],
    ]);
  });

  test('hold both wordings in brackets until one is accepted or a third settled', async () => {
    await written();
    const { id } = await part('agreed');
    const bracket = (actor: Actor, party: string, version: number, text: string) =>
      bracketPart(actor, { id, version, party, text });
    const settle = (actor: Actor, accept: string, version: number, text = '') =>
      settlePart(actor, { id, version, accept, text });
    expect(await bracket(people.jordan, 'AZ', 2, 'No')).toMatchObject(refusal('unknown-choice'));
    expect(await bracket(people.jordan, 'US', 2, 'The US wording')).toMatchObject({ ok: true });
    expect(
      await db().minutesWording.findMany({ where: { partId: id }, orderBy: { partyCode: 'asc' } }),
    ).toMatchObject([
      { partyCode: 'AZ', text: 'The Parties agreed on the report' },
      { partyCode: 'US', text: 'The US wording' },
    ]);
    expect(await changePart(people.leyla, { id, version: 3, text: 'Over' })).toMatchObject(
      refusal('bracket-open'),
    );
    expect(await endorse(clearMinutes, people.leyla, 'AZ')).toMatchObject({
      refusal: { errors: [{ code: 'minutes-bracket', values: { items: '2' } }] },
    });
    expect(await settle(people.jordan, 'US', 3)).toMatchObject(refusal('own-wording'));
    expect(await settle(people.leyla, 'US', 3)).toMatchObject({ ok: true });
    expect(await part('agreed')).toMatchObject({ text: 'The US wording', version: 4 });
    await bracket(people.leyla, 'AZ', 4, 'Ours');
    expect(await settle(people.leyla, 'third', 5, 'A third')).toMatchObject({ ok: true });
    expect((await part('agreed')).text).toBe('A third');
    expect(await settle(people.leyla, 'third', 6, 'More')).toMatchObject(refusal('bracket-closed'));
  });

  test('name the items of which nothing is written', async () => {
    await written();
    const { id } = await part('agreed');
    await changePart(people.leyla, { id, version: 2, text: '' });
    expect(await endorse(clearMinutes, people.leyla, 'AZ')).toMatchObject({
      refusal: { errors: [{ code: 'minutes-empty', values: { items: '2' } }] },
    });
  });
});

describe('minutes are agreed', () => {
  test('once each Party cleared that very text; an edit voids what was cleared', async () => {
    await written();
    const seen = await hash();
    await endorse(clearMinutes, people.leyla, 'AZ');
    const { id } = await part('agreed');
    await changePart(people.jordan, { id, version: 2, text: 'The Parties welcomed the report' });
    const page = await minutesPage(people.viewer, await known());
    expect(page?.cleared).toEqual([]);
    expect(page?.voided).toMatchObject([
      {
        party: 'AZ',
        act: 'cleared',
        changes: [{ before: 'The Parties agreed on the report', after: 'The Parties welcomed the report' }],
      },
    ]);
    expect(await clearMinutes(people.jordan, { meeting, party: 'US', read: seen })).toMatchObject(
      refusal('text-changed'),
    );
    await endorse(clearMinutes, people.jordan, 'US');
    expect(await endorse(agreeMinutes, people.jordan, 'US')).toMatchObject({
      refusal: { errors: [{ code: 'minutes-not-cleared', values: { parties: 'AZ' } }] },
    });
    expect(await endorse(clearMinutes, people.jordan, 'US')).toMatchObject(refusal('endorsed-already'));
  });

  test('by two keys, which lock them, tick the step and record the holding', async () => {
    await written();
    await clearBoth();
    expect(await agreeBoth()).toMatchObject({ ok: true });
    const { id } = await part('agreed');
    expect(await changePart(people.leyla, { id, version: 2, text: 'More' })).toMatchObject(
      refusal('minutes-locked'),
    );
    expect(await draft()).toMatchObject(refusal('minutes-locked'));
    expect(await doneSteps(people.viewer, [meeting])).toMatchObject([
      { step: 'minutes-agreed', doneOn: day },
    ]);
    expect(await meetingById(people.viewer, meeting)).toMatchObject({ state: 'held' });
    expect(await recordOfHolding(people.viewer, meeting)).toMatchObject({ heldOn: day, agreedOn: day });
    const keys = await db().proposalKey.findMany({
      where: { proposal: { meetingId: meeting } },
      orderBy: { partyCode: 'asc' },
    });
    expect(keys.map(({ partyCode, personId }) => [partyCode, personId])).toEqual([
      ['AZ', people.leyla.personId],
      ['US', people.jordan.personId],
    ]);
    const told = (await historyOf(people.viewer, { type: 'meeting', id: meeting })).map(({ type }) => type);
    expect(told).toEqual(expect.arrayContaining(['minutes.agreed', 'meeting.held', 'meeting.step-done']));
  });

  test('and revised with a reason, agreed anew', async () => {
    await written();
    expect(await reviseMinutes(people.leyla, { meeting, reason: 'Slip' })).toMatchObject(
      refusal('minutes-not-agreed'),
    );
    await clearBoth();
    await agreeBoth();
    expect(await reviseMinutes(people.jordan, { meeting, reason: 'A wrong name' })).toMatchObject({
      ok: true,
    });
    const { id } = await part('agreed');
    await changePart(people.jordan, { id, version: 2, text: 'Corrected' });
    await clearBoth();
    await agreeBoth();
    const versions = await db().minutesVersion.findMany({ where: { meetingId: meeting } });
    expect(versions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [1, ''],
      [2, 'A wrong name'],
    ]);
    expect(await db().proposal.count({ where: { meetingId: meeting } })).toBe(1);
  });

  test('by each side for itself', async () => {
    await written();
    const instrument = { day, instrumentKind: 'note', reference: 'Note 1' };
    expect(await endorse(clearMinutes, people.leyla, 'US', instrument)).toMatchObject(
      refusal('party-has-accounts'),
    );
    expect(await endorse(clearMinutes, people.kamran, 'AZ')).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const record = { meeting, read: await hash(), ...instrument };
    expect(await recordMinutes(people.leyla, record)).toMatchObject(refusal('own-accounts'));
  });
});

const known = async () => {
  const found = await meetingById(people.leyla, meeting);
  if (found === null) throw new Error('no meeting');
  return found;
};

test('what came of an item after it was cleared voids the clearance', async () => {
  await written();
  await clearBoth();
  await recordOutcome(people.leyla, { meeting, kind: 'decision', text: 'To meet in May' });
  const page = await minutesPage(people.viewer, await known());
  expect(page?.cleared).toEqual([]);
  expect(page?.voided.map(({ party }) => party).sort()).toEqual(['AZ', 'US']);
  expect(await endorse(agreeMinutes, people.leyla, 'AZ')).toMatchObject(refusal('minutes-not-cleared'));
});

test('outsiders read “restricted” where a restricted group’s part stands, and never its words', async () => {
  await written('SEC');
  const words = async (actor: Actor) => JSON.stringify(await minutesPage(actor, await known()));
  const told = async () => [await words(people.viewer), await words(people.morgan)];
  const secret = expect.stringContaining('agreed on the report');
  expect(await told()).toEqual([expect.not.stringContaining('agreed on the report'), secret]);
  await clearBoth();
  await agreeBoth();
  expect(await told()).toEqual([expect.not.stringContaining('agreed on the report'), secret]);
  const page = await minutesPage(people.viewer, await known());
  expect(page?.sections.find(({ item }) => item?.groupCode === 'SEC')).toMatchObject({
    restricted: true,
    paragraphs: [],
  });
  const [version] = await db().minutesVersion.findMany({ where: { meetingId: meeting } });
  expect(JSON.stringify(version?.content)).not.toContain('agreed on the report');
  const [own] = await db().restrictedPart.findMany({ where: { meetingId: meeting } });
  expect(JSON.stringify(own?.content)).toContain('agreed on the report');
  const edits = async (actor: Actor) =>
    (await historyOf(actor, { type: 'meeting', id: meeting })).filter(
      ({ type }) => type === 'minutes.part-changed',
    );
  expect(await edits(people.viewer)).toEqual([]);
  expect(await edits(people.morgan)).toHaveLength(1);
  const { id } = await part('agreed');
  expect(await changePart(people.casey, { id, version: 2, text: 'Told' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
});
