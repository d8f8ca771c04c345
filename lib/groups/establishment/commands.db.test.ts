import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { inRequest, newRequest, type Reader } from '@/lib/access/request-context';
import { liveSession, openSession } from '@/lib/access/session-row';
import { historyPageOfGroup, verifyReadable } from '@/lib/audit/queries';
import { readerOf } from '@/lib/cache/reader';
import { threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import { calendarDate } from '@/lib/dates/calendar-date';
import { now } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { establishGroup, withdrawEstablishment } from './commands';
import { lifecycleOf } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');
const forbidden = { ok: false, refusal: { kind: 'forbidden' } };
const notFound = { ok: false, refusal: { kind: 'not-found' } };

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const form = (group: string, change: Record<string, string> = {}) => ({
  group,
  day: '2026-03-01',
  instrumentKind: 'note',
  reference: 'Note 12',
  instrumentDay: '',
  ...change,
});
const establish = async (actor: Actor, group: string, change?: Record<string, string>) => {
  const result = await establishGroup(actor, form(group, change));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
};
const faults = async (change: Record<string, string>) => {
  const result = await establishGroup(people.leyla, form('ENE', change));
  return result.ok || result.refusal.kind !== 'invalid'
    ? result
    : result.refusal.errors.map(({ field, code }) => `${field}: ${code}`);
};
const entryOf = async (groupCode: string) =>
  (await db().groupEstablishment.findFirstOrThrow({ where: { groupCode, withdrawnOn: null } })).id;
/** The day on which the group counts as established for this reader, as of T and as known at K. */
const established = async (
  actor: Actor,
  group: string,
  asOf = '2026-12-31',
  asKnown = '2026-12-31',
): Promise<string | null> => {
  const at = { asOf: calendarDate(asOf), asKnown: calendarDate(asKnown), today };
  const { groups } = await threeMonthVerdicts({ ...actor }, at);
  return groups.find(({ groupCode }) => groupCode === group)?.established?.on ?? null;
};
const told = async (actor: Actor, group: string) =>
  (await historyPageOfGroup({ ...actor }, group, 1)).entries.map(
    ({ type, values }) => `${type} ${values.day}`,
  );

describe('a group is entered as established', () => {
  test('not on a day that cannot be, nor without an instrument; each fault stands beside its field', async () => {
    expect(await faults({ day: '' })).toEqual(['day: day-required']);
    expect(await faults({ day: 'in spring' })).toEqual(['day: bad-date']);
    expect(await faults({ reference: ' ' })).toEqual(['reference: reference-required']);
    expect(await faults({ day: '2026-02-09' })).toEqual(['day: established-before-signing']);
    expect(await faults({ day: '2026-11-24', instrumentDay: '2026-02-09' })).toEqual([
      'day: established-after-today',
      'instrumentDay: instrument-before-signing',
    ]);
    expect(await faults({ instrumentKind: 'rumour' })).toEqual(['instrumentKind: unknown-choice']);
    expect(await established(people.leyla, 'ENE')).toBeNull();
  });

  test('by either side’s coordinator, with its instrument; both sides read it in the joint record', async () => {
    await establish(people.jordan, 'ENE', { instrumentDay: '2026-02-20' });
    for (const actor of [people.leyla, people.casey, people.viewer, people.technical]) {
      expect(await established(actor, 'ENE')).toBe('2026-03-01');
      expect(await told(actor, 'ENE')).toEqual(['group.established 2026-03-01']);
    }
    expect((await lifecycleOf(people.nigar, { code: 'ENE', enterable: true }, today)).established).toEqual({
      on: '2026-03-01',
      entry: {
        id: await entryOf('ENE'),
        instrument: { kind: 'note', reference: 'Note 12', on: '2026-02-20' },
        by: { name: 'Jordan Example', party: 'US' },
        enteredOn: '2026-11-23',
        late: true,
        mayWithdraw: false,
      },
    });
    expect(await established(people.leyla, 'ENE', '2026-02-28')).toBeNull();
    expect(await established(people.leyla, 'ENE', '2026-12-31', '2026-11-22')).toBeNull();
    expect(await established(people.leyla, 'CON')).toBeNull();
  });

  test('once: a second entry is refused while the first one stands', async () => {
    expect(await faults({ day: '2026-04-01' })).toEqual([': established-already']);
  });

  test('once, also where both sides enter it at the same moment', async () => {
    const both = await Promise.all([
      establishGroup(people.leyla, form('CON')),
      establishGroup(people.jordan, form('CON', { day: '2026-03-02' })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().groupEstablishment.count({ where: { groupCode: 'CON' } })).toBe(1);
  });

  test('and the entry can be neither rewritten nor removed', async () => {
    const where = { id: await entryOf('ENE') };
    await expect(db().groupEstablishment.update({ where, data: { day: '2026-02-10' } })).rejects.toThrow();
    await expect(db().groupEstablishment.delete({ where })).rejects.toThrow();
  });
});

describe('an entry made in error', () => {
  test('is withdrawn by the side that made it, with the reason', async () => {
    const id = await entryOf('ENE');
    const reason = 'The note names another group';
    expect(await withdrawEstablishment(people.leyla, { id, reason })).toEqual(forbidden);
    expect(await withdrawEstablishment(people.casey, { id, reason })).toEqual(forbidden);
    expect(await withdrawEstablishment(people.jordan, { id, reason: '' })).toMatchObject({ ok: false });
    setTestClock('2026-11-24T09:00:00Z');
    expect(await withdrawEstablishment(people.jordan, { id, reason })).toMatchObject({ ok: true });
    expect(await withdrawEstablishment(people.jordan, { id, reason })).toEqual(notFound);
    expect(await told(people.leyla, 'ENE')).toEqual([
      'group.establishing-withdrawn 2026-03-01',
      'group.established 2026-03-01',
    ]);
  });

  test('never was, as known from then on; as known before, it still shows', async () => {
    expect(await established(people.leyla, 'ENE')).toBeNull();
    expect(await established(people.leyla, 'ENE', '2026-11-30', '2026-11-23')).toBe('2026-03-01');
    const life = await lifecycleOf(
      people.leyla,
      { code: 'ENE', enterable: true },
      calendarDate('2026-11-24'),
    );
    expect(life.established).toBeNull();
  });

  test('makes room for the right one', async () => {
    await establish(people.leyla, 'ENE', { day: '2026-04-01' });
    expect(await established(people.leyla, 'ENE')).toBe('2026-04-01');
    expect(await established(people.leyla, 'ENE', '2026-03-31')).toBeNull();
  });

  test('that an older program kept without saying whose it was, may be withdrawn by either side', async () => {
    const { id } = await db().groupEstablishment.create({
      data: { groupCode: 'ECO', day: '2026-05-01', enteredOn: '2026-05-02' },
    });
    expect(await established(people.leyla, 'ECO')).toBe('2026-05-01');
    expect(await withdrawEstablishment(people.leyla, { id, reason: 'No note says so' })).toMatchObject({
      ok: true,
    });
    setTestClock('2026-11-23T09:00:00Z');
  });
});

describe('of a restricted group', () => {
  const outside = () => [people.nigar, people.casey, people.viewer, people.technical];
  const closed = { code: 'SEC', enterable: false };

  test('everyone learns beside the verdict that it is established, its members and the coordinators also by what', async () => {
    await establish(people.leyla, 'SEC', { reference: 'Closed note' });
    for (const actor of outside()) {
      expect(await established(actor, 'SEC')).toBe('2026-03-01');
      expect((await lifecycleOf(actor, closed, today)).established).toEqual({
        on: '2026-03-01',
        entry: null,
      });
      expect(await told(actor, 'SEC')).toEqual([]);
    }
    expect(await told(people.morgan, 'SEC')).toEqual(['group.established 2026-03-01']);
    const event = await db().auditEvent.findFirstOrThrow({ where: { groupCode: 'SEC' } });
    expect(event.chain).toBe('group:SEC');
  });

  test('nobody is shown a verdict that was kept from before, though the record is closed to them', async () => {
    const { token } = await transaction((tx) => openSession(tx, people.casey.personId, '', now()));
    await liveSession(token);
    const shown = async () => {
      const reader = (await readerOf(`concord=${token}`)) as Reader;
      return inRequest(newRequest(reader), async () => {
        const at = { asOf: today, asKnown: today, today };
        const { groups } = await threeMonthVerdicts(reader.session.actor, at);
        return groups.find(({ groupCode }) => groupCode === 'SEC')?.established?.on ?? null;
      });
    };
    expect(await shown()).toBe('2026-03-01');
    await withdrawEstablishment(people.leyla, { id: await entryOf('SEC'), reason: 'Another day' });
    expect(await shown()).toBeNull();
    await establish(people.leyla, 'SEC', { day: '2026-06-01' });
    expect(await shown()).toBe('2026-06-01');
  });
});

test('a group’s life tells what it came of and what became of it, as known today', async () => {
  const [split, merged] = ['2026-06-01', '2026-10-01'];
  await db().groupLineage.createMany({
    data: [
      { kind: 'split', predecessorCode: 'ECO', successorCode: 'DIG', day: split, enteredOn: split },
      { kind: 'merge', predecessorCode: 'DIG', successorCode: 'CON', day: merged, enteredOn: merged },
      {
        kind: 'merge',
        predecessorCode: 'CON',
        successorCode: 'ENE',
        day: '2026-11-01',
        enteredOn: '2027-01-01',
      },
    ],
  });
  await db().workingGroup.update({
    where: { code: 'DIG' },
    data: { retiredOn: merged, retiredEnteredOn: merged },
  });
  expect(await lifecycleOf({ ...people.nigar }, { code: 'DIG', enterable: true }, today)).toEqual({
    from: [{ kind: 'split', groups: ['Economy and trade'], on: split }],
    established: null,
    into: [{ kind: 'merge', groups: ['Connectivity'], on: merged }],
    retiredOn: merged,
  });
  expect((await lifecycleOf({ ...people.nigar }, { code: 'CON', enterable: true }, today)).into).toEqual([]);
});

test('the chains are sound, and every act stands in them', async () => {
  const findings = await verifyReadable(people.leyla);
  expect(findings.map(({ finding }) => finding.kind)).toEqual(findings.map(() => 'sound'));
  expect(await db().auditEvent.count({ where: { type: { startsWith: 'group.' } } })).toBe(8);
});
