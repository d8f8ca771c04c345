import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { newToken, tokenHash } from './token';

/** So long, in days, a browser stays known after the last time that somebody signed in with it. */
export const deviceDays = 180;

/** The cookie's name does not begin with that of the session's: some readers take such cookies for pieces of it. */
export function deviceCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-known-concord' : 'known-concord';
}

/** The hash of this device's token where somebody with this address signed in with it before; else null. */
export async function knownDevice(token: string | null, emailKey: string): Promise<string | null> {
  if (token === null) return null;
  const hash = tokenHash(token);
  const where = { tokenHash: hash, expiresAt: { gt: now() }, person: { emailKey } };
  return (await db().knownDevice.count({ where })) > 0 ? hash : null;
}

/**
 * Makes a browser known as this person's, under a new token, which is what it gives. Others who signed in with the
 * browser stay known there. What has expired is forgotten with it.
 * @param token the one that the browser holds, or null
 */
export async function rememberDevice(
  tx: Transaction,
  personId: string,
  token: string | null,
  at: Date,
): Promise<string> {
  const fresh = newToken();
  const before = { tokenHash: tokenHash(token ?? '') };
  await tx.knownDevice.deleteMany({ where: { OR: [{ ...before, personId }, { expiresAt: { lte: at } }] } });
  await tx.knownDevice.updateMany({ where: before, data: { tokenHash: tokenHash(fresh) } });
  const expiresAt = new Date(at.getTime() + deviceDays * 86_400_000);
  await tx.knownDevice.create({ data: { tokenHash: tokenHash(fresh), personId, expiresAt } });
  return fresh;
}

/** No browser is known as this person's any more. */
export async function forgetDevices(tx: Transaction, personId: string): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId } });
}
