import type { Transaction } from '@/lib/db/client';

/**
 * Increments every person's version if the group is restricted, so that nobody gets a cached page with the old
 * verdict: everyone sees a restricted group's verdict, but not every reader's audit chains show the change.
 */
export async function verdictChanged(tx: Transaction, group: { restricted: boolean } | null): Promise<void> {
  if (group?.restricted) await tx.person.updateMany({ data: { version: { increment: 1 } } });
}
