import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { planMeeting } from '@/lib/meetings/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { addPlatform, changePlatform, endPlatform } from './commands';
import { openPlatforms, platforms } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const energy = {
  name: 'Energy security dialogue',
  rhythmMonths: '6',
  day: '2026-06-01',
  instrumentKind: 'note',
  reference: 'Note 12',
};
const add = async (actor: Actor, change: object = {}) => {
  const added = await addPlatform(actor, { ...energy, ...change });
  return added.ok ? added.value.id : JSON.stringify(added.refusal);
};
const refusal = (code: string, field: string) => ({ refusal: { errors: [{ code, field }] } });
const when = { startsOn: '2027-03-02', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
const plan = (platform: string) =>
  planMeeting(people.leyla, { kind: 'platform', platform, title: 'First round', ...when });

test('a platform is entered by either side’s coordinator, with the decision, and lists its meetings', async () => {
  const id = await add(people.jordan);
  expect(await addPlatform(people.kamran, energy)).toMatchObject({ refusal: { kind: 'forbidden' } });
  expect(await plan(id)).toMatchObject({ ok: true });
  expect(await platforms()).toMatchObject([
    {
      name: 'Energy security dialogue',
      hostParty: null,
      rhythmMonths: 6,
      instrument: { kind: 'note', reference: 'Note 12', on: '2026-06-01' },
      meetings: [{ title: 'First round', on: '2027-03-02' }],
    },
  ]);
  expect((await historyOf(people.viewer, { type: 'platform', id })).map(({ type }) => type)).toEqual([
    'platform.added',
  ]);
});

test('a decision before the signing or to come, a rhythm that is none and an unknown host are refused', async () => {
  const refused = async (change: object, code: string, field: string) =>
    expect(await addPlatform(people.leyla, { ...energy, ...change })).toMatchObject(refusal(code, field));
  await refused({ day: '2026-02-09' }, 'instrument-before-signing', 'day');
  await refused({ day: '2026-11-24' }, 'instrument-after-today', 'day');
  await refused({ rhythmMonths: '0' }, 'bad-rhythm', 'rhythmMonths');
  await refused({ rhythmMonths: 'often' }, 'bad-rhythm', 'rhythmMonths');
  await refused({ hostParty: 'XX' }, 'unknown-choice', 'hostParty');
  await refused({ reference: ' ' }, 'reference-required', 'reference');
});

test('two who change it: the second sees what the first one saved', async () => {
  const id = await add(people.leyla, { name: 'Customs dialogue' });
  const change = { ...energy, id, version: 1, name: 'Customs dialogue', hostParty: 'US' };
  expect(await changePlatform(people.leyla, change)).toMatchObject({ ok: true });
  expect(await changePlatform(people.jordan, { ...change, rhythmMonths: '12' })).toMatchObject({
    refusal: { kind: 'conflict', theirs: { hostParty: 'US' } },
  });
});

test('one that ended stays in the list, and no meeting is planned for it', async () => {
  const id = await add(people.leyla, { name: 'Short dialogue' });
  const end = (endedOn: string) => endPlatform(people.jordan, { id, endedOn });
  expect(await end('2026-05-31')).toMatchObject(refusal('ended-before-decided', 'endedOn'));
  expect(await end('2026-11-24')).toMatchObject(refusal('ended-after-today', 'endedOn'));
  expect(await end('2026-11-20')).toMatchObject({ ok: true });
  expect(await end('2026-11-20')).toMatchObject({ refusal: { errors: [{ code: 'nothing-changed' }] } });
  expect(await plan(id)).toMatchObject(refusal('unknown-choice', 'platform'));
  expect((await openPlatforms()).map(({ name }) => name)).not.toContain('Short dialogue');
  expect((await platforms()).at(-1)).toMatchObject({ name: 'Short dialogue', endedOn: '2026-11-20' });
});
