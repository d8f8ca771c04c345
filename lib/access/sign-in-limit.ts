import 'server-only';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { tokenHash } from './token';

/** Attempts in a window of so many seconds: for one address from one place, and from one place in all. */
export const signInLimit = { forAddress: 5, fromPlace: 50, seconds: 15 * 60 };

/** Whose password is tried, and from which network address; null where that is not known. */
export interface Attempt {
  address: string;
  place: string | null;
}

/** In the database, so that every instance counts together. The keys are hashes and name nobody. */
function limiter(keyPrefix: string, points: number): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: 'rateLimiterFlexible',
    keyPrefix,
    points,
    duration: signInLimit.seconds,
    clearExpiredByTimeout: false,
  });
}

const forAddress = () => limiter('address', signInLimit.forAddress);
const fromPlace = () => limiter('place', signInLimit.fromPlace);
const addressKey = ({ address, place }: Attempt) => tokenHash(`${place ?? ''} ${address}`);

/**
 * Counts an attempt before its password is looked at, so that attempts at the same moment are all counted.
 * Gives null where it may go on, else the whole minutes to wait.
 */
export async function minutesToWait(attempt: Attempt): Promise<number | null> {
  try {
    if (attempt.place !== null) await fromPlace().consume(tokenHash(attempt.place));
    await forAddress().consume(addressKey(attempt));
    return null;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 60_000));
    throw reason;
  }
}

/** After a right password: the attempts for this address no longer count, nor this one from its place. */
export async function forgiveAttempts(attempt: Attempt): Promise<void> {
  await forAddress().delete(addressKey(attempt));
  if (attempt.place !== null) await fromPlace().reward(tokenHash(attempt.place));
  await db().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now() } } });
}

/**
 * Where a request comes from: the last address of X-Forwarded-For, which is the one that the nearest proxy
 * wrote, and only where the environment says that there is a proxy. Without one anybody can write that header.
 */
export function placeOf(headers: Pick<Headers, 'get'>, trustProxy: boolean): string | null {
  if (!trustProxy) return null;
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null;
}
