import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { cancelMeeting, planMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import { createProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { briefState } from './brief-state';
import { assignBrief, callForBriefs, markBook } from './calling/commands';
import { linkState } from './clearance-rule';
import { clearBrief, handInBrief, refreshFacts, writeBrief } from './commands';
import { briefPage, briefsPage } from './queries';

await testDatabase();

type Person = Actor & { personId: string };

let people: Cast;
let rauf: Person;
let sevda: Person;
let meeting: string;
/** The item of a group's report, by the group's code. */
let itemOf: (group: string) => string;

const parts = {
  background: '',
  objective: '',
  arguments: '',
  theirPosition: '',
  concessions: '',
  pressLine: '',
};
const refusal = (code: string) => ({ refusal: { errors: [{ code }] } });
const notFound = { refusal: { kind: 'not-found' } };
const forbidden = { refusal: { kind: 'forbidden' } };

const call = (actor: Actor, items: object[], more: object = {}) =>
  callForBriefs(actor, { meeting, dueOn: '2027-01-14', items, ...more });
const wanted = (group: string, person: Person, more: object = {}) => ({
  item: itemOf(group),
  wanted: 'yes',
  person: person.personId,
  ...more,
});
const at = (group: string) => ({ meeting, item: itemOf(group) });
const seen = async (actor: Actor, group: string) => {
  const page = await briefPage(actor, at(group));
  if (page === null) throw new Error('not found');
  return page;
};
const write = (actor: Actor, group: string, version: number, text: object) =>
  writeBrief(actor, { ...at(group), version, ...parts, ...text });
const handedIn = async () => {
  await call(people.leyla, [wanted('ENE', people.nigar)], {
    clearers: [{ person: people.kamran.personId }, { person: people.leyla.personId }],
  });
  await write(people.nigar, 'ENE', 1, { objective: 'Agree on the list' });
  expect(await handInBrief(people.nigar, { ...at('ENE'), version: 2 })).toMatchObject({ ok: true });
};

beforeAll(async () => {
  people = await charterWithCast();
  rauf = await castMember('Rauf Sample', 'AZ', [{ kind: 'member', groupCode: 'SEC' }]);
  sevda = await castMember('Sevda Sample', 'AZ', []);
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const planned = await planMeeting(people.leyla, {
    kind: 'charter',
    group: '',
    title: 'Annual meeting',
    startsOn: '2027-01-28',
    startTime: '10:00',
    durationMinutes: '180',
    timeZone: 'UTC',
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  meeting = planned.value.id;
  await draftAgenda(people.leyla, { id: meeting });
  const items = await agendaItems(people.leyla, meeting);
  itemOf = (group) => items.find(({ groupCode }) => groupCode === group)?.id ?? '';
});

describe('calling for briefs', () => {
  test('names an author and a day for each item, and who clears it', async () => {
    const called = await call(
      people.leyla,
      [wanted('ENE', people.nigar, { dueOn: '2027-01-10' }), { ...wanted('SEC', rauf) }],
      { clearers: [{ person: people.leyla.personId }, { name: 'The deputy minister' }], marking: 'Internal' },
    );
    expect(called).toMatchObject({ ok: true });
    const { brief, call: made } = await seen(people.nigar, 'ENE');
    expect(brief).toMatchObject({ authorName: 'Nigar Sample', dueOn: '2027-01-10', handedInOn: null });
    expect(brief.chain.map(({ name }) => name)).toEqual(['Leyla Sample', 'The deputy minister']);
    expect(made).toMatchObject({ marking: 'Internal', calledOn: '2026-11-23' });
    expect((await seen(rauf, 'SEC')).brief.dueOn).toBe('2027-01-14');
  });

  test('is for coordinators, and for an item of the agenda', async () => {
    expect(await call(people.kamran, [wanted('ENE', people.nigar)])).toMatchObject(forbidden);
    expect(await call(people.viewer, [wanted('ENE', people.nigar)])).toMatchObject(forbidden);
    expect(await call(people.leyla, [])).toMatchObject(refusal('brief-items-required'));
    expect(
      await call(people.leyla, [{ item: 'nothing', wanted: 'yes', person: people.nigar.personId }]),
    ).toMatchObject(refusal('unknown-choice'));
  });

  test('takes only own people who may enter the item’s group', async () => {
    expect(await call(people.leyla, [wanted('ENE', people.jordan)])).toMatchObject(refusal('unknown-choice'));
    expect(await call(people.leyla, [wanted('SEC', people.nigar)])).toMatchObject(
      refusal('brief-person-outside'),
    );
    const clearers = [{ person: people.kamran.personId }];
    expect(await call(people.leyla, [wanted('SEC', rauf)], { clearers })).toMatchObject(
      refusal('brief-person-outside'),
    );
    const twice = [{ name: 'Same' }, { name: 'Same' }];
    expect(await call(people.leyla, [wanted('ENE', people.nigar)], { clearers: twice })).toMatchObject(
      refusal('brief-clears-twice'),
    );
    expect(await call(people.leyla, [{ item: itemOf('ENE'), wanted: 'yes' }])).toMatchObject(
      refusal('brief-person-required'),
    );
  });

  test('again adds further items and changes nothing of the others', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)]);
    await write(people.nigar, 'ENE', 1, { objective: 'Ours' });
    expect(await call(people.leyla, [wanted('ENE', sevda)])).toMatchObject(refusal('nothing-changed'));
    const added = await addItem(people.leyla, { id: meeting, title: 'Ports', note: '', minutes: 10 });
    const item = added.ok ? added.value.id : '';
    expect(
      await call(people.leyla, [wanted('ENE', sevda), { item, wanted: 'yes', name: 'An author' }]),
    ).toMatchObject({ ok: true });
    expect((await seen(people.leyla, 'ENE')).brief).toMatchObject({ authorName: 'Nigar Sample', version: 2 });
    expect(await briefPage(people.leyla, { meeting, item })).toMatchObject({
      brief: { authorName: 'An author' },
    });
  });

  test('to a cancelled meeting is refused', async () => {
    await cancelMeeting(people.leyla, { id: meeting, version: 1, reason: 'Moved' });
    expect(await call(people.leyla, [wanted('ENE', people.nigar)])).toMatchObject(
      refusal('meeting-cancelled'),
    );
  });

  test('one brief gets another author, day and chain, and keeps the clearances before the change', async () => {
    await handedIn();
    await clearBrief(people.kamran, { ...at('ENE'), version: 2 });
    const change = (version: number, clearers: object[]) =>
      assignBrief(people.leyla, {
        ...at('ENE'),
        version,
        person: sevda.personId,
        dueOn: '2027-01-20',
        clearers,
      });
    const { call: before } = await seen(people.leyla, 'ENE');
    const clearers = [{ person: people.kamran.personId }, { name: 'The minister' }];
    expect(await change(before.version, clearers)).toMatchObject({ ok: true });
    const { brief } = await seen(people.leyla, 'ENE');
    expect(brief).toMatchObject({ authorName: 'Sevda Sample', dueOn: '2027-01-20', version: 2 });
    expect(brief.chain.map(({ clearedVersion }) => clearedVersion)).toEqual([2, null]);
    expect(await change(before.version, [])).toMatchObject({
      refusal: {
        kind: 'conflict',
        theirs: { 'clearers.0.person': 'Kamran Sample', 'clearers.1.person': 'The minister' },
      },
    });
  });

  test('the book’s marking is the side’s own words', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)], { marking: 'Internal' });
    const { call: made } = await seen(people.leyla, 'ENE');
    const mark = { meeting, version: made.version, marking: 'Xidməti istifadə üçün' };
    expect(await markBook(people.leyla, mark)).toMatchObject({ ok: true });
    expect(await markBook(people.leyla, mark)).toMatchObject({
      refusal: { kind: 'conflict', theirs: { marking: 'Xidməti istifadə üçün' } },
    });
  });
});

