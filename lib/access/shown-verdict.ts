import type { Transaction } from '@/lib/db/client';

/**
 * Everyone sees the verdict on a restricted group, but not the events that change it. Counts up what every
 * person's pages are kept under, so that nobody is shown a page with the verdict of before.
 */
export async function verdictChanged(tx: Transaction, group: { restricted: boolean } | null): Promise<void> {
  if (group?.restricted) await tx.person.updateMany({ data: { version: { increment: 1 } } });
}
