import 'server-only';
import type { Key } from '@/lib/agreements/proposals/keys-rule';
import type { Json } from '@/lib/audit/canonical';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { EndorsementAct } from './endorsement-rule';
import { type MeetingText, textHash } from './queries';

/** Stores one Party's endorsement of a text as it stands. An instrument, where one is cited, is of the key's day. */
export async function addEndorsement(
  tx: Transaction,
  text: MeetingText,
  { act, content, key, by, at }: NewEndorsement,
): Promise<void> {
  await tx.endorsement.create({
    data: {
      meetingId: text.meetingId,
      subject: text.subject,
      revision: text.revision,
      act,
      partyCode: key.party,
      content: content as object,
      hash: textHash(content),
      day: key.day,
      instrumentKind: key.instrument?.kind ?? null,
      instrumentReference: key.instrument?.reference ?? null,
      enteredOn: key.enteredOn,
      enteredAt: at,
      enteredById: by,
    },
  });
}

interface NewEndorsement {
  act: EndorsementAct;
  content: Json;
  key: Key;
  /** The id of the person who enters it. */
  by: string;
  at: Date;
}

/** Voids the endorsements of other texts than this one. Gives the Parties whose endorsements it voided. */
export async function voidEndorsements(
  tx: Transaction,
  { meetingId, subject, revision }: MeetingText,
  hash: string,
  today: CalendarDate,
): Promise<string[]> {
  const where = { meetingId, subject, revision, voidedOn: null, hash: { not: hash } };
  const rows = await tx.endorsement.findMany({ where, select: { partyCode: true } });
  if (rows.length > 0) await tx.endorsement.updateMany({ where, data: { voidedOn: today } });
  return [...new Set(rows.map(({ partyCode }) => partyCode))];
}