describe('a brief', () => {
  test('is written by its author, its clearers and those who called, and by nobody else', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)], {
      clearers: [{ person: people.kamran.personId }],
    });
    expect(await write(people.viewer, 'ENE', 1, { objective: 'Mine' })).toMatchObject(forbidden);
    expect(await write(sevda, 'ENE', 1, { objective: 'Mine' })).toMatchObject(forbidden);
    expect(await write(people.nigar, 'ENE', 1, { objective: 'One' })).toMatchObject({ ok: true });
    expect(await write(people.kamran, 'ENE', 2, { objective: 'Two' })).toMatchObject({ ok: true });
    expect(await write(people.leyla, 'ENE', 3, { objective: 'Three' })).toMatchObject({ ok: true });
    expect(await write(people.leyla, 'ENE', 4, { objective: 'Three' })).toMatchObject(
      refusal('nothing-changed'),
    );
    expect((await seen(people.viewer, 'ENE')).brief.text.objective).toBe('Three');
  });

  test('saved by two at once loses neither text', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)]);
    await write(people.nigar, 'ENE', 1, { objective: 'One' });
    expect(await write(people.leyla, 'ENE', 1, { objective: 'Another' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { objective: 'One' } },
    });
    expect((await seen(people.nigar, 'ENE')).brief.text.objective).toBe('One');
  });

  test('is handed in once, with something written', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)]);
    const handIn = (version: number) => handInBrief(people.nigar, { ...at('ENE'), version });
    expect(await handIn(1)).toMatchObject(refusal('brief-blank'));
    await write(people.nigar, 'ENE', 1, { objective: 'Ours' });
    expect(await handIn(1)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(await handIn(2)).toMatchObject({ ok: true });
    expect(await handIn(2)).toMatchObject(refusal('brief-handed-in'));
  });

  test('is cleared in order, and an edit voids what was cleared', async () => {
    await handedIn();
    const clear = (actor: Actor, version: number) => clearBrief(actor, { ...at('ENE'), version });
    expect(await clear(people.leyla, 2)).toMatchObject(forbidden);
    expect(await clear(people.nigar, 2)).toMatchObject(forbidden);
    expect(await clear(people.kamran, 1)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(await clear(people.kamran, 2)).toMatchObject({ ok: true });
    expect(await clear(people.kamran, 2)).toMatchObject(forbidden);
    expect(await clear(people.leyla, 2)).toMatchObject({ ok: true });
    const state = async () => {
      const { brief, today } = await seen(people.leyla, 'ENE');
      const links = brief.chain.map((link) => linkState(link, brief.version));
      return [briefState(brief, today).kind, ...links];
    };
    expect(await state()).toEqual(['cleared', 'cleared', 'cleared']);
    expect(await write(people.nigar, 'ENE', 2, { objective: 'Ours, again' })).toMatchObject({
      value: { voided: 2 },
    });
    expect(await state()).toEqual(['handed-in', 'voided', 'voided']);
    await clear(people.kamran, 3);
    expect(await state()).toEqual(['cleared-in-part', 'cleared', 'voided']);
  });

  test('is not cleared before it is handed in', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)], { clearers: [{ name: 'The minister' }] });
    expect(await clearBrief(people.leyla, { ...at('ENE'), version: 1 })).toMatchObject(
      refusal('brief-not-handed-in'),
    );
  });

  test('of a typed clearer is cleared by those who called for it', async () => {
    await call(people.leyla, [wanted('ENE', people.nigar)], { clearers: [{ name: 'The minister' }] });
    await write(people.nigar, 'ENE', 1, { objective: 'Ours' });
    await handInBrief(people.nigar, { ...at('ENE'), version: 2 });
    expect(await clearBrief(people.nigar, { ...at('ENE'), version: 2 })).toMatchObject(forbidden);
    expect(await clearBrief(people.leyla, { ...at('ENE'), version: 2 })).toMatchObject({ ok: true });
  });

  test('has facts that are refreshed without touching what is written or cleared', async () => {
    const project = async (title: string, group: string, privately = '') => {
      const made = await createProject(people.leyla, { title, group, ...(privately ? { privately } : {}) });
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
      return made.value.id;
    };
    await handedIn();
    await clearBrief(people.kamran, { ...at('ENE'), version: 2 });
    const id = await project('Storage', 'ENE');
    await project('Our own thought', 'ENE', 'yes');
    await project('Guarded', 'SEC');
    const reported = await reportStatus(people.casey, { project: id, status: 'off_track', line: 'No land' });
    expect(reported).toMatchObject({ ok: true });
    expect((await seen(people.nigar, 'ENE')).brief.facts.projects).toEqual([]);
    expect(await refreshFacts(people.nigar, at('ENE'))).toMatchObject({ ok: true });
    expect(await refreshFacts(people.nigar, at('ENE'))).toMatchObject(refusal('nothing-changed'));
    const { brief } = await seen(people.nigar, 'ENE');
    expect(brief).toMatchObject({ version: 2, text: { objective: 'Agree on the list' } });
    expect(brief.chain.map(({ clearedVersion }) => clearedVersion)).toEqual([2, null]);
    expect(brief.facts.projects.map(({ title, own }) => [title, own])).toEqual(
      expect.arrayContaining([
        ['Storage', false],
        ['Our own thought', true],
      ]),
    );
    expect(brief.facts.projects).toHaveLength(2);
    expect(brief.facts.projects.find(({ own }) => !own)?.statuses).toEqual([
      { party: 'AZ', status: null, line: '', on: null },
      { party: 'US', status: 'off_track', line: 'No land', on: '2026-11-23' },
    ]);
    expect(await refreshFacts(people.viewer, at('ENE'))).toMatchObject(forbidden);
  });
});

