import 'server-only';
import { storedInstrument } from '@/lib/agreements/proposals/key-row';
import type { Key } from '@/lib/agreements/proposals/keys-rule';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { Endorsement, EndorsementAct } from './endorsement-rule';

/** One of a meeting's texts that the Parties endorse, in one revision. */
export interface MeetingText {
  meetingId: string;
  subject: 'agenda' | 'minutes';
  revision: number;
}

/** An endorsement with the text that it was given to. */
export interface StoredEndorsement extends Endorsement {
  id: string;
  content: Json;
}

/** The hash that an endorsement holds of a text: SHA-256 of its canonical JSON. */
export const textHash = (content: Json): string => sha256(canonicalJson(content));

/** All endorsements of a text, in the order of entry, voided ones included. The caller has found the meeting. */
export async function endorsementsOf(tx: Transaction, text: MeetingText): Promise<StoredEndorsement[]> {
  const rows = await tx.endorsement.findMany({
    where: { meetingId: text.meetingId, subject: text.subject, revision: text.revision },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    act: row.act,
    party: row.partyCode,
    hash: row.hash,
    content: row.content as Json,
    day: calendarDate(row.day),
    enteredOn: calendarDate(row.enteredOn),
    instrument: storedInstrument({ ...row, instrumentOn: row.instrumentKind === null ? null : row.day }),
    voidedOn: row.voidedOn === null ? null : calendarDate(row.voidedOn),
  }));
}

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
