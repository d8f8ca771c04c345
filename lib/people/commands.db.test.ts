import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import { liveSession, openSession } from '@/lib/access/session-row';
import { freshSetupToken, setupTokenStands } from '@/lib/access/setup-link';
import { prepareInstallation } from '@/lib/charter/commands';
import { now } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { type ErrorCode, invalid } from '@/lib/refusal';
import { testDatabase } from '@/testing/database';
import { changePassword, createFirstAccount, signIn, startSession } from './commands';
import { accountOf, sessionsOf } from './queries';
import { endSession } from './sessions/commands';

await testDatabase();
const clockFile = join(tmpdir(), `concord-clock-${crypto.randomUUID()}`);
const setClock = (instant: string) => writeFileSync(clockFile, instant);
const password = 'a sentence to remember';
const email = 'leyla@example.org';
const caller = { agent: 'Browser', client: null, device: null };
const form = (token: string, name = 'Leyla Sample') => ({
  token,
  name,
  email: `${name.split(' ')[0]}@example.org`,
  password,
  passwordAgain: password,
  party: 'AZ',
});

beforeAll(() => {
  setClock('2026-11-23T08:00:00Z');
  process.env.CONCORD_CLOCK_FILE = clockFile;
});
beforeEach(() => setClock('2026-11-23T08:00:00Z'));
afterAll(() => {
  delete process.env.CONCORD_CLOCK_FILE;
  rmSync(clockFile, { force: true });
});

/** The value, or an error with the refusal. */
function given<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const leyla = async () => {
  const person = await db().person.findFirstOrThrow({ where: { emailKey: email } });
  const session = await transaction((tx) => openSession(tx, person.id, 'Test', now()));
  const live = await liveSession(session.token);
  if (live === null) throw new Error('Leyla is not signed in');
  return { ...live, token: session.token };
};

describe('the set-up link', () => {
  let token: string;

  test('is new at each start, and replaces the earlier one', async () => {
    const first = (await prepareInstallation()).setupToken ?? '';
    token = (await freshSetupToken()) ?? '';
    expect(await setupTokenStands(first)).toBe(false);
    expect(await setupTokenStands(token)).toBe(true);
    expect(await createFirstAccount(systemActor, form(first))).toEqual({
      ok: false,
      refusal: invalid('setup-link-used'),
    });
  });

  test('expires after seven days', async () => {
    setClock('2026-11-30T08:00:01Z');
    expect(await setupTokenStands(token)).toBe(false);
  });

  test('is not used up by a form with an error', async () => {
    const result = await createFirstAccount(systemActor, { ...form(token), party: 'XX' });
    expect(result).toEqual({ ok: false, refusal: invalid('unknown-choice', 'party') });
    expect(await setupTokenStands(token)).toBe(true);
  });

  test('opens one account if two use it at once: coordinator and administrator', async () => {
    const results = await Promise.all([
      createFirstAccount(systemActor, form(token)),
      createFirstAccount(systemActor, form(token)),
      createFirstAccount(systemActor, form(token)),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 2 }, () => ({ ok: false, refusal: invalid('setup-link-used') })),
    );
    expect(await db().person.count()).toBe(1);
    const account = await accountOf((await leyla()).actor);
    expect(account?.offices).toEqual([
      { kind: 'administrator', party: null, group: null },
      { kind: 'coordinator', party: { code: 'AZ', name: 'Azerbaijan' }, group: null },
    ]);
  });

  test('is not created once there is an account', async () => expect(await freshSetupToken()).toBeNull());

  test('is for the program only: no signed-in person opens a first account', async () => {
    const { actor } = await leyla();
    expect(await createFirstAccount(actor, form(token))).toEqual({
      ok: false,
      refusal: { kind: 'forbidden' },
    });
  });
});

