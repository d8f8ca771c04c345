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
  test('Kamran sees his own side, technical staff, and of the other side its coordinator’s name alone', async () => {
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

  test('an office in a restricted group is restricted, not none, for who may not enter it', async () => {
    expect(await seenBy(people.kamran, 'Sevda Sample')).toMatchObject({ offices: [], restricted: true });
    expect(await seenBy(people.leyla, 'Sevda Sample')).toMatchObject({
      offices: [{ kind: 'member', group: 'Security and defense' }],
      restricted: false,
    });
  });

  test('the other side’s offices in groups stay theirs, though their holder is a coordinator too', async () => {
    await db().office.create({
      data: { personId: people.jordan.personId, kind: 'member', partyCode: 'US', groupCode: 'SEC' },
    });
    const jordan = await seenBy(people.leyla, 'Jordan Example');
    expect(jordan).toMatchObject({ offices: [{ kind: 'coordinator' }], restricted: false });
  });

  test('staff of no Party see no Party’s people but the coordinators', async () => {
    const names = (await peopleSeenBy(people.technical)).map(({ name }) => name);
    expect(names).toEqual(['Jordan Example', 'Leyla Sample', 'Toni Sample']);
  });
});

describe('somebody’s own page', () => {
  test('is for who may change something of them', async () => {
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
