import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { historyPageOfGroup, verifyReadable } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { groupBySlug, groupOverview } from '@/lib/pages/group/queries';
import { acceptInvitation, invitePerson } from '@/lib/people/invitations/commands';
import { disablePerson, endOffice, giveOffice } from '@/lib/people/roles/commands';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { endCoChair, enterCoChair, nameCoChair, withdrawCoChair } from './commands';
import { coChairsOf } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
const ok = { ok: true };
const forbidden = { ok: false, refusal: { kind: 'forbidden' } };
const notFound = { ok: false, refusal: { kind: 'not-found' } };

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

/** The co-chairs as a reader of the group's page sees them. */
const seenBy = async (actor: Actor, group: string) => {
  const { present, former } = await coChairsOf({ ...actor }, group);
  return {
    present: present.map(({ partyCode, name, from }) => `${partyCode} ${name} ${from ?? '?'}`),
    former: former.map(({ partyCode, name, from, to }) => `${partyCode} ${name} ${from ?? '?'} to ${to}`),
  };
};
const termOf = async (name: string, groupCode: string) =>
  (
    await db().groupCoChair.findFirstOrThrow({
      where: { name, groupCode, withdrawnOn: null },
      orderBy: { enteredAt: 'desc' },
    })
  ).id;
const name = (actor: Actor, group: string, person: Actor, change: Record<string, string> = {}) =>
  nameCoChair(actor, { group, person: person.personId ?? '', from: '2026-03-03', replaces: '', ...change });
const faults = async (attempt: Promise<Awaited<ReturnType<typeof nameCoChair>>>) => {
  const result = await attempt;
  return result.ok || result.refusal.kind !== 'invalid'
    ? result
    : result.refusal.errors.map(({ field, code }) => `${field}: ${code}`);
};
const offices = async ({ personId }: Actor) =>
  (await db().office.findMany({ where: { personId: personId ?? '' } })).map(
    ({ kind, groupCode }) => `${kind} ${groupCode}`,
  );
const told = async (actor: Actor, group: string) =>
  (await historyPageOfGroup({ ...actor }, group, 1)).entries.map(
    ({ type, values }) => `${type} ${values.person}`,
  );

describe('each side names its own co-chairs', () => {
  test('from its own people, on a day that can be; the faults stand beside the fields', async () => {
    expect(await faults(name(people.leyla, 'CON', people.casey))).toEqual(['person: unknown-choice']);
    expect(await faults(nameCoChair(people.leyla, { group: 'CON', person: 'nobody', from: '' }))).toEqual([
      'from: day-required',
    ]);
    expect(await faults(name(people.leyla, 'CON', people.nigar, { from: '2026-02-09' }))).toEqual([
      'from: co-chair-before-signing',
    ]);
    expect(await faults(name(people.leyla, 'CON', people.nigar, { from: '2026-11-24' }))).toEqual([
      'from: co-chair-after-today',
    ]);
    expect(await faults(name(people.leyla, 'CON', people.nigar, { replaces: 'nobody' }))).toEqual([
      'replaces: unknown-choice',
    ]);
    expect(await offices(people.nigar)).toEqual(['member ENE']);
  });

  test('with the office, which lets them act; both sides read it, the office stands in the own chain', async () => {
    expect(await name(people.leyla, 'CON', people.nigar)).toMatchObject(ok);
    expect(await offices(people.nigar)).toContain('co_chair CON');
    for (const actor of [people.leyla, people.casey, people.viewer, people.technical]) {
      expect(await seenBy(actor, 'CON')).toEqual({ present: ['AZ Nigar Sample 2026-03-03'], former: [] });
    }
    expect(await told(people.leyla, 'CON')).toEqual(
      expect.arrayContaining(['office.given Nigar Sample', 'group.co-chair-named Nigar Sample']),
    );
    expect(await told(people.jordan, 'CON')).toEqual(['group.co-chair-named Nigar Sample']);
  });

  test('once', async () => {
    expect(await faults(name(people.leyla, 'CON', people.nigar))).toEqual(['person: office-held']);
    const tamam = await castMember('Tamam Sample', 'AZ', [{ kind: 'coordinator', groupCode: null }]);
    const both = await Promise.all([
      name(people.leyla, 'ECO', people.kamran),
      name(tamam, 'ECO', people.kamran),
    ]);
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1);
    expect((await seenBy(people.leyla, 'ECO')).present).toEqual(['AZ Kamran Sample 2026-03-03']);
  });

  test('and changes them: who went keeps a term with a first and a last day', async () => {
    const replaces = await termOf('Nigar Sample', 'CON');
    expect(await faults(name(people.leyla, 'CON', people.viewer, { replaces, from: '2026-03-02' }))).toEqual([
      'from: co-chair-before-predecessor',
    ]);
    expect(await name(people.leyla, 'CON', people.viewer, { replaces, from: '2026-05-05' })).toMatchObject(
      ok,
    );
    expect(await seenBy(people.jordan, 'CON')).toEqual({
      present: ['AZ Vusal Sample 2026-05-05'],
      former: ['AZ Nigar Sample 2026-03-03 to 2026-05-05'],
    });
    expect(await offices(people.nigar)).toEqual(['member ENE']);
    expect(await offices(people.viewer)).toContain('co_chair CON');
    expect(await faults(name(people.leyla, 'CON', people.nigar, { from: '2026-05-04' }))).toEqual([
      'from: co-chair-already',
    ]);
  });

  test('the two sides beside each other, the reader’s own first', async () => {
    expect(await name(people.jordan, 'CON', people.morgan, { from: '2026-04-01' })).toMatchObject(ok);
    const [own, other] = ['AZ Vusal Sample 2026-05-05', 'US Morgan Example 2026-04-01'];
    expect((await seenBy(people.leyla, 'CON')).present).toEqual([own, other]);
    expect((await seenBy(people.casey, 'CON')).present).toEqual([other, own]);
  });
});

