import { subHours } from 'date-fns';
import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { Actor } from './actor';
import { tokenHash } from './token';

/** For how many days a form that is sent again is recognised. */
export const idempotencyDays = 30;

/** A form as it was sent. `token` is new each time the form is rendered; `input` holds its fields. */
export interface Submission {
  command: string;
  actor: Actor;
  input: unknown;
  token: string;
  at: Date;
}

/**
 * Runs the work of a form once. Sent again, the form gives the first result and writes nothing. It is the same form
 * only if command, token, sender and input are equal, so a person who goes back and changes a field adds a new row.
 * Two sent at the same moment meet at the row's key: the second waits for the first one's transaction.
 *
 * @param submission null if the form has no token; the work then runs each time
 * @param work if it throws, the transaction ends and the form may be sent again
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

/** Deletes the forms that were sent more than {@link idempotencyDays} before this instant. */
export async function forgetSentForms(tx: Transaction, at: Date): Promise<void> {
  const before = subHours(at, 24 * idempotencyDays);
  await tx.sentForm.deleteMany({ where: { sentAt: { lt: before } } });
}
