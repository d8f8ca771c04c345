import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Translator } from '@/i18n/translator';
import { postTo } from '@/lib/activity/mail/transport';
import { environment } from '@/lib/env';
import { collectNotices } from './collect';
import { removeExpiredFiles } from './expired-files';
import { sendDue } from './outbox';
import { removeOld } from './retention';

const holder = randomUUID();

/**
 * One round of the job that each server process does every minute: finds what is to be told, sends what is due, and
 * removes what is old. Without a mail server it sends nothing.
 *
 * @returns a line for the log if the mail server does not answer; else null
 */
export async function mailRound(t: Translator): Promise<string | null> {
  await removeExpiredFiles(holder);
  await collectNotices(holder);
  const { mail } = environment();
  const end = mail && (await sendDue(postTo(mail), t));
  await removeOld(holder);
  return end && `Mail waits, because the mail server does not answer (${end.down}). It is tried again.`;
}
