import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { type Compartment, compartmentOf, joint } from '@/lib/access/compartments';
import { hashPassword, verifyPassword } from '@/lib/access/password';
import { type LiveSession, type OpenedSession, openSession } from '@/lib/access/session-row';
import { consumeSetupToken } from '@/lib/access/setup-link';
import { forgiveAttempts, minutesToWait } from '@/lib/access/sign-in-limit';
import { type Command, command } from '@/lib/command';
import { db } from '@/lib/db/client';
import { fieldErrors, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { emailKey } from './email-key';
import { passwordFault } from './password-rule';
import { hasAccount, isOwn, mayOpenFirstAccount } from './policy';
import {
  changePasswordSchema,
  endSessionSchema,
  firstAccountSchema,
  signInSchema,
  startSessionSchema,
} from './schema';

type PersonActor = LiveSession['actor'];

/** When somebody signs in, and when they change a password, is their own side's to know. */
const ownSide = (actor: Actor): Compartment => compartmentOf(partyOf(actor), null);

/**
 * Opens the first account with the one-time set-up link: coordinator of the chosen Party and administrator.
 * Of two who use the link at once, one is refused. Gives the new person as an actor, not yet signed in.
 */
export const createFirstAccount = command({
  name: 'account.open-first',
  attempt: mayOpenFirstAccount,
  schema: firstAccountSchema,
  load: async () => ({}),
  may: mayOpenFirstAccount,
  run: async ({ tx, input, now }) => {
    const party = await tx.party.findUnique({
      where: { code: input.party },
      select: { code: true, name: true },
    });
    if (party === null) return refused(invalid('unknown-choice', 'party'));
    if (!(await consumeSetupToken(tx, input.token))) return refused(invalid('setup-link-used'));
    const offices = [
      { kind: 'coordinator' as const, partyCode: party.code, groupCode: null },
      { kind: 'administrator' as const, partyCode: null, groupCode: null },
    ];
    const { id } = await tx.person.create({
      data: {
        name: input.name,
        email: input.email,
        emailKey: emailKey(input.email),
        passwordHash: await hashPassword(input.password),
        partyCode: party.code,
        createdAt: now,
        offices: { create: offices },
      },
      select: { id: true },
    });
    const value: PersonActor = { personId: id, name: input.name, party, offices, system: false };
    return accepted({
      value,
      events: [
        {
          type: 'person.created',
          subject: { type: 'person', id },
          compartment: joint,
          values: { person: input.name, party: party.name },
        },
      ],
    });
  },
});

/** Begins a session of the actor's own. What it gives holds the only copy of the token. */
export const startSession = command({
  name: 'session.start',
  attempt: hasAccount,
  schema: startSessionSchema,
  load: (tx, actor) =>
    tx.person.findFirst({ where: { id: actor.personId ?? '', disabledAt: null }, select: { id: true } }),
  may: (actor, person) => isOwn(actor, { personId: person.id }),
  run: async ({ tx, actor, input, row, now }) =>
    accepted({
      value: await openSession(tx, row.id, input.agent, now),
      events: [
        {
          type: 'session.started',
          subject: { type: 'person', id: row.id },
          compartment: ownSide(actor),
        },
      ],
    }),
});

/**
 * Signs in with e-mail address and password. A wrong password, an unknown address and a disabled account get
 * the same answer after the same work; too many attempts get `sign-in-limited` with the `minutes` to wait.
 */
export async function signIn(
  raw: unknown,
  caller: { agent: string; place: string | null },
): Promise<Result<OpenedSession, Refusal>> {
  const input = signInSchema.safeParse(raw);
  if (!input.success) return refused({ kind: 'invalid', errors: fieldErrors(input.error) });
  const attempt = { address: emailKey(input.data.email), place: caller.place };
  const minutes = await minutesToWait(attempt);
  if (minutes !== null) return refused(invalid('sign-in-limited', '', { minutes }));
  const actor = await personWith(attempt.address, input.data.password);
  if (actor === null) return refused(invalid('sign-in-refused'));
  await forgiveAttempts(attempt);
  return startSession(actor, { agent: caller.agent });
}

/** The person of this address as an actor, if this is their password and the account is not disabled. */
async function personWith(key: string, password: string): Promise<PersonActor | null> {
  const person = await db().person.findUnique({
    where: { emailKey: key },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      disabledAt: true,
      party: { select: { code: true, name: true } },
      offices: { select: { kind: true, partyCode: true, groupCode: true } },
    },
  });
  const right = await verifyPassword(person?.passwordHash ?? null, password);
  if (!right || person === null || person.disabledAt !== null) return null;
  const { id, name, party, offices } = person;
  return { personId: id, name, party, offices, system: false };
}

