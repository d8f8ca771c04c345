import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { Actor } from './actor';
import { tokenHash } from './token';

/** How long a repeated form is recognised, in days. */
export const idempotencyDays = 30;

/** A submitted form. `token` identifies the rendered form, `input` is what it posted. */
export interface Submission {
  command: string;
  actor: Actor;
  input: unknown;
  token: string;
  at: Date;
}

/**
 * Runs `work` for a form that is sent for the first time. Sent again, it returns the stored result and writes
 * nothing. A form is the same if command, sender, token and input are equal, so editing and resending it
 * counts as new.
 *
 * Two requests at once meet at the key of the row: the second waits for the first one's transaction. If the
 * work is refused, the rollback also removes the row.
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

/** Deletes records of forms too old to be sent again. */
export async function forgetSentForms(tx: Transaction, at: Date): Promise<void> {
  const before = new Date(at.getTime() - idempotencyDays * 86_400_000);
  await tx.sentForm.deleteMany({ where: { sentAt: { lt: before } } });
}
