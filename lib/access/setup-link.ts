import 'server-only';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { newToken, tokenHash } from './token';

const daysOfLife = 7;

/**
 * A new token for the one-time link that creates the first account, in place of an earlier unused one: a
 * restart prints a link that works. Null once any person exists. It lives for seven days.
 */
export async function freshSetupToken(): Promise<string | null> {
  if ((await db().person.count()) > 0) return null;
  const token = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + daysOfLife * 86_400_000);
  await db().setupLink.deleteMany({ where: { usedAt: null } });
  await db().setupLink.create({ data: { tokenHash: tokenHash(token), createdAt, expiresAt } });
  return token;
}

const standing = (token: string, at: Date) => ({
  tokenHash: tokenHash(token),
  usedAt: null,
  expiresAt: { gt: at },
});

/** Whether the link still works: neither used, nor replaced, nor expired. */
export async function setupTokenStands(token: string): Promise<boolean> {
  return (await db().setupLink.count({ where: standing(token, now()) })) === 1;
}

/** Uses the link up; false where it no longer works or a person exists. Of two that use it at once, one gets true. */
export async function consumeSetupToken(tx: Transaction, token: string): Promise<boolean> {
  if ((await tx.person.count()) > 0) return false;
  const at = now();
  const { count } = await tx.setupLink.updateMany({ where: standing(token, at), data: { usedAt: at } });
  return count === 1;
}