/** Ends one of the actor's own sessions; one that has ended or expired already is not found. */
export const endSession = command({
  name: 'session.end',
  attempt: hasAccount,
  schema: endSessionSchema,
  load: (tx, actor, { session }) =>
    tx.session.findFirst({
      where: { id: session, personId: actor.personId ?? '', endedAt: null },
      select: { id: true, personId: true },
    }),
  may: isOwn,
  run: async ({ tx, actor, row, now }) => {
    await tx.session.updateMany({ where: { id: row.id, endedAt: null }, data: { endedAt: now } });
    return accepted({
      value: row,
      events: [
        {
          type: 'session.ended',
          subject: { type: 'person', id: row.personId },
          compartment: ownSide(actor),
        },
      ],
    });
  },
});

const setPassword = command({
  name: 'password.change',
  attempt: hasAccount,
  schema: changePasswordSchema,
  load: (tx, actor) =>
    tx.person.findFirst({
      where: { id: actor.personId ?? '', disabledAt: null },
      select: { id: true, email: true, passwordHash: true, version: true },
    }),
  may: (actor, person) => isOwn(actor, { personId: person.id }),
  run: async ({ tx, actor, input, row, now }) => {
    if (!(await verifyPassword(row.passwordHash, input.presentPassword))) {
      return refused(invalid('password-wrong', 'presentPassword'));
    }
    const fault = passwordFault(input.password, row.email);
    if (fault) return refused(invalid(fault, 'password'));
    const passwordHash = await hashPassword(input.password);
    const { count } = await tx.person.updateMany({
      where: { id: row.id, version: row.version },
      data: { passwordHash, version: { increment: 1 } },
    });
    if (count === 0) return refused({ kind: 'conflict', version: row.version + 1, theirs: {} });
    const ended = await tx.session.updateMany({
      where: { personId: row.id, endedAt: null, expiresAt: { gt: now }, id: { not: input.session } },
      data: { endedAt: now },
    });
    return accepted({
      value: { ended: ended.count },
      events: [
        {
          type: 'person.password-changed',
          subject: { type: 'person', id: row.id },
          compartment: ownSide(actor),
          values: { ended: ended.count },
        },
      ],
    });
  },
});

/**
 * Changes the actor's password, given the present one, and ends all their sessions but the one named.
 * Guesses at the present password are limited as those at the door are, since a session may be a thief's.
 */
export const changePassword: Command<{ ended: number }> = Object.assign(
  async (actor: Actor, input: unknown): Promise<Result<{ ended: number }, Refusal>> => {
    if (!hasAccount(actor) || !changePasswordSchema.safeParse(input).success)
      return setPassword(actor, input);
    const attempt = { address: `person ${actor.personId}`, place: null };
    const minutes = await minutesToWait(attempt);
    if (minutes !== null) return refused(invalid('password-limited', 'presentPassword', { minutes }));
    const result = await setPassword(actor, input);
    if (result.ok) await forgiveAttempts(attempt);
    return result;
  },
  { commandName: setPassword.commandName },
);
