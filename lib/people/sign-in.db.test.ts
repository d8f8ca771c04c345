import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import { liveSession } from '@/lib/access/session-row';
import { tokenHash } from '@/lib/access/token';
import { db } from '@/lib/db/client';
import { invalid } from '@/lib/refusal';
import { castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';

// Hashing is mocked and counted, since hundreds of attempts would be slow (password.test.ts covers it).
// Modules that hash are reloaded for this file.
vi.resetModules();
vi.doMock('@/lib/access/password', () => ({
  hashPassword: async (typed: string) => `plain ${typed}`,
  verifyPassword: vi.fn(async (hash: string | null, typed: string) => hash === `plain ${typed}`),
}));
const { hashPassword, verifyPassword } = await import('@/lib/access/password');
const { changePassword, signIn } = await import('./commands');
const { resetPassword } = await import('@/lib/people/password-resets/commands');
const verifications = vi.mocked(verifyPassword).mock;
afterAll(() => {
  vi.doUnmock('@/lib/access/password');
  vi.resetModules();
});

await testDatabase();
const password = 'a sentence to remember';
const begin = '2026-11-23T08:00:00Z';
const wrong = { ok: false, refusal: invalid('sign-in-refused') };
const paused = (minutes: number) => ({ ok: false, refusal: invalid('sign-in-limited', '', { minutes }) });
const [home, cafe] = ['192.0.2.7', '203.0.113.9'];

setTestClock(begin);
const comes = (minutes: number) =>
  setTestClock(new Date(Date.parse(begin) + minutes * 60_000).toISOString().replace('.000', ''));

interface From {
  client?: string | null;
  device?: string | null;
}
const attempt = (email: string, typed: string, { client = home, device = null }: From = {}, party?: string) =>
  signIn(
    { email, password: typed, ...(party === undefined ? {} : { party }) },
    { agent: '', client, device },
  );

/** The device token that a successful sign-in returns. */
async function signedIn(email: string, from: From = {}): Promise<string> {
  const result = await attempt(email, password, from);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.device;
}

const leyla = 'leyla.sample@example.org';
const kamran = 'kamran.sample@example.org';
/** Two people with one address on both sides: one password for all their accounts, and one for each. */
const twice = 'robin.double@example.org';
const apart = 'alex.double@example.org';
beforeAll(async () => {
  await charterWithCast();
  await castMember('Robin Double', 'AZ', [{ kind: 'viewer', groupCode: null }]);
  await castMember('Robin Double', 'US', [{ kind: 'viewer', groupCode: null }]);
  await castMember('Robin Double', null, [{ kind: 'administrator', groupCode: null }]);
  await castMember('Alex Double', 'AZ', []);
  const { personId } = await castMember('Alex Double', 'US', []);
  await castMember('Gone Sample', 'AZ', []);
  await db().person.updateMany({ data: { passwordHash: await hashPassword(password) } });
  await db().person.update({
    where: { id: personId },
    data: { passwordHash: await hashPassword('another sentence to keep') },
  });
  await db().person.updateMany({ where: { name: 'Gone Sample' }, data: { disabledAt: new Date() } });
});
beforeEach(async () => {
  setTestClock(begin);
  await db().signInTries.deleteMany();
});

describe('an address on both sides', () => {
  const whose = async (typed: string, party?: string) => {
    const result = await attempt(apart, typed, {}, party);
    return result.ok ? (await liveSession(result.value.token))?.actor.party?.code : result;
  };

  test('opens the account whose password was typed', async () => {
    expect(await whose(password)).toBe('AZ');
    expect(await whose('another sentence to keep')).toBe('US');
    expect(await whose('a third sentence')).toEqual(wrong);
  });

  test('asks for the Party only if one password opens both', async () => {
    expect(await attempt(twice, password)).toEqual({ ok: false, refusal: invalid('choose-party', 'party') });
    for (const [party, code] of [
      ['AZ', 'AZ'],
      ['US', 'US'],
      ['technical', undefined],
    ] as const) {
      const result = await attempt(twice, password, {}, party);
      expect(result.ok && (await liveSession(result.value.token))?.actor.party?.code).toBe(code);
    }
    expect(await attempt(twice, 'a third sentence', {}, 'AZ')).toEqual(wrong);
    expect(await whose(password, 'US')).toEqual(wrong);
  });

  test.each([
    ['nobody’s', 'nobody@example.org', password],
    ['of one side, with a wrong password', kamran, 'wrong'],
    ['of one side, with the right one', kamran, password],
    ['of both sides, with a wrong one', twice, 'wrong'],
    ['of both sides, with the right one', twice, password],
    ['disabled', 'gone.sample@example.org', password],
  ])('takes the same work to try as any other: %s', async (_, email, typed) => {
    verifications.calls.length = 0;
    await attempt(email, typed);
    expect(verifications.calls).toHaveLength(3);
  });

  test('gets the same answers as an address that nobody has', async () => {
    const answers = async (email: string) => {
      const given: unknown[] = [];
      for (let count = 0; count < 8; count += 1) given.push(await attempt(email, 'wrong'));
      return given;
    };
    const nobodys = await answers('nobody@example.org');
    expect(await answers(twice)).toEqual(nobodys);
    expect(await answers(kamran)).toEqual(nobodys);
    expect(await answers('gone.sample@example.org')).toEqual(nobodys);
  });
});

describe('failed attempts', () => {
  const fail = async (times: number, email: string, from: From = {}) => {
    for (let count = 0; count < times; count += 1) await attempt(email, 'wrong', from);
  };

  test.each([leyla, 'nobody@example.org'])(
    'at one address from one client: five, then a growing pause: %s',
    async (email) => {
      const at = async (minute: number, typed: string) => {
        comes(minute);
        return attempt(email, typed);
      };
      for (let count = 0; count < 5; count += 1) expect(await at(0, 'wrong')).toEqual(wrong);
      expect(await at(0, password)).toEqual(paused(1));
      expect(await at(1, 'wrong')).toEqual(wrong);
      expect(await at(1, 'wrong')).toEqual(paused(2));
      expect(await at(3, 'wrong')).toEqual(wrong);
      expect(await at(4, 'wrong')).toEqual(paused(3));
    },
  );

  test('at the same moment are all counted', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => attempt(leyla, 'wrong')));
    expect(results.filter((result) => JSON.stringify(result) === JSON.stringify(wrong))).toHaveLength(5);
    expect(results.filter((result) => JSON.stringify(result) === JSON.stringify(paused(1)))).toHaveLength(3);
  });

  test('from elsewhere lock nobody out of a known device', async () => {
    await fail(20, leyla, { client: cafe });
    expect(await attempt(leyla, password, { client: cafe })).toEqual(paused(1));
    expect(await attempt(leyla, password)).toMatchObject({ ok: true });
  });

  test('at sixty addresses slow this client only', async () => {
    const results: unknown[] = [];
    for (let count = 0; count < 60; count += 1)
      results.push(await attempt(`guess.${count}@example.org`, 'wrong'));
    expect(results.filter((result) => JSON.stringify(result) === JSON.stringify(wrong))).toHaveLength(30);
    expect(results.at(-1)).toEqual(paused(1));
    expect(await attempt(leyla, password)).toEqual(paused(1));
    expect(await attempt(leyla, password, { client: cafe })).toMatchObject({ ok: true });
  });

  test('at one address from many clients slow unknown devices', async () => {
    for (let count = 0; count < 50; count += 1) await fail(1, leyla, { client: `198.51.100.${count}` });
    expect(await attempt(leyla, password)).toEqual(paused(1));
    expect(await attempt(kamran, password)).toMatchObject({ ok: true });
  });

  test('during a pause are not counted', async () => {
    await fail(100, leyla, { client: cafe });
    expect(await db().signInTries.findMany({ where: { tries: { gt: 5 } } })).toEqual([]);
    comes(1);
    expect(await attempt(leyla, password, { client: cafe })).toMatchObject({ ok: true });
  });

  test('do not show who signed in between them', async () => {
    const counts = () => db().signInTries.findMany({ orderBy: { key: 'asc' } });
    await fail(4, leyla);
    const before = await counts();
    await signedIn(leyla);
    expect(await counts()).toEqual(before);
  });
});

