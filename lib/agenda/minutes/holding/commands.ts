import 'server-only';
import { type Acting, concurByKey, freeze } from '@/lib/agreements/concurrence/commands';
import { endorsementsInForce } from '@/lib/agreements/endorsements/endorsement-rule';
import { endorsementsOf, type MeetingText } from '@/lib/agreements/endorsements/queries';
import type { AuditEventDraft } from '@/lib/audit/events';
import { contentOf } from '@/lib/compliance/content';
import { annulmentOf, inForceOn } from '@/lib/compliance/in-force';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';

/**
 * Makes the record of the meeting's holding out of agreed minutes, by the Parties' keys to the minutes
 * (docs/domain.md#a-meeting-at-least-once-a-year), unless minutes gave one that is still in force.
 * Refuses with `holding-waits` while a proposed record waits for concurrence.
 */
export async function recordHolding(
  acting: Acting,
  { id: meetingId, startsOn, place, groupCode }: KnownMeeting,
  text: MeetingText,
  hash: string,
): Promise<Result<AuditEventDraft[], Refusal>> {
  const { tx, actor, today } = acting;
  if (startsOn === null || (await hasRecordOfMinutes(tx, meetingId, today))) return accepted([]);
  const content = { meetingId, heldOn: startsOn, place, minutes: text.revision };
  const about = { subject: meetingId, groupCode, meetingId, targetId: null };
  const waits = { meetingId, kind: 'record_of_holding', state: 'open' } as const;
  if ((await tx.proposal.count({ where: waits })) > 0) return refused(invalid('holding-waits'));
  const frozen = await freeze(acting, { kind: 'record_of_holding', content, ...about });
  if (!frozen.ok) return frozen;
  const events = frozen.value.events.map((made) => ofMinutes(made));
  for (const { party, instrument, enteredOn, enteredAt, enteredBy } of await agreedKeys(tx, text, hash)) {
    const as = { ...acting, actor: { ...actor, personId: enteredBy.id }, today: enteredOn, now: enteredAt };
    const byInstrument = enteredBy.partyCode !== party;
    const concurred = await concurByKey(as, frozen.value.id, { party, cited: instrument, byInstrument });
    if (!concurred.ok) return concurred;
    // whoever agrees last records all keys
    const [turned, ...more] = concurred.value.events;
    events.push(ofMinutes(turned, enteredBy.name), ...more);
  }
  return accepted(events);
}

/** A proposal's event as the minutes' work; `person` is who entered the key that it tells of. */
const ofMinutes = (event: AuditEventDraft, person = ''): AuditEventDraft => ({
  ...event,
  values: { ...event.values, source: 'minutes', person },
});

/** The Parties' keys to this text, with who entered each and when. */
async function agreedKeys(tx: Transaction, text: MeetingText, hash: string) {
  const keys = endorsementsInForce(await endorsementsOf(tx, text), 'agreed', hash);
  const rows = await tx.endorsement.findMany({
    where: { id: { in: keys.map(({ id }) => id) } },
    select: { id: true, enteredAt: true, enteredBy: { select: { id: true, name: true, partyCode: true } } },
  });
  return keys.flatMap((key) => {
    const row = rows.find(({ id }) => id === key.id);
    return row?.enteredBy ? [{ ...key, enteredAt: row.enteredAt, enteredBy: row.enteredBy }] : [];
  });
}

/** Whether a record that came out of minutes of the meeting is in force. */
async function hasRecordOfMinutes(tx: Transaction, meetingId: string, today: CalendarDate): Promise<boolean> {
  const { records, annulments } = await uncorrectedFacts(tx, today);
  const inForce = records
    .filter(({ id, heldOn }) => inForceOn(today, heldOn, annulmentOf(id, annulments)))
    .map(({ id }) => id);
  const rows = await tx.proposal.findMany({
    where: { meetingId, id: { in: inForce } },
    select: { content: true },
  });
  return rows.some(({ content }) => contentOf('record_of_holding', content).minutes !== undefined);
}
