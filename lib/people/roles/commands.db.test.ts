import { beforeAll, describe, expect, test } from 'vitest';
import { liveSession, openSession } from '@/lib/access/session-row';
import { db, transaction } from '@/lib/db/client';
import { type ErrorCode, invalid } from '@/lib/refusal';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { disablePerson, enablePerson, endOffice, giveOffice } from './commands';
import { disabledAccounts, personToManage } from './queries';

await testDatabase();
const refusedWith = (code: ErrorCode, field = '') => ({ ok: false, refusal: invalid(code, field) });
const notFound = { ok: false, refusal: { kind: 'not-found' } };
const forbidden = { ok: false, refusal: { kind: 'forbidden' } };

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const officesOf = ({ personId }: { personId: string }) =>
  db().office.findMany({ where: { personId }, orderBy: { kind: 'asc' } });
const firstOffice = async (person: { personId: string }) => (await officesOf(person))[0]?.id ?? '';
const chainOf = async (type: string) =>
  (await db().auditEvent.findFirst({ where: { type }, orderBy: { at: 'desc' } }))?.chain;

describe('offices', () => {
  test('are given by a coordinator to their own Party’s people, each once', async () => {
    const office = { person: people.nigar.personId, office: 'member:SEC' };
    expect(await giveOffice(people.leyla, office)).toMatchObject({ ok: true });
    expect(await giveOffice(people.leyla, office)).toEqual(refusedWith('office-held', 'office'));
    expect((await officesOf(people.nigar)).map(({ groupCode }) => groupCode)).toContain('SEC');
    expect(await chainOf('office.given')).toBe('party:AZ+group:SEC');
  });

  test('of an administrator are not given by coordinators', async () => {
    const office = { person: people.nigar.personId, office: 'administrator' };
    expect(await giveOffice(people.leyla, office)).toEqual(refusedWith('unknown-choice', 'office'));
  });

  test('of the other Party’s people are not found, to give or to end', async () => {
    const office = { person: people.casey.personId, office: 'viewer' };
    expect(await giveOffice(people.leyla, office)).toEqual(notFound);
    expect(await endOffice(people.leyla, { office: await firstOffice(people.casey) })).toEqual(notFound);
  });

  test('can be ended, except that of a Party’s last coordinator', async () => {
    expect(await endOffice(people.leyla, { office: await firstOffice(people.kamran) })).toMatchObject({
      ok: true,
    });
    expect(await officesOf(people.kamran)).toEqual([]);
    expect(await chainOf('office.ended')).toBe('party:AZ');
    const own = await firstOffice(people.jordan);
    expect(await endOffice(people.jordan, { office: own })).toEqual(refusedWith('last-coordinator'));
  });

  test('of two coordinators who end each other’s at once, one remains', async () => {
    const robin = await castMember('Robin Example', 'US', [{ kind: 'coordinator', groupCode: null }]);
    const [own, other] = [await firstOffice(people.jordan), await firstOffice(robin)];
    const results = await Promise.all([
      endOffice(people.jordan, { office: other }),
      endOffice(robin, { office: own }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().office.count({ where: { partyCode: 'US', kind: 'coordinator' } })).toBe(1);
  });
});

describe('disabling an account', () => {
  test('ends its sessions, and is visible to its own side', async () => {
    const { token } = await transaction((tx) => openSession(tx, people.viewer.personId, '', new Date()));
    expect(await disablePerson(people.leyla, { person: people.viewer.personId })).toMatchObject({ ok: true });
    expect(await liveSession(token)).toBeNull();
    expect(await db().session.count({ where: { endedAt: null } })).toBe(0);
    expect(await chainOf('person.disabled')).toBe('party:AZ');
    expect(await disablePerson(people.leyla, { person: people.viewer.personId })).toEqual(notFound);
  });

  test('cannot be done to oneself', async () => {
    expect(await disablePerson(people.leyla, { person: people.leyla.personId })).toEqual(forbidden);
  });

  test('of technical staff is up to an administrator, visible to all', async () => {
    const tamam = await castMember('Tamam Technical', null, [{ kind: 'administrator', groupCode: null }]);
    const sevda = await castMember('Sevda Sample', 'AZ', [{ kind: 'coordinator', groupCode: null }]);
    expect(await disablePerson(sevda, { person: tamam.personId })).toEqual(notFound);
    expect(await disablePerson(people.leyla, { person: tamam.personId })).toMatchObject({ ok: true });
    expect(await chainOf('person.disabled')).toBe('joint');
    await db().office.deleteMany({ where: { personId: sevda.personId } });
  });

  test('always leaves a Party with accounts a coordinator who can sign in', async () => {
    const [coordinator] = await db().office.findMany({ where: { partyCode: 'US', kind: 'coordinator' } });
    const person = coordinator?.personId ?? '';
    const robin = await castMember('Robin Second', 'US', [{ kind: 'coordinator', groupCode: null }]);
    await disablePerson(robin, { person });
    expect(await db().person.count({ where: { id: person, disabledAt: null } })).toBe(0);
    const stranger = { ...robin, personId: 'somebody else' };
    expect(await disablePerson(stranger, { person: robin.personId })).toEqual(
      refusedWith('last-coordinator'),
    );
    expect(await enablePerson(robin, { person })).toMatchObject({ ok: true });
  });

  test('always leaves an administrator who can sign in', async () => {
    const samir = await castMember('Samir Sample', 'AZ', [
      { kind: 'coordinator', groupCode: null },
      { kind: 'administrator', groupCode: null },
    ]);
    const leylaOnly = { person: people.leyla.personId };
    await db().office.deleteMany({ where: { personId: people.technical.personId } });
    expect(await disablePerson(samir, leylaOnly)).toMatchObject({ ok: true });
    const other = await castMember('Tamam Sample', 'AZ', [{ kind: 'coordinator', groupCode: null }]);
    expect(await disablePerson(other, { person: samir.personId })).toEqual(refusedWith('last-administrator'));
  });
});

describe('enabling an account', () => {
  test('restores its offices and sign-in, visible to its own side only', async () => {
    const { personId: person } = people.viewer;
    const names = async () => (await disabledAccounts(people.leyla)).map(({ name }) => name);
    expect(await names()).toContain('Vusal Sample');
    expect((await personToManage(people.leyla, person))?.offices).toMatchObject([{ kind: 'viewer' }]);
    expect(await enablePerson(people.leyla, { person })).toMatchObject({ ok: true });
    expect(await chainOf('person.enabled')).toBe('party:AZ');
    const { token } = await transaction((tx) => openSession(tx, person, '', new Date()));
    expect(await liveSession(token)).not.toBeNull();
    expect(await names()).not.toContain('Vusal Sample');
    expect(await enablePerson(people.leyla, { person })).toEqual(notFound);
  });
});
