import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { peopleSeenBy, personToManage } from './queries';

await testDatabase();

let people: Cast;
let sevda: Actor & { personId: string };
beforeAll(async () => {
  people = await charterWithCast();
  sevda = await castMember('Sevda Sample', 'AZ', [{ kind: 'member', groupCode: 'SEC' }]);
});

const seenBy = async (actor: Actor, name: string) =>
  (await peopleSeenBy(actor)).find((person) => person.name === name);

describe('on the page of people', () => {
  test('Kamran sees his own side, technical staff, and the other side’s coordinator by name', async () => {
    const names = (await peopleSeenBy(people.kamran)).map(({ name }) => name);
    expect(names).toEqual([
      'Jordan Example',
      'Kamran Sample',
      'Leyla Sample',
      'Nigar Sample',
      'Sevda Sample',
      'Toni Sample',
      'Vusal Sample',
    ]);
    expect(await seenBy(people.kamran, 'Jordan Example')).toMatchObject({
      email: '',
      offices: [{ kind: 'coordinator', group: null }],
      may: { staff: false, account: false },
    });
  });

  test('an office in a restricted group is restricted, not none, for outsiders', async () => {
    expect(await seenBy(people.kamran, 'Sevda Sample')).toMatchObject({ offices: [], restricted: true });
    expect(await seenBy(people.leyla, 'Sevda Sample')).toMatchObject({
      offices: [{ kind: 'member', group: 'Security and defense' }],
      restricted: false,
    });
  });

  test('the other side’s offices in groups stay hidden, even of a coordinator', async () => {
    await db().office.create({
      data: { personId: people.jordan.personId, kind: 'member', partyCode: 'US', groupCode: 'SEC' },
    });
    const jordan = await seenBy(people.leyla, 'Jordan Example');
    expect(jordan).toMatchObject({ offices: [{ kind: 'coordinator' }], restricted: false });
  });

  test('technical staff see of each Party only the coordinators', async () => {
    const names = (await peopleSeenBy(people.technical)).map(({ name }) => name);
    expect(names).toEqual(['Jordan Example', 'Leyla Sample', 'Toni Sample']);
  });
});

describe('a person’s page', () => {
  test('is open to those who may change something there', async () => {
    const { personId } = sevda;
    expect(await personToManage(people.leyla, personId)).toMatchObject({
      may: { staff: true, account: true },
    });
    expect(await personToManage(people.kamran, personId)).toBeNull();
    expect(await personToManage(people.jordan, personId)).toBeNull();
    expect(await personToManage(people.technical, people.leyla.personId)).toBeNull();
    expect(await personToManage(people.leyla, people.technical.personId)).toMatchObject({
      may: { staff: false, account: true },
    });
  });
});
