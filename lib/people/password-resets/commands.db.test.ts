import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import { verifyPassword } from '@/lib/access/password';
import { liveSession, openSession } from '@/lib/access/session-row';
import { now } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { signIn, startSession } from '@/lib/people/commands';
import { disablePerson, enablePerson } from '@/lib/people/roles/commands';
import { invalid } from '@/lib/refusal';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { issueResetLink, recoverCoordinator, resetPassword } from './commands';
import { coordinatorsByParty, resetLinkOf } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

const password = 'a new sentence to remember';
const twice = { password, passwordAgain: password };
const used = { ok: false, refusal: invalid('reset-link-used') };

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});
beforeEach(async () => {
  setTestClock('2026-11-23T08:00:00Z');
  await db().signInTries.deleteMany();
});

/** The value, or an error with the refusal. */
function given<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const linkFor = async ({ personId: person }: { personId: string }) =>
  given(await issueResetLink(people.leyla, { person })).token;
const use = (token: string) => resetPassword(systemActor, { token, ...twice });
const hashOf = async ({ personId: id }: { personId: string }) =>
  (await db().person.findUniqueOrThrow({ where: { id } })).passwordHash;

describe('a link for a new password', () => {
  test('is not used up by opening it or by a form with an error; then it sets the password once', async () => {
    const token = await linkFor(people.nigar);
    expect(await resetLinkOf(token)).toEqual({ name: 'Nigar Sample', email: 'nigar.sample@example.org' });
    expect(await resetLinkOf(token)).not.toBeNull();
    const faults = [
      [{ password: 'NigarSample2026', passwordAgain: 'NigarSample2026' }, 'password-weak'],
      [
        { password: 'nigar.sample@example.org', passwordAgain: 'nigar.sample@example.org' },
        'password-is-email',
      ],
    ] as const;
    for (const [typed, code] of faults) {
      expect(await resetPassword(systemActor, { token, ...typed })).toEqual({
        ok: false,
        refusal: invalid(code, 'password'),
      });
    }
    expect(await use(token)).toMatchObject({ ok: true });
    expect(await verifyPassword(await hashOf(people.nigar), password)).toBe(true);
    expect(await resetLinkOf(token)).toBeNull();
    expect(await use(token)).toEqual(used);
  });

  test('sets one password if three use it at once', async () => {
    const token = await linkFor(people.nigar);
    const results = await Promise.all([use(token), use(token), use(token)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([used, used]);
  });

  test('ends the person’s sessions when used, not before', async () => {
    const { token: session } = await transaction((tx) => openSession(tx, people.nigar.personId, '', now()));
    const token = await linkFor(people.nigar);
    expect(await liveSession(session)).not.toBeNull();
    given(await use(token));
    expect(await liveSession(session)).toBeNull();
  });

  test('makes this browser known, and forgets all others', async () => {
    const elsewhere = given(await startSession(people.nigar, { agent: '' })).device;
    const { device } = given(await use(await linkFor(people.nigar)));
    const known = await db().knownDevice.findMany({ where: { personId: people.nigar.personId } });
    expect(known).toHaveLength(1);
    const from = { agent: '', client: null };
    const typed = { email: 'nigar.sample@example.org', password: 'wrong' };
    // forty wrong attempts from elsewhere slow down unknown devices
    for (let count = 0; count < 40; count += 1) await signIn(typed, { ...from, device: null });
    const tried = (token: string) => signIn({ ...typed, password }, { ...from, device: token });
    expect(await tried(elsewhere)).toMatchObject({ refusal: { errors: [{ code: 'sign-in-limited' }] } });
    expect(await tried(device)).toMatchObject({ ok: true });
  });

  test('works for 24 hours', async () => {
    const token = await linkFor(people.nigar);
    setTestClock('2026-11-24T07:59:59Z');
    expect(await resetLinkOf(token)).not.toBeNull();
    setTestClock('2026-11-24T08:00:00Z');
    expect(await resetLinkOf(token)).toBeNull();
    expect(await use(token)).toEqual(used);
  });

  test('replaces the earlier one', async () => {
    const first = await linkFor(people.nigar);
    const second = await linkFor(people.nigar);
    expect(await use(first)).toEqual(used);
    expect(await use(second)).toMatchObject({ ok: true });
  });

  test('ends when the account is disabled, and stays ended when it is enabled', async () => {
    const token = await linkFor(people.nigar);
    const person = people.nigar.personId;
    given(await disablePerson(people.leyla, { person }));
    expect(await use(token)).toEqual(used);
    expect(await issueResetLink(people.leyla, { person })).toMatchObject({ refusal: { kind: 'not-found' } });
    given(await enablePerson(people.leyla, { person }));
    expect(await use(token)).toEqual(used);
  });

  test('that was guessed does not work, nor does one used by a signed-in person', async () => {
    expect(await use('guessed')).toEqual(used);
    const forbidden = { ok: false, refusal: { kind: 'forbidden' } };
    expect(await resetPassword(people.leyla, { token: 'x', ...twice })).toEqual(forbidden);
  });

  test('is in its side’s record, made and used, without the link itself', async () => {
    const events = await db().auditEvent.findMany({ where: { subjectId: people.nigar.personId } });
    const types = new Set(events.map(({ type, chain }) => `${type} in ${chain}`));
    expect(types).toContain('person.reset-link-issued in party:AZ');
    expect(types).toContain('person.password-reset in party:AZ');
    expect([...types].filter((type) => !type.endsWith('party:AZ'))).toEqual([]);
    const token = await linkFor(people.nigar);
    const stored = [await db().auditEvent.findMany(), await db().resetLink.findMany()];
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test('of technical staff is in the joint record', async () => {
    given(await issueResetLink(people.leyla, { person: people.technical.personId }));
    const [event] = await db().auditEvent.findMany({ where: { subjectId: people.technical.personId } });
    expect(event).toMatchObject({ type: 'person.reset-link-issued', chain: 'joint' });
  });
});

describe('a Party that is locked out', () => {
  test('is let in again by a link for one of its coordinators, visible to all', async () => {
    const { token, name } = given(await recoverCoordinator(systemActor, { person: people.jordan.personId }));
    expect(name).toBe('Jordan Example');
    expect(await use(token)).toMatchObject({ ok: true });
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'person.recovery-link-issued' } });
    expect(event).toMatchObject({ chain: 'joint', actorId: null, subjectId: people.jordan.personId });
    expect(event.payload).toMatchObject({ values: { person: 'Jordan Example', enabled: 'no' } });
  });

  test('also if its coordinator’s account was disabled', async () => {
    const where = { id: people.jordan.personId };
    await db().person.update({ where, data: { disabledAt: now() } });
    const { token } = given(await recoverCoordinator(systemActor, { person: people.jordan.personId }));
    expect(await use(token)).toMatchObject({ ok: true });
    expect(await db().person.findUnique({ where })).toMatchObject({ disabledAt: null });
  });

  test('cannot be recovered for anybody else, nor by anybody but the server', async () => {
    for (const { personId: person } of [people.casey, people.technical, await castMember('New', 'US', [])]) {
      expect(await recoverCoordinator(systemActor, { person })).toMatchObject({
        refusal: { kind: 'not-found' },
      });
    }
    const forbidden = { ok: false, refusal: { kind: 'forbidden' } };
    for (const actor of [people.leyla, people.technical, people.jordan]) {
      expect(await recoverCoordinator(actor, { person: people.jordan.personId })).toEqual(forbidden);
    }
  });

  test('has these coordinators to choose from', async () => {
    const found = (await coordinatorsByParty()).map(({ code, persons }) => [
      code,
      persons.map(({ name }) => name),
    ]);
    expect(found).toEqual([
      ['AZ', ['Leyla Sample']],
      ['US', ['Jordan Example']],
    ]);
  });
});
