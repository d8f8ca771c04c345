import { addHours } from 'date-fns';
import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { newToken, tokenHash } from './token';

const daysValid = 7;

/**
 * A new token for the one-time link that creates the first account, or null once any person exists. It is valid for
 * seven days and replaces an earlier unused one, so that every restart prints a link that works.
 */
export async function freshSetupToken(): Promise<string | null> {
  if ((await db().person.count()) > 0) return null;
  const token = newToken();
  const createdAt = now();
  const expiresAt = addHours(createdAt, 24 * daysValid);
  await db().setupLink.deleteMany({ where: { usedAt: null } });
  await db().setupLink.create({ data: { tokenHash: tokenHash(token), createdAt, expiresAt } });
  return token;
}

const usable = (token: string, at: Date) => ({
  tokenHash: tokenHash(token),
  usedAt: null,
  expiresAt: { gt: at },
});

/** Whether the link still works: it is neither used, replaced nor expired. */
export async function setupTokenStands(token: string): Promise<boolean> {
  return (await db().setupLink.count({ where: usable(token, now()) })) === 1;
}

/** Uses up the link. False if it no longer works or a person exists; of two uses at once, one gets true. */
export async function consumeSetupToken(tx: Transaction, token: string): Promise<boolean> {
  if ((await tx.person.count()) > 0) return false;
  const at = now();
  const { count } = await tx.setupLink.updateMany({ where: usable(token, at), data: { usedAt: at } });
  return count === 1;
}