describe('a term ends', () => {
  test('on a day from its first to today, by its own side; and the office with it', async () => {
    const id = await termOf('Morgan Example', 'CON');
    expect(await endCoChair(people.leyla, { id, to: '2026-06-01' })).toEqual(forbidden);
    expect(await faults(endCoChair(people.jordan, { id, to: '2026-03-31' }))).toEqual([
      'to: co-chair-until-before',
    ]);
    expect(await faults(endCoChair(people.jordan, { id, to: '2026-11-24' }))).toEqual([
      'to: co-chair-until-after-today',
    ]);
    expect(await endCoChair(people.jordan, { id, to: '2026-06-01' })).toMatchObject(ok);
    expect(await endCoChair(people.jordan, { id, to: '2026-06-02' })).toEqual(notFound);
    expect(await offices(people.morgan)).toEqual(['member SEC']);
    expect((await seenBy(people.leyla, 'CON')).former[0]).toBe('US Morgan Example 2026-04-01 to 2026-06-01');
  });

  test('and can be neither rewritten nor removed', async () => {
    const where = { id: await termOf('Morgan Example', 'CON') };
    await expect(db().groupCoChair.update({ where, data: { toOn: '2026-07-01' } })).rejects.toThrow();
    await expect(db().groupCoChair.update({ where, data: { name: 'X' } })).rejects.toThrow();
    await expect(db().groupCoChair.delete({ where })).rejects.toThrow();
  });

  test('not because an account is disabled: the other side learns nothing of accounts', async () => {
    const person = people.viewer.personId;
    expect(await disablePerson(people.leyla, { person })).toMatchObject(ok);
    const flags = async (actor: Actor) =>
      (await coChairsOf(actor, 'CON')).present.map(({ name: who, disabled }) => [who, disabled]);
    expect(await flags(people.leyla)).toEqual([['Vusal Sample', true]]);
    expect(await flags(people.casey)).toEqual([['Vusal Sample', false]]);
  });
});

describe('an entry made in error', () => {
  test('is withdrawn by the side that made it; the office goes with it, and nobody reads of a term', async () => {
    const id = await termOf('Vusal Sample', 'CON');
    expect(await withdrawCoChair(people.jordan, { id, reason: 'Wrong person' })).toEqual(forbidden);
    expect(await withdrawCoChair(people.leyla, { id, reason: '' })).toMatchObject({ ok: false });
    expect(await withdrawCoChair(people.leyla, { id, reason: 'Wrong person' })).toMatchObject(ok);
    expect(await withdrawCoChair(people.leyla, { id, reason: 'Wrong person' })).toEqual(notFound);
    expect(await offices(people.viewer)).toEqual(['viewer null']);
    expect((await seenBy(people.leyla, 'CON')).present).toEqual([]);
    expect(await told(people.jordan, 'CON')).toContain('group.co-chair-withdrawn Vusal Sample');
  });
});

