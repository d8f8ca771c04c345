import 'server-only';
import { db, type Transaction } from './client';

const zones = new WeakMap<object, string>();

/** The Charter's time zone, or null before a Charter is loaded. It never changes, so it is read once. */
export async function charterZone(client: Pick<Transaction, 'charter'>): Promise<string | null> {
  const cached = zones.get(db());
  if (cached !== undefined) return cached;
  const charter = await client.charter.findFirst({ select: { timeZone: true } });
  if (charter) zones.set(db(), charter.timeZone);
  return charter?.timeZone ?? null;
}
