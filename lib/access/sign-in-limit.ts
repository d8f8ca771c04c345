import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction, transaction } from '@/lib/db/client';
import { unchanged } from '@/lib/db/lock';
import { minutesLeft, pauseRules, withAttempt } from './pause-rule';
import { tokenHash } from './token';

/**
 * Whose password is tried and from where. `client` is null where it is not known; `device` is the hash of a device
 * on which somebody with this address signed in before, else null.
 */
export interface SignInAttempt {
  address: string;
  client: string | null;
  device: string | null;
}

/** What an attempt is counted under: the rule and a hashed key, which names nobody. */
interface Counter {
  rule: keyof typeof pauseRules;
  key: string;
}

const counter = (rule: Counter['rule'], ...of: string[]): Counter => ({
  rule,
  key: tokenHash(JSON.stringify([rule, ...of])),
});

/** A known device counts for itself alone: what others try, from wherever, does not slow it. */
function countersOf({ address, client, device }: SignInAttempt): Counter[] {
  if (device !== null) return [counter('knownDevice', device, address)];
  return [
    counter('accountAndClient', client ?? '', address),
    counter('account', address),
    ...(client === null ? [] : [counter('client', client)]),
  ];
}

/** Ends the transaction of an attempt that has to wait: it then counts nowhere. */
class Paused extends Error {
  constructor(readonly minutes: number) {
    super(`paused for ${minutes} minutes`);
  }
}

/**
 * Counts an attempt before its password is looked at, so that attempts at the same moment are all counted. They are
 * counted in the database, for every instance together.
 * @returns null where the attempt may go on, else the whole minutes to wait
 */
async function count(counters: readonly Counter[]): Promise<number | null> {
  const at = now();
  try {
    await transaction(async (tx) => {
      for (const { rule, key } of inOneOrder(counters)) {
        // a write takes the row, so that attempts under one key come one after the other
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

/** No two attempts wait for each other's rows. */
const inOneOrder = (counters: readonly Counter[]) =>
  counters.toSorted((one, other) => (one.key < other.key ? -1 : 1));

/**
 * After a right password: the counts are as if there had been no attempt, so that nobody else can see from them that
 * somebody signed in. What is long past is forgotten with it.
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

/** Counts an attempt to sign in; gives null where it may go on, else the whole minutes to wait. */
export const minutesToWait = (attempt: SignInAttempt) => count(countersOf(attempt));

export const takeAttemptBack = (attempt: SignInAttempt) => takeBack(countersOf(attempt));

/**
 * The same for an account that is not known on a device where others with its address are: these could make their
 * device a new one by signing in, and so guess at it without end. Their ids are in one order.
 */
export const minutesToWaitBeside = (persons: readonly string[], address: string) =>
  count([counter('besideKnown', address, ...persons)]);

/** A device is known under another hash from now on: the attempts on it at this address are counted on. */
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
 * The same for setting a new password: signing in with it says whether it also opens the account that another side
 * has under the address, so that each new one is a guess.
 */
export const minutesToWaitForNewPassword = (personId: string) => count(newPassword(personId));

export const takeNewPasswordBack = (personId: string) => takeBack(newPassword(personId));

const presentPassword = (personId: string) => [counter('presentPassword', personId)];

/** The same for guesses at the present password of somebody who is signed in. */
export const minutesToWaitForPassword = (personId: string) => count(presentPassword(personId));

/** After the right one, the wrong ones before it are forgotten too: they were this person's own. */
export async function forgetGuesses(personId: string): Promise<void> {
  await db().signInTries.deleteMany({
    where: { key: { in: presentPassword(personId).map(({ key }) => key) } },
  });
}
