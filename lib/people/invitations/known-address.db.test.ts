import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { type ErrorCode, invalid } from '@/lib/refusal';
import { castMember, type oneSide } from '@/testing/cast';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { acceptInvitation, invitePerson, withdrawInvitation } from './commands';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');
const passwords = { password: 'a sentence to remember', passwordAgain: 'a sentence to remember' };
const refusedWith = (code: ErrorCode, field = '') => ({ ok: false, refusal: invalid(code, field) });

let people: Awaited<ReturnType<typeof oneSide>>;
beforeAll(async () => {
  people = await charterWithOneSide();
});

/** The value, or an error with the refusal. */
function given<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const accept = (token: string) => acceptInvitation(systemActor, { token, ...passwords });

describe('an address that the other side knows', () => {
  const both = { name: 'Dana Double', email: 'dana.double@example.org' };
  let jordan: Actor;
  beforeAll(async () => {
    jordan = await castMember('Jordan Third', 'US', [{ kind: 'coordinator', groupCode: null }]);
  });

  /** Everything that inviting and joining returns, except the link itself. */
  async function inviteAndJoin(actor: Actor, party: string, invited: typeof both) {
    const chains = () => db().auditHead.findMany({ where: { chain: `party:${party}` } });
    const [before] = await chains();
    const invitation = await invitePerson(actor, { party, office: 'viewer', ...invited });
    const token = invitation.ok ? invitation.value.token : '';
    const joined = await accept(token);
    const [after] = await chains();
    return {
      invited: invitation.ok ? Object.keys(invitation.value) : invitation,
      joined: joined.ok || joined,
      events: (after?.seq ?? 0) - (before?.seq ?? 0),
    };
  }

  test('is invited and joins as any other, and both people sign in', async () => {
    const unknown = await inviteAndJoin(people.leyla, 'AZ', {
      name: 'Dana Single',
      email: 'dana.single@example.org',
    });
    expect(unknown).toEqual({ invited: ['token', 'name'], joined: true, events: 2 });
    expect(await inviteAndJoin(jordan, 'US', both)).toEqual(unknown);
    expect(await inviteAndJoin(people.leyla, 'AZ', both)).toEqual(unknown);
    const found = await db().person.findMany({ where: { email: both.email }, select: { partyCode: true } });
    expect(found.map(({ partyCode }) => partyCode).sort()).toEqual(['AZ', 'US']);
  });

  test('can be used by technical staff too, and by theirs in a Party', async () => {
    const invitation = { party: '', office: 'administrator', ...both };
    expect(await accept(given(await invitePerson(people.technical, invitation)).token)).toMatchObject({
      ok: true,
    });
    expect(await invitePerson(people.technical, invitation)).toEqual(refusedWith('email-known', 'email'));
  });

  test('is refused on its own side, with a hint at a disabled account', async () => {
    const again = { party: 'US', office: 'viewer', ...both };
    expect(await invitePerson(jordan, again)).toEqual(refusedWith('email-known', 'email'));
    await db().person.updateMany({
      where: { email: both.email, partyCode: 'US' },
      data: { disabledAt: new Date() },
    });
    expect(await invitePerson(jordan, again)).toEqual(refusedWith('email-disabled', 'email'));
    expect(await invitePerson(people.leyla, { ...again, party: 'AZ' })).toEqual(
      refusedWith('email-known', 'email'),
    );
  });

  test('can be invited on both sides at once, and each invitation is withdrawn by its own side only', async () => {
    const open = { name: 'Nino Double', email: 'nino.double@example.org', office: 'viewer' };
    expect(await invitePerson(people.leyla, { ...open, party: 'AZ' })).toMatchObject({ ok: true });
    expect(await invitePerson(jordan, { ...open, party: 'US' })).toMatchObject({ ok: true });
    const single = { name: 'Sara Single', email: 'sara.single@example.org', office: 'viewer' };
    expect(await invitePerson(people.leyla, { ...single, party: 'AZ' })).toMatchObject({ ok: true });
    const random = await withdrawInvitation(jordan, { invitation: 'aRandomIdOfNothing' });
    const invitations = await db().invitation.findMany({ where: { NOT: { partyCode: 'US' } } });
    expect(invitations.length).toBeGreaterThan(3);
    for (const { id } of invitations)
      expect(await withdrawInvitation(jordan, { invitation: id })).toEqual(random);
  });
});
