import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { liveSession } from '@/lib/access/session-row';
import { minutesToWaitForProvider, takeProviderBack } from '@/lib/access/sign-in-limit';
import { db } from '@/lib/db/client';
import { signIn } from '@/lib/people/commands';
import { acceptInvitation, invitePerson, withdrawInvitation } from '@/lib/people/invitations/commands';
import { accountOf } from '@/lib/people/queries';
import { disablePerson, enablePerson } from '@/lib/people/roles/commands';
import { peopleSeenBy } from '@/lib/people/roles/queries';
import { type ErrorCode, invalid } from '@/lib/refusal';
import { type Cast, castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import {
  configureProviders,
  issuerOf,
  providerNameOf,
  type TestProvider,
  withTestProviders,
} from '@/testing/providers';
import { joinByIdentity, linkIdentity, type Proven, signInByProvider, unlinkIdentity } from './commands';
import { identitiesOf } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

withTestProviders();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});
beforeEach(() => configureProviders('ministry', 'second', 'agency', 'staff'));

const from = { agent: 'Browser', client: null, device: null };
const proven = (provider: TestProvider, subject: string, more: Partial<Proven> = {}): Proven => ({
  provider,
  issuer: issuerOf(provider),
  subject,
  verifiedEmail: '',
  ...more,
});
const enter = (who: Proven, invitation = '') => signInByProvider(who, invitation, from);
const refusedWith = (code: ErrorCode, provider: TestProvider) => ({
  ok: false,
  refusal: invalid(code, '', { provider: providerNameOf(provider) }),
});

/** The value, or an error with the refusal. */
function given<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
async function invite(actor: Actor, name: string, office = 'viewer', party = 'AZ') {
  const form = { party, name, email: emailOf(name), office };
  return given(await invitePerson(actor, form)).token;
}
const whoEntered = async (result: Awaited<ReturnType<typeof enter>>) =>
  (await liveSession(given(result).token))?.actor.name;
const eventsOf = async (name: string) => {
  const person = await db().person.findFirstOrThrow({ where: { name } });
  const rows = await db().auditEvent.findMany({
    where: { subjectId: person.id },
    orderBy: { at: 'asc' },
  });
  return rows.map(({ type, chain }) => `${type} in ${chain}`);
};

