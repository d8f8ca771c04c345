import { setTimeout } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { MailServer } from '@/lib/env';
import { patienceMs } from './sending-rule';

/** A message as it goes out. `id` is the same at each try: it is the Message-ID. */
export interface Message {
  id: string;
  to: { name: string; address: string };
  sentAt: Date;
  subject: string;
  text: string;
  html: string;
}

/**
 * What became of it. `refused`: for good, it is not tried again. `failed`: it is tried again; `down` if the server did
 * not answer at all. `fault` is of codes only, since servers repeat addresses in their words.
 */
export type Posted =
  | { kind: 'sent' }
  | { kind: 'refused'; fault: string }
  | { kind: 'failed'; fault: string; down: boolean };

export type Post = (message: Message) => Promise<Posted>;

// in milliseconds
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Sends one message at a time to the mail server. */
export function postTo({ host, port, secure, login, requireTls, from }: MailServer): Post {
  return async (message) => {
    const auth = login === null ? {} : { auth: { user: login.user, pass: login.password } };
    const transport = createTransport({
      host,
      port,
      secure,
      requireTLS: requireTls,
      ...auth,
      ...timeouts,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const sent = transport.sendMail({ ...parts(message), from, messageId: `<${message.id}>` });
    try {
      const patience = setTimeout(patienceMs, 'late' as const, { ref: false });
      const which = await Promise.race([sent, patience]);
      return which === 'late' ? { kind: 'failed', fault: 'late', down: true } : { kind: 'sent' };
    } catch (error) {
      return postedBy(error);
    } finally {
      transport.close();
    }
  };
}

function parts({ to, sentAt, subject, text, html }: Message) {
  // RFC 3834: no out-of-office answers
  const headers = { 'Auto-Submitted': 'auto-generated' };
  const textEncoding = 'quoted-printable' as const;
  return { to, subject, text, html, textEncoding, date: sentAt, headers, xMailer: false as const };
}

interface SmtpFault {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
}

/** A 5xx answer to the recipient or to the text is for good. To anything else it is a fault of the settings. */
function postedBy(error: unknown): Posted {
  const { code, command, responseCode }: SmtpFault = error instanceof Object ? error : {};
  const fault = [code, command, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown';
  const answered = typeof responseCode === 'number';
  const isFinal = answered && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  return isFinal ? { kind: 'refused', fault } : { kind: 'failed', fault, down: !answered };
}
