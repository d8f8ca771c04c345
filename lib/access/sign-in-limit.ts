import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction, transaction } from '@/lib/db/client';
import { unchanged } from '@/lib/db/lock';
import { minutesLeft, pauseRules, withAttempt } from './pause-rule';
import { tokenHash } from './token';

/**
 * An attempt to sign in. `address` is the e-mail address, `client` the network address or null if it is not known.
 * `device` is the hash of a device on which somebody with this e-mail address signed in before, else null.
 */
export interface SignInAttempt {
  address: string;
  client: string | null;
  device: string | null;
}

/** What an attempt is counted under: a rule and a key, hashed so that the table names nobody. */
interface Counter {
  rule: keyof typeof pauseRules;
  key: string;
}

const counter = (rule: Counter['rule'], ...of: string[]): Counter => ({
  rule,
  key: tokenHash(JSON.stringify([rule, ...of])),
});

/** A known device has a count of its own, so that attempts from elsewhere do not slow it down. */
function countersOf({ address, client, device }: SignInAttempt): Counter[] {
  if (device !== null) return [counter('knownDevice', device, address)];
  return [
    counter('accountAndClient', client ?? '', address),
    counter('account', address),
    ...(client === null ? [] : [counter('client', client)]),
  ];
}

/** Rolls back the attempt that has to wait, so that it is not counted. */
class Paused extends Error {
  constructor(readonly minutes: number) {
    super(`paused for ${minutes} minutes`);
  }
}

/**
 * Counts an attempt before its password is verified, so that simultaneous attempts all count. The counts are in the
 * database, where all instances share them.
 * @returns null if the attempt may go on, else the whole minutes to wait
 */
async function count(counters: readonly Counter[]): Promise<number | null> {
  const at = now();
  try {
    await transaction(async (tx) => {
      for (const { rule, key } of inKeyOrder(counters)) {
        // the write locks the row, so attempts under one key run one after the other
        const before = await tx.signInTries.upsert({
          where: { key },
          create: { key, tries: 0, forgetAt: at },
          update: { tries: unchanged },
        });
        const minutes = minutesLeft(before, at);
        if (minutes > 0) throw new Paused(minutes);
        await tx.signInTries.update({ where: { key }, data: withAttempt(before, pauseRules[rule], at) });
      }
    });
    return null;
  } catch (error) {
    if (error instanceof Paused) return error.minutes;
    throw error;
  }
}

/** One order of locking for all attempts, so that no two deadlock. */
const inKeyOrder = (counters: readonly Counter[]) =>
  counters.toSorted((one, other) => (one.key < other.key ? -1 : 1));

/**
 * After a right password, sets the counts back as if there had been no attempt, so that they do not tell anybody else
 * that somebody signed in. Deletes expired counts.
 */
async function takeBack(counters: readonly Counter[]): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    for (const { key } of inKeyOrder(counters)) {
      await tx.signInTries.updateMany({
        where: { key, tries: { gt: 0 } },
        data: { tries: { decrement: 1 }, pausedUntil: null },
      });
    }
    await tx.signInTries.deleteMany({
      where: { forgetAt: { lte: at }, OR: [{ pausedUntil: null }, { pausedUntil: { lte: at } }] },
    });
  });
}

/** Counts an attempt to sign in. Null if it may go on, else the whole minutes to wait. */
export const minutesToWait = (attempt: SignInAttempt) => count(countersOf(attempt));

/** Takes back the count of {@link minutesToWait} after a right password. */
export const takeAttemptBack = (attempt: SignInAttempt) => takeBack(countersOf(attempt));

/**
 * Like {@link minutesToWait}, for an account that is not known on a device where others with its e-mail address are.
 * Signing in gives them a fresh device token, so a count per device would let them guess without end.
 * @param persons the ids of those others, sorted
 */
export const minutesToWaitBeside = (persons: readonly string[], address: string) =>
  count([counter('besideKnown', address, ...persons)]);

/** Moves a device's attempts at this e-mail address to the device's new hash. */
export async function carryTries(
  tx: Transaction,
  address: string,
  before: string,
  after: string,
): Promise<void> {
  const [from, to] = [counter('knownDevice', before, address), counter('knownDevice', after, address)];
  await tx.signInTries.updateMany({ where: { key: from.key }, data: { key: to.key } });
}

const newPassword = (personId: string) => [counter('newPassword', personId)];

/**
 * Like {@link minutesToWait}, for setting a new password. Signing in with it shows whether it also opens another side's
 * account at the same e-mail address, so each new password is a guess at that one.
 */
export const minutesToWaitForNewPassword = (personId: string) => count(newPassword(personId));

/** Takes back the count of {@link minutesToWaitForNewPassword} if the new password was not set. */
export const takeNewPasswordBack = (personId: string) => takeBack(newPassword(personId));

const presentPassword = (personId: string) => [counter('presentPassword', personId)];

/** Like {@link minutesToWait}, for guesses at the present password of a signed-in person. */
export const minutesToWaitForPassword = (personId: string) => count(presentPassword(personId));

/** Forgets a person's wrong guesses at their present password, once they typed the right one. */
export async function forgetGuesses(personId: string): Promise<void> {
  await db().signInTries.deleteMany({
    where: { key: { in: presentPassword(personId).map(({ key }) => key) } },
  });
}

const provider = (client: string | null) => [counter('provider', client ?? '')];

/** Like {@link minutesToWait}, for starting a sign-in through a provider, which asks the provider each time. */
export const minutesToWaitForProvider = (client: string | null) => count(provider(client));

/** Takes back the count of {@link minutesToWaitForProvider} after a sign-in that succeeded. */
export const takeProviderBack = (client: string | null) => takeBack(provider(client));
