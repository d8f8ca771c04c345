import 'server-only';
import { gatheredUntil } from '@/lib/activity/mail/sending-rule';
import type { NewNotice } from '@/lib/activity/mail/told';
import { now } from '@/lib/dates/clock';
import type { Transaction } from '@/lib/db/client';
import { lockPerson } from '@/lib/db/lock';
import { environment } from '@/lib/env';

/** The key of the message that gathers a person's notices until it is sent. */
export const gatheringKey = (personId: string) => `notices:${personId}`;

/** A message that is neither sent nor given up. */
export const unsettled = { sentAt: null, droppedAt: null };

/** The notices that the person does not have yet. */
export async function unwritten(
  tx: Pick<Transaction, 'notice'>,
  personId: string,
  notices: readonly NewNotice[],
): Promise<NewNotice[]> {
  if (notices.length === 0) return [];
  const keys = notices.map(({ onceKey }) => onceKey);
  const written = await tx.notice.findMany({
    where: { personId, onceKey: { in: keys } },
    select: { onceKey: true },
  });
  const known = new Set(written.map(({ onceKey }) => onceKey));
  return notices.filter(({ onceKey }) => !known.has(onceKey));
}

/** Writes the notices that the person does not have yet, and the message that will tell them. */
export async function writeNotices(
  tx: Transaction,
  personId: string,
  notices: readonly NewNotice[],
): Promise<void> {
  await lockPerson(tx, personId);
  const fresh = await unwritten(tx, personId, notices);
  if (fresh.length === 0) return;
  const createdAt = now();
  await tx.notice.createMany({ data: fresh.map((notice) => noticeRow(personId, notice, createdAt)) });
  if (environment().mail !== null) await gather(tx, personId, createdAt);
}

const noticeRow = (personId: string, { onceKey, told }: NewNotice, createdAt: Date) => ({
  personId,
  kind: told.kind,
  subject: told as object,
  onceKey,
  createdAt,
});

/** Begins the message that gathers the person's notices, or has it wait for a quiet minute again. */
async function gather(tx: Transaction, personId: string, at: Date): Promise<void> {
  const onceKey = gatheringKey(personId);
  const begun = await tx.mail.findUnique({ where: { onceKey }, select: { id: true, createdAt: true } });
  const sendAfter = gatheredUntil(begun?.createdAt ?? at, at);
  if (begun) await tx.mail.update({ where: { id: begun.id }, data: { sendAfter } });
  else await tx.mail.create({ data: { kind: 'notices', personId, onceKey, createdAt: at, sendAfter } });
}