describe('a side’s briefs', () => {
  test('are not found for anybody else, in their record either', async () => {
    await handedIn();
    for (const other of [people.jordan, people.casey, people.technical]) {
      expect(await briefPage(other, at('ENE'))).toBe(null);
      const known = await meetingById(other, meeting);
      expect((known && (await briefsPage(other, known)))?.briefs.size ?? 0).toBe(0);
    }
    expect(await write(people.jordan, 'ENE', 2, { objective: 'Theirs' })).toMatchObject(notFound);
    expect(await clearBrief(people.jordan, { ...at('ENE'), version: 2 })).toMatchObject(notFound);
    expect(await handInBrief(people.jordan, { ...at('ENE'), version: 2 })).toMatchObject(notFound);
    expect(await refreshFacts(people.jordan, at('ENE'))).toMatchObject(notFound);
    expect(await markBook(people.jordan, { meeting, version: 1, marking: 'x' })).toMatchObject(notFound);
    expect(
      await assignBrief(people.jordan, { ...at('ENE'), version: 1, name: 'x', dueOn: '2027-01-01' }),
    ).toMatchObject(notFound);
    const { brief } = await seen(people.leyla, 'ENE');
    const types = async (actor: Actor) => [
      ...(await historyOf(actor, { type: 'meeting', id: meeting })),
      ...(await historyOf(actor, { type: 'brief', id: brief.id })),
    ];
    expect((await types(people.jordan)).map(({ type }) => type)).toEqual([
      'agenda.drafted',
      'meeting.planned',
    ]);
    expect((await types(people.technical)).map(({ type }) => type)).toEqual([
      ...['agenda.drafted', 'meeting.planned'],
    ]);
    expect((await types(people.viewer)).map(({ type }) => type)).toEqual([
      ...['brief.called', 'agenda.drafted', 'meeting.planned', 'brief.handed-in', 'brief.written'],
    ]);
  });

  test('of a restricted group are read only by those who may enter it', async () => {
    await call(people.leyla, [wanted('SEC', rauf), wanted('ENE', people.nigar)]);
    expect((await seen(rauf, 'SEC')).mayWrite).toBe(true);
    expect(await briefPage(people.nigar, at('SEC'))).toBe(null);
    expect(await write(people.kamran, 'SEC', 1, { objective: 'x' })).toMatchObject(notFound);
    const known = await meetingById(people.viewer, meeting);
    const page = known && (await briefsPage(people.viewer, known));
    expect([...(page?.briefs.keys() ?? [])]).toEqual([itemOf('ENE')]);
    expect(page?.closed.has(itemOf('SEC'))).toBe(true);
    await write(rauf, 'SEC', 1, { objective: 'Ours' });
    const chains = await db().auditEvent.findMany({
      where: { type: 'brief.written', groupCode: 'SEC' },
      select: { chain: true },
    });
    expect(chains).toEqual([{ chain: 'party:AZ+group:SEC' }]);
  });
});
