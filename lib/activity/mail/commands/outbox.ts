import 'server-only';
import { addMilliseconds } from 'date-fns';
import type { Translator } from '@/i18n/translator';
import { letterText } from '@/lib/activity/mail/letter';
import { letterHtml } from '@/lib/activity/mail/letter-html';
import { letterOf, type MailRow } from '@/lib/activity/mail/queries/letters';
import { claimMs, maxOfRound, nextTryAt } from '@/lib/activity/mail/sending-rule';
import type { Post, Posted } from '@/lib/activity/mail/transport';
import { now } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { lockPerson } from '@/lib/db/lock';
import { environment } from '@/lib/env';
import { gatheringKey, unsettled } from './notices';

interface Claimed extends MailRow {
  tries: number;
}

/** Why a round ended early: the code of a server that does not answer; null if it did not. */
export type RoundEnd = { down: string } | null;

/**
 * Sends what is due, oldest first (docs/domain.md#mail-and-notices). A message is sent at least once: a process that
 * ends between sending and noting it leaves one duplicate with the same Message-ID. Ends early if the server is down.
 */
export async function sendDue(post: Post, t: Translator): Promise<RoundEnd> {
  const at = now();
  const due = await db().mail.findMany({
    where: { ...unsettled, sendAfter: { lte: at }, OR: free(at) },
    orderBy: [{ sendAfter: 'asc' }, { id: 'asc' }],
    take: maxOfRound,
    select: { id: true },
  });
  for (const { id } of due) {
    const mail = await claim(id);
    if (mail === null) continue;
    const posted = await send(mail, post, t);
    await settle(mail, posted);
    if (posted?.kind === 'failed' && posted.down) return { down: posted.fault };
  }
  return null;
}

const free = (at: Date) => [{ claimedUntil: null }, { claimedUntil: { lte: at } }];

/** Takes a message for this process, if it is still due. A message that gathers notices is closed with those so far. */
async function claim(id: string): Promise<Claimed | null> {
  return transaction(async (tx) => {
    const found = await tx.mail.findUnique({ where: { id }, select: { kind: true, personId: true } });
    if (found?.kind === 'notices' && found.personId !== null) await lockPerson(tx, found.personId);
    const at = now();
    const { count } = await tx.mail.updateMany({
      where: { id, ...unsettled, sendAfter: { lte: at }, OR: free(at) },
      data: { claimedUntil: addMilliseconds(at, claimMs), tries: { increment: 1 } },
    });
    if (count === 0) return null;
    const mail = await tx.mail.findUniqueOrThrow({
      where: { id },
      select: { id: true, kind: true, personId: true, subjectId: true, tries: true, onceKey: true },
    });
    const { personId, onceKey } = mail;
    if (personId !== null && onceKey === gatheringKey(personId)) {
      await tx.mail.update({ where: { id }, data: { onceKey: null } });
      await tx.notice.updateMany({ where: { personId, mailId: null }, data: { mailId: id } });
    }
    return mail;
  });
}

/** What became of it; null if nothing is left to say. */
async function send(mail: Claimed, post: Post, t: Translator): Promise<Posted | null> {
  const addressed = await letterOf(mail, t);
  if (addressed === null) return null;
  const { to, letter } = addressed;
  return post({
    id: `${mail.id}@${new URL(environment().url).hostname}`,
    to,
    sentAt: now(),
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, 'en'),
  });
}

async function settle({ id, tries }: Claimed, posted: Posted | null): Promise<void> {
  const at = now();
  const data = { claimedUntil: null };
  await db().mail.updateMany({
    where: { id, ...unsettled },
    data: { ...data, ...outcome(posted, at, tries) },
  });
}

function outcome(posted: Posted | null, at: Date, tries: number) {
  if (posted === null) return { droppedAt: at, fault: '' };
  if (posted.kind === 'sent') return { sentAt: at, fault: '' };
  const { fault } = posted;
  return posted.kind === 'refused' ? { droppedAt: at, fault } : { sendAfter: nextTryAt(at, tries), fault };
}
