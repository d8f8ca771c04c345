import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { readableChains } from '@/lib/access/compartments';
import { db } from '@/lib/db/client';
import { issueResetLink } from '@/lib/people/password-resets/commands';
import { castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { disablePerson, enablePerson, endOffice, giveOffice } from './commands';
import { disabledAccounts, peopleSeenBy, personToManage } from './queries';

await testDatabase();

type Member = Actor & { personId: string };

let everybody: Member[];
beforeAll(async () => {
  const people = await charterWithCast();
  everybody = [
    ...Object.values(people),
    // an administrator of a Party who is not its coordinator
    await castMember('Anar Sample', 'AZ', [{ kind: 'administrator', groupCode: null }]),
    await castMember('Tamam Technical', null, [{ kind: 'administrator', groupCode: null }]),
    await castMember('Sevda Sample', 'AZ', [{ kind: 'coordinator', groupCode: null }]),
    await castMember('Robin Example', 'US', [{ kind: 'coordinator', groupCode: null }]),
  ];
  await db().person.update({
    where: { id: (await castMember('Gone Example', 'US', [])).personId },
    data: { disabledAt: new Date() },
  });
  await db().person.update({
    where: { id: (await castMember('Gone Technical', null, [])).personId },
    data: { disabledAt: new Date() },
  });
});

const coordinates = (actor: Actor) => actor.offices.some(({ kind }) => kind === 'coordinator');
const administers = (actor: Actor) => actor.offices.some(({ kind }) => kind === 'administrator');

/** The rule as docs/domain.md#whose-accounts-are-whose states it. */
const isTheirs = (actor: Member, partyCode: string | null) =>
  partyCode === null ? administers(actor) : coordinates(actor) && partyCode === actor.party?.code;

const acts = {
  disable: (actor: Actor, person: string) => disablePerson(actor, { person }),
  enable: (actor: Actor, person: string) => enablePerson(actor, { person }),
  'make a link for': (actor: Actor, person: string) => issueResetLink(actor, { person }),
  'give an office to': (actor: Actor, person: string) => giveOffice(actor, { person, office: 'viewer:ENE' }),
};

describe.each(Object.entries(acts))('to %s an account', (_, act) => {
  test('of another side is answered like a random id, whoever asks', async () => {
    const persons = await db().person.findMany({ select: { id: true, partyCode: true } });
    let attempts = 0;
    for (const actor of everybody) {
      const random = await act(actor, 'aRandomIdOfNobody');
      expect(random.ok).toBe(false);
      for (const { id, partyCode } of persons) {
        if (id === actor.personId || isTheirs(actor, partyCode)) continue;
        expect(await act(actor, id), `${actor.name} of ${id}`).toEqual(random);
        expect(await personToManage(actor, id), `${actor.name} of ${id}`).toBeNull();
        attempts += 1;
      }
    }
    expect(attempts).toBeGreaterThan(100);
    expect(await db().auditEvent.count({ where: { type: { startsWith: 'person.' } } })).toBe(0);
  });
});

test('ending another side’s office is answered like a random id', async () => {
  const offices = await db().office.findMany({ select: { id: true, partyCode: true } });
  for (const actor of everybody) {
    const random = await endOffice(actor, { office: 'aRandomIdOfNothing' });
    for (const { id, partyCode } of offices) {
      if (partyCode !== null && isTheirs(actor, partyCode)) continue;
      expect(await endOffice(actor, { office: id }), `${actor.name} of ${id}`).toEqual(random);
    }
  }
});

test('what one side does with its accounts is in its own chain, hidden from the other side', async () => {
  const named = (name: string) => everybody.find((each) => each.name === name) as Member;
  const [jordan, leyla, toni] = ['Jordan Example', 'Leyla Sample', 'Toni Sample'].map(named) as [
    Member,
    Member,
    Member,
  ];
  const before = await db().auditHead.findMany();
  const person = named('Morgan Example').personId;
  for (const act of [issueResetLink, disablePerson, enablePerson]) {
    expect(await act(jordan, { person })).toMatchObject({ ok: true });
  }
  const after = await db().auditHead.findMany();
  const moved = after.filter(
    ({ chain, seq }) => !before.some((head) => head.chain === chain && head.seq === seq),
  );
  expect(moved.map(({ chain }) => chain)).toEqual(['party:US']);
  for (const reader of [leyla, toni]) expect(readableChains(reader, [])).not.toContain('party:US');
});

describe('the other side', () => {
  test('does not see which accounts are disabled', async () => {
    for (const actor of everybody.filter(({ party }) => party?.code !== 'US')) {
      const names = [...(await disabledAccounts(actor)), ...(await peopleSeenBy(actor))].map(
        ({ name }) => name,
      );
      expect(names).not.toContain('Gone Example');
    }
  });

  test.each([
    ['Casey Example', 'a co-chair, whom a group’s page names', true],
    ['Robin Example', 'a coordinator, whom the page of people names', true],
    ['Morgan Example', 'a member, of whom nothing is shown', false],
  ])('gets fresh pages after the account is disabled of %s, %s: %s', async (name, _, fresh) => {
    const versions = () =>
      db().person.findMany({ where: { partyCode: 'AZ' }, select: { id: true, version: true } });
    const jordan = everybody.find((each) => each.name === 'Jordan Example') as Member;
    const person = everybody.find((each) => each.name === name)?.personId ?? '';
    const before = await versions();
    expect(await disablePerson(jordan, { person })).toMatchObject({ ok: true });
    const after = await versions();
    expect(after).toHaveLength(before.length);
    expect(
      after.every(({ id, version }) => before.some((each) => each.id === id && each.version < version)),
    ).toBe(fresh);
  });
});
