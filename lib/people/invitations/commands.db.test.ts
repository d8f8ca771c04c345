import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { signIn, startSession } from '@/lib/people/commands';
import { type ErrorCode, invalid } from '@/lib/refusal';
import { castMember, type oneSide } from '@/testing/cast';
import { charterWithOneSide } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { acceptInvitation, invitePerson, withdrawInvitation } from './commands';
import { invitationOf, openInvitations } from './queries';

await testDatabase();
const clockFile = join(tmpdir(), `concord-clock-${crypto.randomUUID()}`);
const setClock = (instant: string) => writeFileSync(clockFile, instant);
const passwords = { password: 'a sentence to remember', passwordAgain: 'a sentence to remember' };
const refusedWith = (code: ErrorCode, field = '') => ({ ok: false, refusal: invalid(code, field) });
const forbidden = { ok: false, refusal: { kind: 'forbidden' } };

let people: Awaited<ReturnType<typeof oneSide>>;
beforeAll(async () => {
  setClock('2026-11-23T08:00:00Z');
  process.env.CONCORD_CLOCK_FILE = clockFile;
  people = await charterWithOneSide();
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

const form = (name: string, office: string, party = 'AZ') => ({
  party,
  name,
  email: `${name.replaceAll(' ', '.')}@example.org`,
  office,
});
const invite = async (actor: Actor, ...of: Parameters<typeof form>) =>
  given(await invitePerson(actor, form(...of))).token;
const accept = (token: string) => acceptInvitation(systemActor, { token, ...passwords });
const idOf = async (name: string) => {
  const { id } = await db().invitation.findFirstOrThrow({ where: { name }, orderBy: { createdAt: 'desc' } });
  return id;
};
const seenBy = async (actor: Actor) => (await openInvitations(actor)).map(({ name }) => name);

describe('Leyla invites a colleague', () => {
  let token: string;

  test('to a group, by a link whose token is not stored', async () => {
    token = await invite(people.leyla, 'Rana Sample', 'member:ENE');
    expect(await invitationOf(token)).toMatchObject({ name: 'Rana Sample', group: { name: 'Energy' } });
    expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token);
    expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain(token);
  });

  test('once: the same address in any writing is refused while the link works', async () => {
    const again = { ...form('Rana Sample', 'viewer'), email: 'RANA.sample@example.org ' };
    expect(await invitePerson(people.leyla, again)).toEqual(refusedWith('invited-already', 'email'));
  });

  test('only if it can become an account', async () => {
    const known = { ...form('Kamran', 'viewer'), email: 'kamran.sample@example.org' };
    expect(await invitePerson(people.leyla, known)).toEqual(refusedWith('email-known', 'email'));
  });

  test.each([
    ['no office', { office: '' }, 'office-required', 'office'],
    ['an office that there is not', { office: 'king' }, 'unknown-choice', 'office'],
    ['a group that there is not', { office: 'member:ZZZ' }, 'unknown-choice', 'office'],
    ['no name', { name: ' ' }, 'required', 'name'],
    ['half an address', { email: 'rana@' }, 'bad-email', 'email'],
  ])('and gets the error of %s at its field', async (_, change, code, field) => {
    const result = await invitePerson(people.leyla, { ...form('Somebody Sample', 'viewer'), ...change });
    expect(result).toMatchObject({ refusal: { errors: [{ code, field }] } });
  });

  test('and the link refuses the address as a password', async () => {
    const email = 'Rana.Sample@example.org';
    const result = await acceptInvitation(systemActor, { token, password: email, passwordAgain: email });
    expect(result).toEqual(refusedWith('password-is-email', 'password'));
    expect(await invitationOf(token)).not.toBeNull();
  });

  test('who joins once, though the link is used three times at once', async () => {
    const results = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([
      refusedWith('invitation-used'),
      refusedWith('invitation-used'),
    ]);
    expect(await db().person.count({ where: { name: 'Rana Sample' } })).toBe(1);
    expect(await invitationOf(token)).toBeNull();
    expect(await accept(token)).toEqual(refusedWith('invitation-used'));
  });

  test('and signs in with the chosen password, in the office', async () => {
    const typed = { email: 'rana.sample@example.org', password: passwords.password };
    given(await signIn(typed, { agent: '', client: null, device: null }));
    const rana = await db().person.findFirstOrThrow({
      where: { name: 'Rana Sample' },
      include: { offices: true },
    });
    expect(rana.offices).toMatchObject([{ kind: 'member', groupCode: 'ENE', partyCode: 'AZ' }]);
  });
});

describe('a link', () => {
  test('works for fourteen days', async () => {
    const token = await invite(people.leyla, 'Slow Sample', 'viewer');
    setClock('2026-12-07T07:59:59Z');
    expect(await invitationOf(token)).not.toBeNull();
    setClock('2026-12-07T08:00:00Z');
    expect(await invitationOf(token)).toBeNull();
    expect(await accept(token)).toEqual(refusedWith('invitation-used'));
    expect(await seenBy(people.leyla)).not.toContain('Slow Sample');
    await invite(people.leyla, 'Slow Sample', 'viewer');
  });

  test('stops working when the invitation is withdrawn', async () => {
    const token = await invite(people.leyla, 'Changed Sample', 'viewer');
    const id = await idOf('Changed Sample');
    expect(await withdrawInvitation(people.technical, { invitation: id })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    given(await withdrawInvitation(people.leyla, { invitation: id }));
    expect(await accept(token)).toEqual(refusedWith('invitation-used'));
    expect(await withdrawInvitation(people.leyla, { invitation: id })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });

  test('that was guessed does not work, nor does one used by a signed-in person', async () => {
    expect(await accept('guessed')).toEqual(refusedWith('invitation-used'));
    expect(await acceptInvitation(people.leyla, { token: 'x', ...passwords })).toEqual(forbidden);
  });
});

describe('technical staff', () => {
  test('are invited by an administrator, without a Party, visible to all', async () => {
    expect(await invitePerson(people.technical, form('Teo Sample', 'viewer', ''))).toEqual(forbidden);
    const token = await invite(people.technical, 'Teo Sample', 'administrator', '');
    expect(await seenBy(people.viewer)).toContain('Teo Sample');
    expect(given(await accept(token))).toMatchObject({
      party: null,
      offices: [{ kind: 'administrator', partyCode: null, groupCode: null }],
    });
  });

  test('may not invite people of a Party', async () => {
    expect(await invitePerson(people.technical, form('X Sample', 'viewer'))).toEqual(forbidden);
  });
});

describe('the first coordinator of the other Party', () => {
  let jordan: Actor;
  let token: string;

  test('is invited visibly to all, and is the only one of that Party who can be', async () => {
    expect(await invitePerson(people.leyla, form('Casey Example', 'co_chair:ENE', 'US'))).toEqual(forbidden);
    token = await invite(people.leyla, 'Jordan Example', 'coordinator', 'US');
    expect(await seenBy(people.viewer)).toContain('Jordan Example');
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: await idOf('Jordan Example') },
    });
    expect(event).toMatchObject({ type: 'person.invited', chain: 'joint' });
  });

  test('is invited once at a time, also if two invite at once', async () => {
    const second = form('Pat Example', 'coordinator', 'US');
    expect(await invitePerson(people.technical, second)).toEqual(refusedWith('first-invited'));
    given(await withdrawInvitation(people.technical, { invitation: await idOf('Jordan Example') }));
    const both = await Promise.all([
      invitePerson(people.leyla, form('Jordan Example', 'coordinator', 'US')),
      invitePerson(people.technical, second),
    ]);
    expect(both.filter(({ ok }) => !ok)).toEqual([refusedWith('first-invited')]);
    token = both.flatMap((result) => (result.ok ? [result.value.token] : []))[0] ?? '';
  });

  test('joins, and then only that Party’s coordinators invite its people', async () => {
    jordan = given(await accept(token));
    given(await startSession(jordan, { agent: '' }));
    expect(await invitePerson(people.leyla, form('Pat Two', 'coordinator', 'US'))).toEqual(forbidden);
    expect(await invitePerson(people.technical, form('Pat Two', 'coordinator', 'US'))).toEqual(forbidden);
    await invite(jordan, 'Casey Example', 'co_chair:ENE', 'US');
  });

  test('keeps that right when disabled', async () => {
    const person = { where: { id: jordan.personId ?? '' } };
    await db().person.update({ ...person, data: { disabledAt: new Date() } });
    expect(await invitePerson(people.leyla, form('Pat Three', 'coordinator', 'US'))).toEqual(forbidden);
    await db().person.update({ ...person, data: { disabledAt: null } });
  });
});

