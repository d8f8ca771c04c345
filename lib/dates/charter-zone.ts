import 'server-only';
import type { Transaction } from '@/lib/db/client';

let zone: string | undefined;

/** The zone by which the Charter's days are counted, which never changes; null before a Charter is loaded. */
export async function charterZone(client: Pick<Transaction, 'charter'>): Promise<string | null> {
  zone ??= (await client.charter.findFirst({ select: { timeZone: true } }))?.timeZone;
  return zone ?? null;
}
