import 'server-only';
import { db, type Transaction } from './client';

const zones = new WeakMap<object, string>();

/** The zone by which the Charter's days are counted, which never changes; null before a Charter is loaded. */
export async function charterZone(client: Pick<Transaction, 'charter'>): Promise<string | null> {
  const known = zones.get(db());
  if (known !== undefined) return known;
  const charter = await client.charter.findFirst({ select: { timeZone: true } });
  if (charter) zones.set(db(), charter.timeZone);
  return charter?.timeZone ?? null;
}
