import 'server-only';
import { storedInstrument } from '@/lib/agreements/proposals/key-row';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { Endorsement } from './endorsement-rule';

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
