import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { type Compartment, compartmentOf, joint } from '@/lib/access/compartments';
import { knownDevice, rememberDevice } from '@/lib/access/known-device';
import { hashPassword, verifyPassword } from '@/lib/access/password';
import { type ClientInfo, type LiveSession, openSession, type SignedIn } from '@/lib/access/session-row';
import { consumeSetupToken } from '@/lib/access/setup-link';
import {
  forgetGuesses,
  minutesToWait,
  minutesToWaitBeside,
  minutesToWaitForNewPassword,
  minutesToWaitForPassword,
  takeAttemptBack,
  takeNewPasswordBack,
} from '@/lib/access/sign-in-limit';
import { type Command, command } from '@/lib/command';
import { db } from '@/lib/db/client';
import { unchanged } from '@/lib/db/lock';
import { countingText, fieldErrors, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { emailKey } from './email-key';
import { passwordFault } from './new-password';
import { hasAccount, isOwn, mayOpenFirstAccount } from './policy';
import { changePasswordSchema, firstAccountSchema, signInSchema, startSessionSchema } from './schema';
import { sideOf, technicalSide } from './side';

type PersonActor = LiveSession['actor'];

/** Sign-ins and password changes are visible to the person's own side only. */
export const ownSide = (actor: Actor): Compartment => compartmentOf(partyOf(actor), null);

/**
 * Opens the first account with the one-time set-up link: coordinator of the chosen Party, and administrator.
 * If two use the link at once, one is refused. Returns the new person as an actor, not signed in.
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
    const fault = await passwordFault(input.password, { ...input, party: party.name });
    if (fault) return refused(invalid(fault, 'password'));
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
        side: sideOf(party.code),
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

/**
 * Starts a session for the actor. The result holds the only copies of the session's and the device's token.
 */
export const startSession = command({
  name: 'session.start',
  attempt: hasAccount,
  schema: startSessionSchema,
  load: async (tx, actor, { verified, identity }) => {
    const id = actor.personId ?? '';
    // locks the row: setting the password, unlinking or disabling the account right now ends this session too
    const { count } = await tx.person.updateMany({
      where: {
        id,
        disabledAt: null,
        ...(verified === null ? {} : { passwordHash: verified }),
        ...(identity === null ? {} : { identities: { some: { id: identity } } }),
      },
      data: { version: unchanged },
    });
    return count === 0 ? null : { id };
  },
  may: (actor, person) => isOwn(actor, { personId: person.id }),
  run: async ({ tx, actor, input, row, now }) =>
    accepted({
      value: {
        ...(await openSession(tx, row.id, input.agent, now)),
        device: await rememberDevice(tx, row.id, input.device, now),
      },
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
 * the same answer after the same work. Too many attempts are refused with the `minutes` to wait, and a
 * password that opens accounts on several sides with `choose-party`.
 */
export async function signIn(raw: unknown, from: ClientInfo): Promise<Result<SignedIn, Refusal>> {
  const input = signInSchema.safeParse(raw, countingText);
  if (!input.success) return refused({ kind: 'invalid', errors: fieldErrors(input.error) });
  const { email, password, party } = input.data;
  const address = emailKey(email);
  const device = await knownDevice(from.device, address);
  const attempt = { address, client: from.client, device: device?.hash ?? null };
  const minutes = await minutesToWait(attempt);
  if (minutes !== null) return refused(invalid('sign-in-limited', '', { minutes }));
  const opened = (await accountsOpenedBy(address, password)).filter(
    ({ actor }) => !party || partyOf(actor) === (party === technicalSide ? null : party),
  );
  const [account, ...others] = opened;
  // counted whether or not the address exists, so that the answer reveals nothing
  if (device !== null && !opened.some(({ actor }) => device.persons.includes(actor.personId))) {
    if ((await minutesToWaitBeside(device.persons, address)) !== null)
      return refused(invalid('sign-in-refused'));
  }
  if (account === undefined) return refused(invalid('sign-in-refused'));
  await takeAttemptBack(attempt);
  if (others.length > 0) return refused(invalid('choose-party', 'party'));
  const { actor, verified } = account;
  const started = await startSession(actor, { agent: from.agent, device: from.device, verified });
  const isGone = !started.ok && started.refusal.kind === 'not-found';
  return isGone ? refused(invalid('sign-in-refused')) : started;
}

/** An account that the password opens, and the hash it was verified against. */
interface OpenedAccount {
  actor: PersonActor;
  verified: string;
}

/**
 * The enabled accounts with this address and password. Every side is tried, so that neither the answer nor
 * the time it takes tells which sides know the address.
 */
async function accountsOpenedBy(key: string, password: string): Promise<OpenedAccount[]> {
  const [parties, persons] = await Promise.all([
    db().party.findMany({ orderBy: { position: 'asc' }, select: { code: true } }),
    db().person.findMany({
      where: { emailKey: key, disabledAt: null },
      select: {
        id: true,
        name: true,
        side: true,
        passwordHash: true,
        party: { select: { code: true, name: true } },
        offices: { select: { kind: true, partyCode: true, groupCode: true } },
      },
    }),
  ]);
  const opened: OpenedAccount[] = [];
  for (const side of [...parties.map(({ code }) => code), sideOf(null)]) {
    const person = persons.find((each) => each.side === side);
    const right = await verifyPassword(person?.passwordHash ?? null, password);
    if (!right || !person?.passwordHash) continue;
    const { id, name, party, offices, passwordHash: verified } = person;
    opened.push({ actor: { personId: id, name, party, offices, system: false }, verified });
  }
  return opened;
}

const setPassword = command({
  name: 'password.change',
  attempt: hasAccount,
  schema: changePasswordSchema,
  load: (tx, actor) =>
    tx.person.findFirst({
      where: { id: actor.personId ?? '', disabledAt: null },
      select: {
        id: true,
        name: true,
        email: true,
        passwordHash: true,
        version: true,
        party: { select: { name: true } },
      },
    }),
  may: (actor, person) => isOwn(actor, { personId: person.id }),
  run: async ({ tx, actor, input, row, now }) => {
    if (!(await verifyPassword(row.passwordHash, input.presentPassword))) {
      return refused(invalid('password-wrong', 'presentPassword'));
    }
    const fault = await passwordFault(input.password, { ...row, party: row.party?.name ?? null });
    if (fault) return refused(invalid(fault, 'password'));
    const passwordHash = await hashPassword(input.password);
    const { count } = await tx.person.updateMany({
      where: { id: row.id, version: row.version },
      data: { passwordHash, version: { increment: 1 } },
    });
    if (count === 0) return refused({ kind: 'conflict', version: row.version + 1, theirs: {} });
    await tx.resetLink.deleteMany({ where: { personId: row.id, usedAt: null } });
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

/** Sets a new password by `set`, within the daily limit. Refused attempts do not count. */
export async function setWithinLimit<Value>(
  personId: string,
  set: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const minutes = await minutesToWaitForNewPassword(personId);
  if (minutes !== null) return refused(invalid('password-limited', 'password', { minutes }));
  const result = await set();
  if (!result.ok) await takeNewPasswordBack(personId);
  return result;
}

/**
 * Changes the actor's password, given the present one, and ends all their sessions but the named one. Guesses
 * at the present password are limited as at sign-in, since the session may be stolen.
 */
export const changePassword: Command<{ ended: number }> = Object.assign(
  async (actor: Actor, input: unknown): Promise<Result<{ ended: number }, Refusal>> => {
    const { personId } = actor;
    if (personId === null || !changePasswordSchema.safeParse(input).success) return setPassword(actor, input);
    return setWithinLimit(personId, async () => {
      const minutes = await minutesToWaitForPassword(personId);
      if (minutes !== null) return refused(invalid('password-limited', 'presentPassword', { minutes }));
      const result = await setPassword(actor, input);
      if (result.ok || !isWrongPassword(result.refusal)) await forgetGuesses(personId);
      return result;
    });
  },
  { commandName: setPassword.commandName },
);

const isWrongPassword = (refusal: Refusal) =>
  refusal.kind === 'invalid' && refusal.errors.some(({ code }) => code === 'password-wrong');
