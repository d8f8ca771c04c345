import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { tokenHash } from '@/lib/access/token';
import { db } from '@/lib/db/client';
import { invalid } from '@/lib/refusal';
import { castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';

// Hashing is mocked, since hundreds of attempts would be slow (password.test.ts covers it).
// Modules that hash are reloaded for this file.
vi.resetModules();
vi.doMock('@/lib/access/password', () => ({
  hashPassword: async (typed: string) => `plain ${typed}`,
  verifyPassword: async (hash: string | null, typed: string) => hash === `plain ${typed}`,
}));
const { hashPassword } = await import('@/lib/access/password');
const { signIn } = await import('./commands');
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
const attempt = (email: string, typed: string, { client = home, device = null }: From = {}) =>
  signIn({ email, password: typed }, { agent: '', client, device });

/** The device token that a successful sign-in returns. */
async function signedIn(email: string, from: From = {}): Promise<string> {
  const result = await attempt(email, password, from);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.device;
}

const leyla = 'leyla.sample@example.org';
const kamran = 'kamran.sample@example.org';
/** A person with one address on both sides, and a password for each. */
const apart = 'alex.double@example.org';
beforeAll(async () => {
  await charterWithCast();
  await castMember('Alex Double', 'AZ', []);
  const { personId } = await castMember('Alex Double', 'US', []);
  await db().person.updateMany({ data: { passwordHash: await hashPassword(password) } });
  await db().person.update({
    where: { id: personId },
    data: { passwordHash: await hashPassword('another sentence to keep') },
  });
});
beforeEach(async () => {
  setTestClock(begin);
  await db().signInTries.deleteMany();
});

describe('a known device', () => {
  test('is not slowed by attempts from elsewhere', async () => {
    const device = await signedIn(leyla);
    for (let count = 0; count < 60; count += 1) {
      await attempt(leyla, 'wrong', { client: `198.51.100.${count}` });
      await attempt(`guess.${count}@example.org`, 'wrong');
    }
    expect(await attempt(leyla, password)).toMatchObject({ ok: false });
    expect(await attempt(leyla, password, { device })).toMatchObject({ ok: true });
  });

  test('is slowed by its own failures, and slows nobody else', async () => {
    const device = await signedIn(leyla);
    for (let count = 0; count < 5; count += 1)
      expect(await attempt(leyla, 'wrong', { device })).toEqual(wrong);
    expect(await attempt(leyla, password, { device })).toEqual(paused(1));
    expect(await attempt(leyla, password)).toMatchObject({ ok: true });
  });

  test('is known at its own person’s address only, and by its cookie only', async () => {
    const device = await signedIn(leyla);
    for (let count = 0; count < 5; count += 1) await attempt(kamran, 'wrong', { device });
    expect(await attempt(kamran, password)).toEqual(paused(1));
    for (let count = 0; count < 5; count += 1) await attempt(leyla, 'wrong', { device: 'made up' });
    expect(await attempt(leyla, password, { device: 'made up' })).toEqual(paused(1));
    expect(JSON.stringify(await db().knownDevice.findMany())).not.toContain(device);
  });

  test('shared by two people stays known to both, with a new token at each sign-in', async () => {
    const first = await signedIn(leyla);
    const second = await signedIn(kamran, { device: first });
    const rows = await db().knownDevice.findMany({
      where: { tokenHash: tokenHash(second) },
      select: { person: { select: { email: true } } },
    });
    expect(rows.map(({ person }) => person.email).sort()).toEqual([kamran, leyla]);
    expect(second).not.toBe(first);
    for (let count = 0; count < 5; count += 1) await attempt(leyla, 'wrong', { device: first });
    expect(await attempt(leyla, password, { device: first })).toEqual(paused(1));
    expect(await attempt(leyla, password, { device: second })).toMatchObject({ ok: true });
  });

  test('shared by two people counts guesses at the other’s password, however often one signs in', async () => {
    let device = await signedIn(kamran, { device: await signedIn(leyla) });
    for (let count = 0; count < 5; count += 1) {
      expect(await attempt(leyla, 'wrong', { device })).toEqual(wrong);
      device = await signedIn(kamran, { device });
    }
    expect(await attempt(leyla, 'wrong', { device })).toEqual(paused(1));
    expect(await attempt(leyla, password)).toMatchObject({ ok: true });
  });

  test('of one side gives no extra guesses at the other side’s account with the same address', async () => {
    const own = { email: apart, password: 'another sentence to keep' };
    const known = async (device: string | null) => {
      const result = await attempt(own.email, own.password, { device });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value.device;
    };
    let device = await known(null);
    for (let count = 0; count < 5; count += 1) {
      expect(await attempt(apart, 'wrong', { device })).toEqual(wrong);
      device = await known(device);
    }
    // on a device that does not know the account, its right password is refused until the pause is over
    expect(await attempt(apart, password, { device })).toEqual(wrong);
    expect(await attempt(apart, own.password, { device })).toMatchObject({ ok: true });
    expect(await attempt(apart, password)).toMatchObject({ ok: true });
    comes(2);
    expect(await attempt(apart, password, { device: await known(null) })).toMatchObject({ ok: true });
  });

  test('is forgotten half a year after its last use', async () => {
    const device = await signedIn(leyla, { client: cafe });
    comes(181 * 24 * 60);
    for (let count = 0; count < 5; count += 1) await attempt(leyla, 'wrong', { device });
    expect(await attempt(leyla, password)).toEqual(paused(1));
    await signedIn(kamran, { client: cafe });
    expect(await db().knownDevice.count({ where: { person: { email: leyla } } })).toBe(0);
  });
});