describe('signing in', () => {
  const refusedAtSignIn = { ok: false, refusal: invalid('sign-in-refused') };
  beforeEach(() => db().signInTries.deleteMany());

  test('returns a token for the session; the database stores only its hash', async () => {
    const { token } = given(await signIn({ email: ' LEYLA@example.org', password }, caller));
    const live = await liveSession(token);
    expect(live?.actor).toMatchObject({ name: 'Leyla Sample', party: { code: 'AZ', name: 'Azerbaijan' } });
    expect(JSON.stringify(await db().session.findMany())).not.toContain(token);
  });

  test('gives the same answer for a wrong password, an unknown address and a disabled account', async () => {
    expect(await signIn({ email, password: 'wrong' }, caller)).toEqual(refusedAtSignIn);
    expect(await signIn({ email: 'nobody@example.org', password }, caller)).toEqual(refusedAtSignIn);
    await db().person.updateMany({ where: { emailKey: email }, data: { disabledAt: now() } });
    expect(await signIn({ email, password }, caller)).toEqual(refusedAtSignIn);
    await db().person.updateMany({ where: { emailKey: email }, data: { disabledAt: null } });
  });

  test('without input says what is missing', async () => {
    expect(await signIn({ email: '', password: '' }, caller)).toMatchObject({
      ok: false,
      refusal: {
        kind: 'invalid',
        errors: [
          { field: 'email', code: 'email-required' },
          { field: 'password', code: 'password-required' },
        ],
      },
    });
  });
});

describe('a session', () => {
  test('ends on the server when its person signs out', async () => {
    const { actor, id, token } = await leyla();
    given(await endSession(actor, { session: id }));
    expect(await liveSession(token)).toBeNull();
    expect(await endSession(actor, { session: id })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('lasts twelve hours, used or not', async () => {
    const { token } = await leyla();
    setClock('2026-11-23T19:59:59Z');
    expect(await liveSession(token)).not.toBeNull();
    setClock('2026-11-23T20:00:00Z');
    expect(await liveSession(token)).toBeNull();
  });

  test('is invalid once its person is disabled', async () => {
    const { token, actor } = await leyla();
    await db().person.updateMany({ where: { emailKey: email }, data: { disabledAt: now() } });
    expect(await liveSession(token)).toBeNull();
    expect(await startSession(actor, { agent: '' })).toMatchObject({ ok: false });
    await db().person.updateMany({ where: { emailKey: email }, data: { disabledAt: null } });
  });

  test('of another person is not found', async () => {
    const { actor, id } = await leyla();
    const other = { ...actor, personId: 'somebody-else' };
    expect(await endSession(other, { session: id })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('changing the password', () => {
  const change = {
    presentPassword: password,
    password: 'another sentence to keep',
    passwordAgain: 'another sentence to keep',
  };
  beforeEach(() => db().signInTries.deleteMany());

  test('requires the present one, and limits guesses at it', async () => {
    const { actor, id } = await leyla();
    const guess = () => changePassword(actor, { ...change, presentPassword: 'wrong', session: id });
    for (let i = 0; i < 5; i += 1) {
      expect(await guess()).toEqual({ ok: false, refusal: invalid('password-wrong', 'presentPassword') });
    }
    expect(await guess()).toEqual({
      ok: false,
      refusal: invalid('password-limited', 'presentPassword', { minutes: 1 }),
    });
  });

  test.each<[password: string, typed: string, code: ErrorCode]>([
    ['the e-mail address', email, 'password-is-email'],
    ['a name and a year', 'LeylaSample2026', 'password-weak'],
  ])('refuses %s as a password, however often it is tried', async (_, easy, code) => {
    const { actor } = await leyla();
    for (let count = 0; count < 7; count += 1) {
      const own = { ...change, password: easy, passwordAgain: easy };
      expect(await changePassword(actor, own)).toEqual({ ok: false, refusal: invalid(code, 'password') });
    }
  });

  test('ends the person’s other sessions, and only the new password works', async () => {
    const elsewhere = await leyla();
    const { actor, id, token } = await leyla();
    given(await changePassword(actor, { ...change, session: id }));
    expect(await liveSession(elsewhere.token)).toBeNull();
    expect(await liveSession(token)).not.toBeNull();
    expect((await sessionsOf(actor)).map((session) => session.id)).toEqual([id]);
    expect(await signIn({ email, password }, caller)).toMatchObject({ ok: false });
    expect(await signIn({ email, password: change.password }, caller)).toMatchObject({ ok: true });
  });
});

test('the record names who came and went, and contains no password or token', async () => {
  const events = await db().auditEvent.findMany({ where: { subjectType: 'person' } });
  expect(new Set(events.map(({ type, chain }) => `${type} in ${chain}`))).toEqual(
    new Set([
      'person.created in joint',
      'session.started in party:AZ',
      'session.ended in party:AZ',
      'person.password-changed in party:AZ',
    ]),
  );
  expect(JSON.stringify(events)).not.toMatch(/sentence|argon2/);
});
