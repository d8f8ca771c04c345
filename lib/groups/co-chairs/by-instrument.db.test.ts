import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { castMember, type oneSide } from '@/testing/cast';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { endCoChair, enterCoChair, nameCoChair, withdrawCoChair } from './commands';
import { coChairChoices, coChairsOf } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
const ok = { ok: true };
const forbidden = { ok: false, refusal: { kind: 'forbidden' } };

let people: Awaited<ReturnType<typeof oneSide>>;
let jordan: Actor & { personId: string };
beforeAll(async () => {
  people = await charterWithOneSide();
});

const form = {
  group: 'ENE',
  party: 'US',
  name: 'Riley Example',
  title: 'Deputy Secretary',
  from: '2026-03-03',
  replaces: '',
  instrumentKind: 'note',
  reference: 'Note 9',
  instrumentDay: '2026-02-27',
};
const faults = async (attempt: Promise<Awaited<ReturnType<typeof enterCoChair>>>) => {
  const result = await attempt;
  return result.ok || result.refusal.kind !== 'invalid'
    ? result
    : result.refusal.errors.map(({ field, code }) => `${field}: ${code}`);
};
const termOf = async (name: string) =>
  (await db().groupCoChair.findFirstOrThrow({ where: { name, withdrawnOn: null, toOn: null } })).id;
const seenBy = async (actor: Actor) => {
  const { present, former } = await coChairsOf({ ...actor }, 'ENE');
  return {
    present: present.map(({ partyCode, name, title }) => `${partyCode} ${name}, ${title}`),
    former: former.map(({ name, from, to }) => `${name} ${from} to ${to}`),
  };
};

test('a Party without accounts: its co-chair is a name and a title, by an instrument', async () => {
  expect(await coChairChoices(people.leyla, 'ENE')).toMatchObject({ byInstrument: ['US'] });
  expect(await faults(enterCoChair(people.leyla, { ...form, name: '', title: '', reference: '' }))).toEqual([
    ...['name: co-chair-name-required', 'title: title-of-office-required'],
    'reference: reference-required',
  ]);
  expect(await faults(enterCoChair(people.leyla, { ...form, instrumentDay: '2026-11-24' }))).toEqual([
    'instrumentDay: instrument-after-today',
  ]);
  expect(await faults(enterCoChair(people.leyla, { ...form, party: 'XX' }))).toEqual([
    'party: unknown-choice',
  ]);
  expect(await enterCoChair(people.leyla, { ...form, party: 'AZ' })).toEqual(forbidden);
  expect(await enterCoChair(people.kamran, form)).toEqual(forbidden);
  expect(await enterCoChair(people.leyla, form)).toMatchObject(ok);
  expect(await faults(enterCoChair(people.leyla, form))).toEqual(['name: office-held']);
  const { present } = await coChairsOf(people.viewer, 'ENE');
  expect(present.at(-1)).toMatchObject({
    partyCode: 'US',
    name: 'Riley Example',
    title: 'Deputy Secretary',
    from: '2026-03-03',
    instrument: { kind: 'note', reference: 'Note 9', on: '2026-02-27' },
    entered: { on: '2026-11-23', name: 'Leyla Sample', party: 'AZ' },
    may: { end: false, withdraw: false },
  });
});

test('to change them takes an instrument again', async () => {
  const replaces = await termOf('Riley Example');
  const next = { ...form, name: 'Quinn Example', from: '2026-06-01', instrumentDay: '', replaces };
  expect(await enterCoChair(people.leyla, next)).toMatchObject(ok);
  expect((await seenBy(people.nigar)).former).toEqual(['Riley Example 2026-03-03 to 2026-06-01']);
  const { former } = await coChairsOf(people.nigar, 'ENE');
  expect(former[0]?.endInstrument).toEqual({ kind: 'note', reference: 'Note 9', on: '2026-06-01' });
  const id = await termOf('Quinn Example');
  expect(await faults(endCoChair(people.leyla, { id, to: '2026-07-01' }))).toEqual([
    'reference: reference-required',
  ]);
});

test('from its first account on that Party alone changes its co-chairs, without an instrument', async () => {
  jordan = await castMember('Jordan Example', 'US', [{ kind: 'coordinator', groupCode: null }]);
  const id = await termOf('Quinn Example');
  const ending = { id, to: '2026-07-01', reference: 'Note 10' };
  expect(await faults(endCoChair(people.leyla, ending))).toEqual([': co-chair-of-other']);
  expect(await faults(enterCoChair(people.leyla, { ...form, name: 'Pat Example' }))).toEqual([
    ': co-chair-of-other',
  ]);
  expect(await coChairChoices(people.leyla, 'ENE')).toMatchObject({ byInstrument: [] });
  const named = { group: 'ENE', person: jordan.personId, from: '2026-09-01', replaces: id };
  expect(await nameCoChair(jordan, named)).toMatchObject(ok);
  expect(await seenBy(jordan)).toEqual({
    present: ['US Jordan Example, ', 'AZ Kamran Sample, '],
    former: ['Quinn Example 2026-06-01 to 2026-09-01', 'Riley Example 2026-03-03 to 2026-06-01'],
  });
});

test('what one side entered for the other in error, it alone withdraws', async () => {
  const { id } = await db().groupCoChair.findFirstOrThrow({ where: { name: 'Riley Example' } });
  const withdrawal = { id, reason: 'The note names Quinn Example' };
  expect(await withdrawCoChair(jordan, withdrawal)).toEqual(forbidden);
  expect(await withdrawCoChair(people.leyla, withdrawal)).toMatchObject(ok);
  expect((await seenBy(jordan)).former).toEqual(['Quinn Example 2026-06-01 to 2026-09-01']);
});