describe('a password changed during an attempt', () => {
  const asItIsTried = (data: { passwordHash: string } | { disabledAt: Date | null }) =>
    vi.mocked(verifyPassword).mockImplementation(async (hash, typed) => {
      const right = hash === `plain ${typed}`;
      if (right) await db().person.updateMany({ where: { email: leyla }, data });
      return right;
    });
  afterEach(async () => {
    vi.mocked(verifyPassword).mockImplementation(async (hash, typed) => hash === `plain ${typed}`);
    const data = { passwordHash: await hashPassword(password), disabledAt: null };
    await db().person.updateMany({ where: { email: leyla }, data });
  });

  test.each([
    ['reset', { passwordHash: 'plain a new one' }],
    ['of an account that is disabled', { disabledAt: new Date(begin) }],
  ])('leaves no session of the old one: %s', async (_, data) => {
    asItIsTried(data);
    const sessions = await db().session.count();
    expect(await attempt(leyla, password)).toEqual(wrong);
    expect(await db().session.count()).toBe(sessions);
  });
});

describe('new passwords, each to guess the other side’s with the same address', () => {
  test('are limited, however they are set', async () => {
    const { id: personId } = await db().person.findFirstOrThrow({ where: { email: apart, partyCode: 'US' } });
    const where = { id: personId };
    const { passwordHash } = await db().person.findUniqueOrThrow({ where });
    const actor = { personId, name: 'Alex Double', party: null, offices: [], system: false };
    const words = ['heron', 'quarry', 'violet', 'saddle', 'timber', 'copper'].map(
      (word) => `${word} over a broad river`,
    );
    let present = 'another sentence to keep';
    const change = async (next: string) => {
      const typed = { presentPassword: present, password: next, passwordAgain: next, session: '' };
      const result = await changePassword(actor, typed);
      if (result.ok) present = next;
      return result;
    };
    for (const next of words.slice(0, 5)) expect(await change(next)).toMatchObject({ ok: true });
    const limited = { ok: false, refusal: invalid('password-limited', 'password', { minutes: 1 }) };
    expect(await change(words[5] ?? '')).toEqual(limited);
    const token = 'of a link';
    const expiresAt = new Date(Date.parse(begin) + 3_600_000);
    const link = { tokenHash: tokenHash(token), personId, createdAt: new Date(begin), expiresAt };
    await db().resetLink.create({ data: link });
    const reset = { token, password: words[5], passwordAgain: words[5] };
    expect(await resetPassword(systemActor, reset)).toEqual(limited);
    comes(2);
    expect(await resetPassword(systemActor, reset)).toMatchObject({ ok: true });
    await db().person.update({ where, data: { passwordHash } });
  });
});
