import 'server-only';
import { keptSince, removalBatch } from '@/lib/activity/mail/retention-rule';
import { stillWaiting } from '@/lib/activity/mail/told';
import { now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { onceADay } from './lease';

/**
 * Removes old notices and messages once a day, a batch at a time (docs/operations.md#what-is-removed). The batches after
 * the first are left to the next rounds. Nothing is told again by it.
 *
 * @param holder identifies this process
 */
export const removeOld = (holder: string): Promise<void> => onceADay('retention', holder, removeBatch);

/** Whether that was all. Messages go after their notices, which a later message would gather otherwise. */
async function removeBatch(): Promise<boolean> {
  const { seen, written, settled } = keptSince(now());
  const batch = { take: removalBatch, select: { id: true } };
  const notices = await db().notice.findMany({
    where: { OR: [{ seenAt: { lt: seen } }, { createdAt: { lt: written } }], NOT: stillWaiting },
    ...batch,
  });
  await db().notice.deleteMany({ where: { id: { in: notices.map(({ id }) => id) } } });
  const mail = await db().mail.findMany({
    where: {
      OR: [{ sentAt: { lt: settled } }, { droppedAt: { lt: settled }, fault: '' }],
      notices: { none: {} },
    },
    ...batch,
  });
  await db().mail.deleteMany({ where: { id: { in: mail.map(({ id }) => id) }, notices: { none: {} } } });
  return Math.max(notices.length, mail.length) < removalBatch;
}
