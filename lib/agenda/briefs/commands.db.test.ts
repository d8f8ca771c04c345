import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { meetingById } from '@/lib/meetings/queries';
import { createProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import { meetingToBrief } from '@/testing/briefs';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { briefState } from './brief-state';
import { assignBrief, markBook } from './calling/commands';
import { linkState } from './clearance-rule';
import { clearBrief, handInBrief, refreshFacts } from './commands';
import { briefPage, briefsPage } from './queries';

await testDatabase();

type Person = Actor & { personId: string };

let people: Cast;
let rauf: Person;
let sevda: Person;
let briefs: Awaited<ReturnType<typeof meetingToBrief>>;

const refusal = (code: string) => ({ refusal: { errors: [{ code }] } });
const notFound = { refusal: { kind: 'not-found' } };
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

describe('a brief', () => {
  test('is written by its author, its clearers and those who called, and by nobody else', async () => {
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)], {
      clearers: [{ person: people.kamran.personId }],
    });
    expect(await briefs.write(people.viewer, 'ENE', 1, { objective: 'Mine' })).toMatchObject(forbidden);
    expect(await briefs.write(sevda, 'ENE', 1, { objective: 'Mine' })).toMatchObject(forbidden);
    expect(await briefs.write(people.nigar, 'ENE', 1, { objective: 'One' })).toMatchObject({ ok: true });
    expect(await briefs.write(people.kamran, 'ENE', 2, { objective: 'Two' })).toMatchObject({ ok: true });
    expect(await briefs.write(people.leyla, 'ENE', 3, { objective: 'Three' })).toMatchObject({ ok: true });
    expect(await briefs.write(people.leyla, 'ENE', 4, { objective: 'Three' })).toMatchObject(
      refusal('nothing-changed'),
    );
    expect((await briefs.seen(people.viewer, 'ENE')).brief.text.objective).toBe('Three');
  });

  test('saved by two at once loses neither text', async () => {
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)]);
    await briefs.write(people.nigar, 'ENE', 1, { objective: 'One' });
    expect(await briefs.write(people.leyla, 'ENE', 1, { objective: 'Another' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { objective: 'One' } },
    });
    expect((await briefs.seen(people.nigar, 'ENE')).brief.text.objective).toBe('One');
  });

  test('is handed in once, with something written', async () => {
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)]);
    const handIn = (version: number) => handInBrief(people.nigar, { ...briefs.at('ENE'), version });
    expect(await handIn(1)).toMatchObject(refusal('brief-blank'));
    await briefs.write(people.nigar, 'ENE', 1, { objective: 'Ours' });
    expect(await handIn(1)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(await handIn(2)).toMatchObject({ ok: true });
    expect(await handIn(2)).toMatchObject(refusal('brief-handed-in'));
  });

  test('is cleared in order, and an edit voids what was cleared', async () => {
    await briefs.handedIn();
    const clear = (actor: Actor, version: number) => clearBrief(actor, { ...briefs.at('ENE'), version });
    expect(await clear(people.leyla, 2)).toMatchObject(forbidden);
    expect(await clear(people.nigar, 2)).toMatchObject(forbidden);
    expect(await clear(people.kamran, 1)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(await clear(people.kamran, 2)).toMatchObject({ ok: true });
    expect(await clear(people.kamran, 2)).toMatchObject(forbidden);
    expect(await clear(people.leyla, 2)).toMatchObject({ ok: true });
    const state = async () => {
      const { brief, today } = await briefs.seen(people.leyla, 'ENE');
      const links = brief.chain.map((link) => linkState(link, brief.version));
      return [briefState(brief, today).kind, ...links];
    };
    expect(await state()).toEqual(['cleared', 'cleared', 'cleared']);
    expect(await briefs.write(people.nigar, 'ENE', 2, { objective: 'Ours, again' })).toMatchObject({
      value: { voided: 2 },
    });
    expect(await state()).toEqual(['handed-in', 'voided', 'voided']);
    await clear(people.kamran, 3);
    expect(await state()).toEqual(['cleared-in-part', 'cleared', 'voided']);
  });

  test('is not cleared before it is handed in', async () => {
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)], {
      clearers: [{ name: 'The minister' }],
    });
    expect(await clearBrief(people.leyla, { ...briefs.at('ENE'), version: 1 })).toMatchObject(
      refusal('brief-not-handed-in'),
    );
  });

  test('of a typed clearer is cleared by those who called for it', async () => {
    await briefs.call(people.leyla, [briefs.wanted('ENE', people.nigar)], {
      clearers: [{ name: 'The minister' }],
    });
    await briefs.write(people.nigar, 'ENE', 1, { objective: 'Ours' });
    await handInBrief(people.nigar, { ...briefs.at('ENE'), version: 2 });
    expect(await clearBrief(people.nigar, { ...briefs.at('ENE'), version: 2 })).toMatchObject(forbidden);
    expect(await clearBrief(people.leyla, { ...briefs.at('ENE'), version: 2 })).toMatchObject({ ok: true });
  });

  test('has facts that are refreshed without touching what is written or cleared', async () => {
    const project = async (title: string, group: string, privately = '') => {
      const made = await createProject(people.leyla, { title, group, ...(privately ? { privately } : {}) });
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
      return made.value.id;
    };
    await briefs.handedIn();
    await clearBrief(people.kamran, { ...briefs.at('ENE'), version: 2 });
    const id = await project('Storage', 'ENE');
    await project('Our own thought', 'ENE', 'yes');
    await project('Guarded', 'SEC');
    const reported = await reportStatus(people.casey, { project: id, status: 'off_track', line: 'No land' });
    expect(reported).toMatchObject({ ok: true });
    expect((await briefs.seen(people.nigar, 'ENE')).brief.facts.projects).toEqual([]);
    expect(await refreshFacts(people.nigar, briefs.at('ENE'))).toMatchObject({ ok: true });
    expect(await refreshFacts(people.nigar, briefs.at('ENE'))).toMatchObject(refusal('nothing-changed'));
    const { brief } = await briefs.seen(people.nigar, 'ENE');
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
    expect(await refreshFacts(people.viewer, briefs.at('ENE'))).toMatchObject(forbidden);
  });
});

