import 'server-only';
import { dayOf, now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { removeExpiredImports } from '@/lib/pages/import/commands';
import { takeLease } from './lease';

const job = 'expired-files';

/**
 * Removes the files of imports that expired, once a day.
 *
 * @param holder identifies this process
 */
export async function removeExpiredFiles(holder: string): Promise<void> {
  const day = dayOf(now(), 'UTC');
  const last = await db().jobLease.findUnique({ where: { name: job }, select: { doneFor: true } });
  if (last?.doneFor === day) return;
  const lease = await takeLease(job, holder);
  if (lease === null) return;
  let done: string | null = null;
  try {
    await removeExpiredImports();
    done = day;
  } finally {
    await lease.release(done);
  }
}