describe('an invited colleague', () => {
  test('joins by the verified address, in the office, without a password', async () => {
    await invite(people.leyla, 'Rana Sample', 'member:ENE');
    const rana = proven('ministry', 'rana-1', { verifiedEmail: 'RANA.sample@example.org' });
    expect(await whoEntered(await enter(rana))).toBe('Rana Sample');
    const person = await db().person.findFirstOrThrow({
      where: { name: 'Rana Sample' },
      include: { offices: true, identities: true },
    });
    expect(person).toMatchObject({
      passwordHash: null,
      partyCode: 'AZ',
      offices: [{ kind: 'member', groupCode: 'ENE' }],
      identities: [{ issuer: issuerOf('ministry'), subject: 'rana-1' }],
    });
    expect((await eventsOf('Rana Sample')).sort()).toEqual([
      'identity.linked in party:AZ',
      'person.joined in party:AZ',
      'session.started in party:AZ',
    ]);
    expect(await whoEntered(await enter(proven('ministry', 'rana-1')))).toBe('Rana Sample');
    expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain('rana-1');
  });

  test('cannot sign in with any password then', async () => {
    for (const password of ['', 'null', 'a sentence to remember'])
      expect(await signIn({ email: emailOf('Rana Sample'), password }, from)).toMatchObject({ ok: false });
  });

  test('joins by the link with another address, once', async () => {
    const token = await invite(people.leyla, 'Sevda Sample');
    const sevda = proven('ministry', 'sevda', { verifiedEmail: 'sevda@elsewhere.example' });
    expect(await enter(sevda)).toEqual(refusedWith('identity-unknown', 'ministry'));
    const both = await Promise.all([enter(sevda, token), enter(sevda, token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().person.count({ where: { name: 'Sevda Sample' } })).toBe(1);
    expect(await enter(proven('ministry', 'another'), token)).toEqual(
      refusedWith('invitation-used', 'ministry'),
    );
  });

  test('keeps the invitation if nothing can come of it', async () => {
    const token = await invite(people.leyla, 'Tural Sample');
    const refusals: [Proven, ErrorCode][] = [
      [proven('agency', 'tural'), 'identity-other-side'],
      [proven('staff', 'tural'), 'identity-other-side'],
      [proven('ministry', 'rana-1'), 'identity-taken'],
      [proven('ministry', 'tural', { issuer: 'https://elsewhere.example.org' }), 'provider-failed'],
    ];
    for (const [who, code] of refusals)
      expect(await enter(who, token)).toEqual(refusedWith(code, who.provider as TestProvider));
    const verifiedEmail = emailOf('Tural Sample');
    expect(await enter(proven('agency', 'tural', { verifiedEmail }))).toEqual(
      refusedWith('identity-unknown', 'agency'),
    );
    expect(await db().identity.count({ where: { subject: 'tural' } })).toBe(0);
    expect(await whoEntered(await enter(proven('ministry', 'tural', { verifiedEmail })))).toBe(
      'Tural Sample',
    );
  });

  test('whose invitation is withdrawn, or used with a password, joins no more', async () => {
    const who = proven('ministry', 'vafa', { verifiedEmail: emailOf('Vafa Sample') });
    const token = await invite(people.leyla, 'Vafa Sample');
    const { id } = await db().invitation.findFirstOrThrow({ where: { name: 'Vafa Sample' } });
    given(await withdrawInvitation(people.leyla, { invitation: id }));
    expect(await enter(who)).toEqual(refusedWith('identity-unknown', 'ministry'));
    expect(await enter(who, token)).toEqual(refusedWith('invitation-used', 'ministry'));
    const again = await invite(people.leyla, 'Vafa Sample');
    const password = 'a sentence to remember';
    given(await acceptInvitation(systemActor, { token: again, password, passwordAgain: password }));
    expect(await enter(who)).toEqual(refusedWith('identity-unknown', 'ministry'));
  });

  test('is let in by the program alone, never by a signed-in person', async () => {
    const token = await invite(people.leyla, 'Elvin Sample');
    const claimed = { ...proven('ministry', 'elvin'), invitation: token };
    expect(await joinByIdentity(people.leyla, claimed)).toEqual({
      ok: false,
      refusal: { kind: 'forbidden' },
    });
    expect(await db().identity.count({ where: { subject: 'elvin' } })).toBe(0);
  });

  test('of technical staff joins by their provider, for all to see', async () => {
    await invite(people.technical, 'Teo Sample', 'administrator', '');
    const teo = proven('staff', 'teo', { verifiedEmail: emailOf('Teo Sample') });
    expect(await whoEntered(await enter(teo))).toBe('Teo Sample');
    expect(await eventsOf('Teo Sample')).toContain('identity.linked in joint');
  });
});

describe('an identity', () => {
  test('is not opened by the address alone: another subject with it stays out', async () => {
    const other = proven('ministry', 'rana-2', { verifiedEmail: emailOf('Rana Sample') });
    expect(await enter(other)).toEqual(refusedWith('identity-unknown', 'ministry'));
  });

  test('does not open a disabled account, and opens it once it is enabled', async () => {
    const { id } = await db().person.findFirstOrThrow({ where: { name: 'Sevda Sample' } });
    given(await disablePerson(people.leyla, { person: id }));
    expect(await enter(proven('ministry', 'sevda'))).toEqual(refusedWith('identity-disabled', 'ministry'));
    given(await enablePerson(people.leyla, { person: id }));
    expect(await whoEntered(await enter(proven('ministry', 'sevda')))).toBe('Sevda Sample');
  });

  test('opens nothing once its provider is not configured, or serves the other side', async () => {
    configureProviders('agency');
    expect(await enter(proven('ministry', 'sevda'))).toMatchObject({ ok: false });
    configureProviders('ministry', 'second', 'agency', 'staff');
    process.env.CONCORD_OIDC_MINISTRY_SIDE = 'US';
    expect(await enter(proven('ministry', 'sevda'))).toEqual(refusedWith('identity-other-side', 'ministry'));
  });
});

describe('a signed-in person', () => {
  test('links an identity of the own side, and signs in with it', async () => {
    given(await linkIdentity(people.kamran, proven('ministry', 'kamran')));
    expect(await identitiesOf(people.kamran)).toMatchObject([{ provider: providerNameOf('ministry') }]);
    expect(await whoEntered(await enter(proven('ministry', 'kamran')))).toBe('Kamran Sample');
    expect(await eventsOf('Kamran Sample')).toContain('identity.linked in party:AZ');
  });

  test.each<[string, TestProvider, string, ErrorCode]>([
    ['the own one twice', 'ministry', 'kamran', 'identity-linked'],
    ['a colleague’s', 'ministry', 'sevda', 'identity-taken'],
    ['one of the other side', 'agency', 'kamran-us', 'identity-other-side'],
    ['one of technical staff', 'staff', 'kamran-it', 'identity-other-side'],
  ])('does not link %s', async (_, provider, subject, code) => {
    expect(await linkIdentity(people.kamran, proven(provider, subject))).toEqual(refusedWith(code, provider));
  });

  test('of two who link one identity at once, one gets it', async () => {
    const shared = proven('ministry', 'shared');
    const results = await Promise.all([
      linkIdentity(people.nigar, shared),
      linkIdentity(people.viewer, shared),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([refusedWith('identity-taken', 'ministry')]);
  });

  test('shows to whoever manages the account how they sign in, and to nobody else', async () => {
    const providersSeenBy = async (actor: Actor) =>
      (await peopleSeenBy(actor)).find(({ name }) => name === 'Kamran Sample')?.providers;
    expect(await providersSeenBy(people.leyla)).toEqual([providerNameOf('ministry')]);
    expect(await providersSeenBy(people.nigar)).toEqual([]);
    expect(await providersSeenBy(people.technical)).toBeUndefined();
  });
});

describe('unlinking', () => {
  const firstOf = async (actor: Actor) => (await identitiesOf(actor))[0]?.id ?? '';
  const actorNamed = async (name: string): Promise<Actor> => {
    const { id, partyCode } = await db().person.findFirstOrThrow({ where: { name } });
    const party = partyCode === null ? null : { code: partyCode, name: partyCode };
    return { personId: id, name, party, offices: [], system: false };
  };

  test('is done by its owner only, who has a password; it opens the account no more', async () => {
    const identity = await firstOf(people.kamran);
    expect(await unlinkIdentity(people.leyla, { identity })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    given(await unlinkIdentity(people.kamran, { identity }));
    expect(await enter(proven('ministry', 'kamran'))).toEqual(refusedWith('identity-unknown', 'ministry'));
    expect(await eventsOf('Kamran Sample')).toContain('identity.unlinked in party:AZ');
  });

  test('is refused for the only way to sign in', async () => {
    const rana = await actorNamed('Rana Sample');
    expect((await accountOf(rana))?.hasPassword).toBe(false);
    const last = { ok: false, refusal: invalid('identity-last') };
    expect(await unlinkIdentity(rana, { identity: await firstOf(rana) })).toEqual(last);
    given(await linkIdentity(rana, proven('second', 'rana-1')));
    configureProviders('ministry');
    const ministrys = (await identitiesOf(rana)).find(({ issuer }) => issuer === issuerOf('ministry'));
    expect(await unlinkIdentity(rana, { identity: ministrys?.id })).toEqual(last);
    configureProviders('ministry', 'second', 'agency', 'staff');
    const both = (await identitiesOf(rana)).map(({ id: identity }) => unlinkIdentity(rana, { identity }));
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await identitiesOf(rana)).toHaveLength(1);
  });
});

test('starts of sign-ins are limited for each client; one that succeeds does not count', async () => {
  const [home, cafe] = ['192.0.2.7', '203.0.113.9'];
  for (let count = 0; count < 40; count += 1) {
    expect(await minutesToWaitForProvider(cafe)).toBeNull();
    await takeProviderBack(cafe);
  }
  for (let count = 0; count < 30; count += 1) expect(await minutesToWaitForProvider(home)).toBeNull();
  expect(await minutesToWaitForProvider(home)).toBe(1);
  expect(await minutesToWaitForProvider(cafe)).toBeNull();
});

test('two people of one address on both sides have an identity each', async () => {
  await castMember('Robin Double', 'AZ', []);
  await invite(people.jordan, 'Robin Double', 'viewer', 'US');
  const verifiedEmail = emailOf('Robin Double');
  const robin = given(await enter(proven('agency', 'robin', { verifiedEmail })));
  expect((await liveSession(robin.token))?.actor.party?.code).toBe('US');
  expect(await enter(proven('ministry', 'robin', { verifiedEmail }))).toEqual(
    refusedWith('identity-unknown', 'ministry'),
  );
});
