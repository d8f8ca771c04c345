import { addHours } from 'date-fns';
import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { carryTries } from './sign-in-limit';
import { newToken, tokenHash } from './token';

/** For how many days a browser stays known after the last sign-in with it. */
export const deviceDays = 180;

/** The name does not start with the session cookie's, because some parsers join such cookies as its chunks. */
export function deviceCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-known-concord' : 'known-concord';
}

/** A device on which people with one address signed in before. People of several sides may share an address. */
export interface KnownDevice {
  hash: string;
  /** Ids, sorted. */
  persons: readonly string[];
}

/** The device with this token. Null if nobody with this address signed in on it, or if that was too long ago. */
export async function knownDevice(token: string | null, emailKey: string): Promise<KnownDevice | null> {
  if (token === null) return null;
  const hash = tokenHash(token);
  const rows = await db().knownDevice.findMany({
    where: { tokenHash: hash, expiresAt: { gt: now() }, person: { emailKey } },
    select: { personId: true },
  });
  return rows.length === 0 ? null : { hash, persons: rows.map(({ personId }) => personId).sort() };
}

/**
 * Makes a browser known for this person and returns its new token. Others who signed in on it stay known there, and
 * their failed attempts still count. Deletes expired devices.
 * @param token the token that the browser holds, or null
 */
export async function rememberDevice(
  tx: Transaction,
  personId: string,
  token: string | null,
  at: Date,
): Promise<string> {
  const fresh = newToken();
  const [before, after] = [tokenHash(token ?? ''), tokenHash(fresh)];
  await tx.knownDevice.deleteMany({
    where: { OR: [{ tokenHash: before, personId }, { expiresAt: { lte: at } }] },
  });
  const others = await tx.knownDevice.findMany({
    where: { tokenHash: before },
    select: { person: { select: { emailKey: true } } },
  });
  for (const address of new Set(others.map(({ person }) => person.emailKey)))
    await carryTries(tx, address, before, after);
  await tx.knownDevice.updateMany({ where: { tokenHash: before }, data: { tokenHash: after } });
  const expiresAt = addHours(at, 24 * deviceDays);
  await tx.knownDevice.create({ data: { tokenHash: after, personId, expiresAt } });
  return fresh;
}

/** Makes every browser unknown for this person. */
export async function forgetDevices(tx: Transaction, personId: string): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId } });
}