describe('offices that are given and ended on the page of people', () => {
  test('say the same on the group’s page', async () => {
    const person = people.nigar.personId;
    expect(await giveOffice(people.leyla, { person, office: 'co_chair:DIG' })).toMatchObject(ok);
    expect((await seenBy(people.jordan, 'DIG')).present).toEqual(['AZ Nigar Sample 2026-11-23']);
    const office = await db().office.findFirstOrThrow({ where: { personId: person, groupCode: 'DIG' } });
    expect(await endOffice(people.leyla, { office: office.id })).toMatchObject(ok);
    expect(await seenBy(people.jordan, 'DIG')).toEqual({
      present: [],
      former: ['AZ Nigar Sample 2026-11-23 to 2026-11-23'],
    });
    expect(await told(people.jordan, 'DIG')).toEqual(
      expect.arrayContaining(['group.co-chair-named Nigar Sample', 'group.co-chair-ended Nigar Sample']),
    );
  });

  test('of members begin no term', async () => {
    const member = { person: people.nigar.personId, office: 'member:DIG' };
    expect(await giveOffice(people.leyla, member)).toMatchObject(ok);
    expect((await seenBy(people.leyla, 'DIG')).present).toEqual([]);
  });

  test('and by an invitation that is accepted', async () => {
    const invited = await invitePerson(people.jordan, {
      name: 'Riley Example',
      email: 'riley@example.org',
      party: 'US',
      office: 'co_chair:DIG',
    });
    if (!invited.ok) throw new Error(JSON.stringify(invited.refusal));
    expect((await seenBy(people.leyla, 'DIG')).present).toEqual([]);
    const password = 'a long and dull sentence';
    const joined = await acceptInvitation(systemActor, {
      token: invited.value.token,
      password,
      passwordAgain: password,
    });
    expect(joined).toMatchObject(ok);
    expect((await seenBy(people.leyla, 'DIG')).present).toEqual(['US Riley Example 2026-11-23']);
  });

  test('of a co-chair from before terms were kept are shown without a day', async () => {
    expect((await seenBy(people.leyla, 'ENE')).present).toEqual(['AZ Kamran Sample ?', 'US Casey Example ?']);
  });
});

describe('of a restricted group', () => {
  const profile = async (actor: Actor) => {
    const group = await groupBySlug({ ...actor }, 'security-defense');
    if (group === null) throw new Error('No such group');
    return (await groupOverview({ ...actor }, group)).inside?.coChairs ?? null;
  };

  test('the co-chairs are for its members and the coordinators; nobody else reads of them anywhere', async () => {
    expect(await name(people.jordan, 'SEC', people.morgan)).toMatchObject(ok);
    for (const actor of [people.nigar, people.casey, people.viewer, people.technical]) {
      expect(await profile(actor)).toBeNull();
      expect(await told(actor, 'SEC')).toEqual([]);
    }
    for (const actor of [people.leyla, people.jordan, people.morgan]) {
      expect((await profile(actor))?.present.map(({ name: who }) => who)).toEqual(['Morgan Example']);
    }
    const events = await db().auditEvent.findMany({ where: { groupCode: 'SEC' } });
    expect(events.map(({ chain }) => chain).sort()).toEqual(['group:SEC', 'party:US+group:SEC']);
  });
});

test('another Party with accounts of its own names its own', async () => {
  const form = {
    group: 'CON',
    party: 'US',
    name: 'Riley Example',
    title: 'Director',
    from: '2026-03-03',
  };
  const cited = { instrumentKind: 'note', reference: 'Note 9' };
  expect(await faults(enterCoChair(people.leyla, { ...form, ...cited }))).toEqual([': co-chair-of-other']);
});

test('the chains are sound', async () => {
  const findings = await verifyReadable(people.leyla);
  expect(findings.map(({ finding }) => finding.kind)).toEqual(findings.map(() => 'sound'));
});
