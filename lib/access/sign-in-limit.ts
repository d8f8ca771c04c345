import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction, transaction } from '@/lib/db/client';
import { unchanged } from '@/lib/db/lock';
import { minutesLeft, pauseRules, withAttempt } from './pause-rule';
import { tokenHash } from './token';

/**
 * Whose password is tried, and from where. `client` is null if unknown; `device` is the hash of a device on
 * which somebody with this address has signed in before, else null.
 */
export interface SignInAttempt {
  address: string;
  client: string | null;
  device: string | null;
}

/** A counter of attempts: its rule and a hashed key, which identifies nobody. */
interface Counter {
  rule: keyof typeof pauseRules;
  key: string;
}

const counter = (rule: Counter['rule'], ...of: string[]): Counter => ({
  rule,
  key: tokenHash(JSON.stringify([rule, ...of])),
});

/** A known device has a counter of its own, so that attempts from elsewhere do not slow it down. */
function countersOf({ address, client, device }: SignInAttempt): Counter[] {
  if (device !== null) return [counter('knownDevice', device, address)];
  return [
    counter('accountAndClient', client ?? '', address),
    counter('account', address),
    ...(client === null ? [] : [counter('client', client)]),
  ];
}

/** Aborts the transaction of a paused attempt, so that it is counted nowhere. */
class Paused extends Error {
  constructor(readonly minutes: number) {
    super(`paused for ${minutes} minutes`);
  }
}

/**
 * Counts an attempt before its password is checked, so that simultaneous attempts are all counted. The
 * counters are in the database, shared by all instances.
 *
 * @returns null if the attempt may proceed, else the whole minutes to wait
 */
async function count(counters: readonly Counter[]): Promise<number | null> {
  const at = now();
  try {
    await transaction(async (tx) => {
      for (const { rule, key } of inOneOrder(counters)) {
        // locks the row, so that attempts under one key are counted one after the other
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

/** In one order for all attempts, which avoids deadlocks. */
const inOneOrder = (counters: readonly Counter[]) =>
  counters.toSorted((one, other) => (one.key < other.key ? -1 : 1));

/**
 * Undoes the count after a right password, so that nobody can tell from the counters that somebody signed in.
 * Expired counters are deleted too.
 */
async function takeBack(counters: readonly Counter[]): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    for (const { key } of inOneOrder(counters)) {
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

/** Counts a sign-in attempt. Returns null if it may proceed, else the whole minutes to wait. */
export const minutesToWait = (attempt: SignInAttempt) => count(countersOf(attempt));

export const takeAttemptBack = (attempt: SignInAttempt) => takeBack(countersOf(attempt));

/**
 * Counts an attempt on an account from a device that only knows others with the same address. Otherwise they
 * could guess without limit, renewing their device by signing in. `persons` must be sorted.
 */
export const minutesToWaitBeside = (persons: readonly string[], address: string) =>
  count([counter('besideKnown', address, ...persons)]);

/** Moves a device's counter at this address when its hash changes. */
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
 * Counts a new password. Signing in with it reveals whether it also opens the other side's account with the
 * same address, so each new one is a guess.
 */
export const minutesToWaitForNewPassword = (personId: string) => count(newPassword(personId));

export const takeNewPasswordBack = (personId: string) => takeBack(newPassword(personId));

const presentPassword = (personId: string) => [counter('presentPassword', personId)];

/** Counts a signed-in person's guesses at their present password. */
export const minutesToWaitForPassword = (personId: string) => count(presentPassword(personId));

/** Deletes the counter after the right password: the wrong guesses were the person's own. */
export async function forgetGuesses(personId: string): Promise<void> {
  await db().signInTries.deleteMany({
    where: { key: { in: presentPassword(personId).map(({ key }) => key) } },
  });
}
