import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { clearBrief, refreshFacts } from '@/lib/agenda/briefs/commands';
import { briefPage } from '@/lib/agenda/briefs/queries';
import { removeBrief } from '@/lib/agenda/briefs/returning/commands';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { answerItem, putItemForward } from '@/lib/agenda/consent/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { cancelMeeting } from '@/lib/meetings/commands';
import { meetingToBrief } from '@/testing/briefs';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { assignBrief, markBook } from './commands';

await testDatabase();

type Person = Actor & { personId: string };

let people: Cast;
let rauf: Person;
let sevda: Person;
let briefs: Awaited<ReturnType<typeof meetingToBrief>>;

const refusal = (code: string) => ({ refusal: { errors: [{ code }] } });
const forbidden = { refusal: { kind: 'forbidden' } };

beforeAll(async () => {
  people = await charterWithCast();
  rauf = await castMember('Rauf Sample', 'AZ', [{ kind: 'member', groupCode: 'SEC' }]);
  sevda = await castMember('Sevda Sample', 'AZ', []);
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  briefs = await meetingToBrief(people);
});

describe('calling for briefs', () => {
  test('names an author and a day for each item, and who clears it', async () => {
    const called = await briefs.call(
      people.leyla,
      [briefs.wanted('ENE', people.nigar, { dueOn: '2027-01-10' }), { ...briefs.wanted('SEC', rauf) }],
      { clearers: [{ person: people.leyla.personId }, { name: 'The deputy minister' }], marking: 'Internal' },
    );
    expect(called).toMatchObject({ ok: true });
    const { brief, call: made } = await briefs.seen(people.nigar, 'ENE');
    expect(brief).toMatchObject({ authorName: 'Nigar Sample', dueOn: '2027-01-10', handedInOn: null });
    expect(brief.chain.map(({ name }) => name)).toEqual(['Leyla Sample', 'The deputy minister']);
    expect(made).toMatchObject({ marking: 'Internal', calledOn: '2026-11-23' });
    expect((await briefs.seen(rauf, 'SEC')).brief.dueOn).toBe('2027-01-14');
  });

  test('asks for no brief after the meeting', async () => {
    const late = (more: object) => [briefs.wanted('ENE', people.nigar, more)];
    expect(await briefs.call(people.leyla, late({}), { dueOn: '2027-01-29' })).toMatchObject({
      refusal: { errors: [{ field: 'dueOn', code: 'brief-after-meeting', values: { day: '2027-01-28' } }] },
    });
    expect(await briefs.call(people.leyla, late({ dueOn: '2027-01-29' }))).toMatchObject(
      refusal('brief-after-meeting'),
    );
    await briefs.call(people.leyla, late({ dueOn: '2027-01-28' }));
    const { brief, call } = await briefs.seen(people.nigar, 'ENE');
    const assigned = { meeting: briefs.meeting, item: brief.itemId, version: call.version, clearers: [] };
    expect(
      await assignBrief(people.leyla, { ...assigned, person: people.nigar.personId, dueOn: '2027-01-29' }),
    ).toMatchObject(refusal('brief-after-meeting'));
  });

  test('is for coordinators, and for an item of the agenda', async () => {
    expect(await briefs.call(people.kamran, [briefs.wanted('ENE', people.nigar)])).toMatchObject(forbidden);
    expect(await briefs.call(people.viewer, [briefs.wanted('ENE', people.nigar)])).toMatchObject(forbidden);
    expect(await briefs.call(people.leyla, [])).toMatchObject(refusal('brief-items-required'));
    expect(
      await briefs.call(people.leyla, [{ item: 'nothing', wanted: 'yes', person: people.nigar.personId }]),
    ).toMatchObject(refusal('unknown-choice'));
  });

  test('takes only own people who may enter the item’s group', async () => {
    expect(await briefs.call(people.leyla, [briefs.wanted('ENE', people.jordan)])).toMatchObject(
      refusal('unknown-choice'),
    );
    expect(await briefs.call(people.leyla, [briefs.wanted('SEC', people.nigar)])).toMatchObject(
      refusal('brief-person-outside'),
    );
    const clearers = [{ person: people.kamran.personId }];
    expect(await briefs.call(people.leyla, [briefs.wanted('SEC', rauf)], { clearers })).toMatchObject(
      refusal('brief-person-outside'),
    );
    const twice = [{ name: 'Same' }, { name: 'Same' }];
    expect(
      await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)], { clearers: twice }),
    ).toMatchObject(refusal('brief-clears-twice'));
    expect(await briefs.call(people.leyla, [{ item: briefs.itemOf('ENE'), wanted: 'yes' }])).toMatchObject(
      refusal('brief-person-required'),
    );
  });

  test('again adds further items and changes nothing of the others', async () => {
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)]);
    await briefs.write(people.nigar, 'ENE', 1, { objective: 'Ours' });
    expect(await briefs.call(people.leyla, [briefs.wanted('ENE', sevda)])).toMatchObject(
      refusal('nothing-changed'),
    );
    const added = await addItem(people.leyla, { id: briefs.meeting, title: 'Ports', note: '', minutes: 10 });
    const item = added.ok ? added.value.id : '';
    expect(
      await briefs.call(people.leyla, [
        briefs.wanted('ENE', sevda),
        { item, wanted: 'yes', name: 'An author' },
      ]),
    ).toMatchObject({ ok: true });
    expect((await briefs.seen(people.leyla, 'ENE')).brief).toMatchObject({
      authorName: 'Nigar Sample',
      version: 2,
    });
    expect(await briefPage(people.leyla, { meeting: briefs.meeting, item })).toMatchObject({
      brief: { authorName: 'An author' },
    });
  });

  test('is for what stands on the agenda; a brief whose item is put aside later stays', async () => {
    const add = { id: briefs.meeting, title: 'Ports', note: '', minutes: 10, privately: 'yes' };
    const { id: item } = done(await addItem(people.leyla, add));
    const break_ = done(await addItem(people.leyla, { ...add, privately: undefined, kind: 'break' })).id;
    const ask = (of: string) => briefs.call(people.leyla, [{ item: of, wanted: 'yes', name: 'An author' }]);
    expect(await ask(item)).toMatchObject(refusal('unknown-choice'));
    expect(await ask(break_)).toMatchObject(refusal('unknown-choice'));
    done(await putItemForward(people.leyla, { id: item, version: 1 }));
    done(await ask(item));
    expect(await briefPage(people.leyla, { meeting: briefs.meeting, item })).toMatchObject({ isOff: false });
    const answer = { id: item, version: 2, answer: 'defer', reason: 'After the study' };
    done(await answerItem(people.jordan, answer));
    expect(await briefPage(people.leyla, { meeting: briefs.meeting, item })).toMatchObject({
      brief: { authorName: 'An author' },
      number: null,
      isOff: true,
    });
    done(await removeBrief(people.leyla, { meeting: briefs.meeting, item, version: 1 }));
    expect(await ask(item)).toMatchObject(refusal('unknown-choice'));
  });

  test('fills in the Charter’s deadlines on the item about them, as the agenda says them', async () => {
    const obligations = async () => {
      const items = await agendaItems(people.leyla, briefs.meeting);
      return items.find(({ sourceKey }) => sourceKey === 'obligations');
    };
    const first = await obligations();
    const at = { meeting: briefs.meeting, item: first?.id ?? '' };
    done(await briefs.call(people.leyla, [{ item: at.item, wanted: 'yes', name: 'An author' }]));
    const facts = async () => (await briefPage(people.leyla, at))?.brief.facts.obligations;
    expect((await facts())?.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['three-month', 'annual-meeting']),
    );
    expect(await facts()).toEqual(first?.reasons);
    setTestClock('2026-12-20T09:00:00Z');
    done(await refreshFacts(people.leyla, at));
    expect(await facts()).not.toEqual(first?.reasons);
    done(await draftAgenda(people.leyla, { id: briefs.meeting }));
    expect(await facts()).toEqual((await obligations())?.reasons);
  });

  test('to a cancelled meeting is refused', async () => {
    await cancelMeeting(people.leyla, { id: briefs.meeting, version: 1, reason: 'Moved' });
    expect(await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)])).toMatchObject(
      refusal('meeting-cancelled'),
    );
  });

  test('one brief gets another author, day and chain, and keeps the clearances before the change', async () => {
    await briefs.handedIn();
    await clearBrief(people.kamran, { ...briefs.at('ENE'), version: 2 });
    const change = (version: number, clearers: object[]) =>
      assignBrief(people.leyla, {
        ...briefs.at('ENE'),
        version,
        person: sevda.personId,
        dueOn: '2027-01-20',
        clearers,
      });
    const { call: before } = await briefs.seen(people.leyla, 'ENE');
    const clearers = [{ person: people.kamran.personId }, { name: 'The minister' }];
    expect(await change(before.version, clearers)).toMatchObject({ ok: true });
    const { brief } = await briefs.seen(people.leyla, 'ENE');
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
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)], { marking: 'Internal' });
    const { call: made } = await briefs.seen(people.leyla, 'ENE');
    const mark = { meeting: briefs.meeting, version: made.version, marking: 'Xidməti istifadə üçün' };
    expect(await markBook(people.leyla, mark)).toMatchObject({ ok: true });
    expect(await markBook(people.leyla, mark)).toMatchObject({
      refusal: { kind: 'conflict', theirs: { marking: 'Xidməti istifadə üçün' } },
    });
  });
});