describe('a side’s briefs', () => {
  test('are not found for anybody else, in their record either', async () => {
    await briefs.handedIn();
    for (const other of [people.jordan, people.casey, people.technical]) {
      expect(await briefPage(other, briefs.at('ENE'))).toBe(null);
      const known = await meetingById(other, briefs.meeting);
      expect((known && (await briefsPage(other, known)))?.briefs.size ?? 0).toBe(0);
    }
    expect(await briefs.write(people.jordan, 'ENE', 2, { objective: 'Theirs' })).toMatchObject(notFound);
    expect(await clearBrief(people.jordan, { ...briefs.at('ENE'), version: 2 })).toMatchObject(notFound);
    expect(await handInBrief(people.jordan, { ...briefs.at('ENE'), version: 2 })).toMatchObject(notFound);
    expect(await refreshFacts(people.jordan, briefs.at('ENE'))).toMatchObject(notFound);
    expect(
      await markBook(people.jordan, { meeting: briefs.meeting, version: 1, marking: 'x' }),
    ).toMatchObject(notFound);
    expect(
      await assignBrief(people.jordan, { ...briefs.at('ENE'), version: 1, name: 'x', dueOn: '2027-01-01' }),
    ).toMatchObject(notFound);
    const { brief } = await briefs.seen(people.leyla, 'ENE');
    const types = async (actor: Actor) => [
      ...(await historyOf(actor, { type: 'meeting', id: briefs.meeting })),
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
    await briefs.call(people.leyla, [briefs.wanted('SEC', rauf), briefs.wanted('ENE', people.nigar)]);
    expect((await briefs.seen(rauf, 'SEC')).mayWrite).toBe(true);
    expect(await briefPage(people.nigar, briefs.at('SEC'))).toBe(null);
    expect(await briefs.write(people.kamran, 'SEC', 1, { objective: 'x' })).toMatchObject(notFound);
    const known = await meetingById(people.viewer, briefs.meeting);
    const page = known && (await briefsPage(people.viewer, known));
    expect([...(page?.briefs.keys() ?? [])]).toEqual([briefs.itemOf('ENE')]);
    expect(page?.closed.has(briefs.itemOf('SEC'))).toBe(true);
    await briefs.write(rauf, 'SEC', 1, { objective: 'Ours' });
    const chains = await db().auditEvent.findMany({
      where: { type: 'brief.written', groupCode: 'SEC' },
      select: { chain: true },
    });
    expect(chains).toEqual([{ chain: 'party:AZ+group:SEC' }]);
  });
});
