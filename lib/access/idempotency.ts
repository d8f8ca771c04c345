import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { Actor } from './actor';
import { tokenHash } from './token';

/** So long, in days, a form that is sent again is known to be the same. */
export const idempotencyDays = 30;

/** A form as it was sent: `token` is that of its drawing, `input` what it says. */
export interface Submission {
  command: string;
  actor: Actor;
  input: unknown;
  token: string;
  at: Date;
}

/**
 * Does the work of a form that adds something and is sent for the first time; sent again, it gives what the first came to and writes
 * nothing. It is the same form only where its drawing, its sender and all that it says are the same: whoever goes
 * back and writes something else is taken at their word. Two at the same moment, in whichever process, meet at the
 * row's key: the second waits for the first's transaction. Where the work is refused, the row goes with it.
 */
export async function once<Value>(
  tx: Transaction,
  submission: Submission | null,
  work: () => Promise<Value>,
): Promise<Value> {
  if (submission === null) return work();
  const key = keyOf(submission);
  const taken = await tx.$executeRaw`
    INSERT INTO "SentForm" ("key", "sentAt") VALUES (${key}, ${submission.at}) ON CONFLICT ("key") DO NOTHING`;
  if (taken === 0) {
    const { result } = await tx.sentForm.findUniqueOrThrow({ where: { key } });
    return (JSON.parse(result) as { value: Value }).value;
  }
  const value = await work();
  await tx.sentForm.update({
    where: { key },
    data: { result: JSON.stringify({ value }) },
    select: { key: true },
  });
  return value;
}

const keyOf = ({ command, actor, input, token }: Submission) =>
  tokenHash(JSON.stringify([command, actor.personId, token, input]));

/** Lets go of what nobody will send again. */
export async function forgetSentForms(tx: Transaction, at: Date): Promise<void> {
  const before = new Date(at.getTime() - idempotencyDays * 86_400_000);
  await tx.sentForm.deleteMany({ where: { sentAt: { lt: before } } });
}