describe('one Party’s own people', () => {
  test('leave no trace for the other side: not in lists, nor by their addresses', async () => {
    const jordan = await castMember('Jordan Second', 'US', [{ kind: 'coordinator', groupCode: null }]);
    await invite(people.leyla, 'Both Sample', 'viewer');
    expect(await seenBy(jordan)).not.toContain('Both Sample');
    expect(await withdrawInvitation(jordan, { invitation: await idOf('Both Sample') })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    const elsewhere = { ...form('Both Sample', 'viewer', 'US') };
    expect(await invitePerson(jordan, elsewhere)).toMatchObject({ ok: true });
  });

  test('in a restricted group are visible to its members and the coordinators', async () => {
    await invite(people.leyla, 'Secret Sample', 'member:SEC');
    expect(await seenBy(people.leyla)).toContain('Secret Sample');
    expect(await seenBy(people.kamran)).not.toContain('Secret Sample');
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: await idOf('Secret Sample') },
    });
    expect(event.chain).toBe('party:AZ+group:SEC');
  });

  test('join unseen in the other side’s record, except a first coordinator and technical staff', async () => {
    const joined = await db().auditEvent.findMany({ where: { type: 'person.joined' } });
    const summaries = joined.map(({ chain, payload }) => {
      const { person, first } = (payload as { values: Record<string, string> }).values;
      // two people accept the other side's first invitation at once: either may win
      const who = first === 'yes' ? person?.replace(/^(Jordan|Pat) Example$/, 'one of the two') : person;
      return `${who} in ${chain}, first: ${first}`;
    });
    expect(new Set(summaries)).toEqual(
      new Set([
        'Rana Sample in party:AZ, first: no',
        'Teo Sample in joint, first: no',
        'one of the two in joint, first: yes',
      ]),
    );
    expect(JSON.stringify(await db().auditEvent.findMany())).not.toMatch(/sentence|argon2/);
  });
});
