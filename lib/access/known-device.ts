import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { carryTries } from './sign-in-limit';
import { newToken, tokenHash } from './token';

/** So long, in days, a browser stays known after the last time that somebody signed in with it. */
export const deviceDays = 180;

/** The cookie's name does not begin with that of the session's: some readers take such cookies for pieces of it. */
export function deviceCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-known-concord' : 'known-concord';
}

/** A device on which people with one address signed in before; the address may be of people on several sides. */
export interface KnownDevice {
  hash: string;
  persons: readonly string[];
}

/** The device with this token, as it is known at this address; null where nobody with the address signed in with it. */
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
 * Makes a browser known as this person's, under a new token, which is what it gives. Others who signed in with the
 * browser stay known there, with the failed attempts at their passwords. What has expired is forgotten with it.
 * @param token the one that the browser holds, or null
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
  const expiresAt = new Date(at.getTime() + deviceDays * 86_400_000);
  await tx.knownDevice.create({ data: { tokenHash: after, personId, expiresAt } });
  return fresh;
}

/** No browser is known as this person's any more. */
export async function forgetDevices(tx: Transaction, personId: string): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId } });
}
