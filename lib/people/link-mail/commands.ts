import 'server-only';
import { newToken, tokenHash } from '@/lib/access/token';
import { auditKey } from '@/lib/audit/audit-key';
import type { Transaction } from '@/lib/db/client';
import { environment } from '@/lib/env';

interface NewLink {
  kind: 'invitation' | 'reset';
  /** To whom; null if it goes to the address of an invitation. */
  personId: string | null;
  /** Whether whoever makes the link asked to see it. */
  show: boolean;
  now: Date;
}

/**
 * Makes a one-time link, and where there is a mail server the message that carries it, in the caller's transaction
 * (docs/domain.md#mail-and-notices).
 *
 * @param make writes the row that holds the hash of the link's token
 * @returns the row, and the only copy of the token: '' if the link goes out by mail
 */
export async function makeLink<Row extends { id: string }>(
  tx: Transaction,
  { kind, personId, show, now }: NewLink,
  make: (hash: string) => Promise<Row>,
): Promise<{ token: string; row: Row }> {
  if (show || environment().mail === null) {
    const token = newToken();
    return { token, row: await make(tokenHash(token)) };
  }
  const data = { kind, personId, createdAt: now, sendAfter: now };
  const { id } = await tx.mail.create({ data, select: { id: true } });
  const row = await make(tokenHash(auditKey().linkToken(id)));
  await tx.mail.update({ where: { id }, data: { subjectId: row.id } });
  return { token: '', row };
}
