import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { partyOf } from '@/lib/access/actor';
import { isCoordinator, mayConcurSomewhere } from '@/lib/access/offices';
import { mayWorkOnAgenda } from '@/lib/agenda/policy';
import { addEndorsement, voidEndorsements } from '@/lib/agreements/endorsements/commands';
import {
  agreementOnText,
  endorsementsInForce,
  endorsingFault,
} from '@/lib/agreements/endorsements/endorsement-rule';
import { endorsementsOf } from '@/lib/agreements/endorsements/queries';
import {
  agreementMode,
  type Instrument,
  instrumentFinding,
  newKey,
} from '@/lib/agreements/proposals/keys-rule';
import { citedInstrument } from '@/lib/agreements/proposals/schema';
import { type Json, saltedHash } from '@/lib/audit/canonical';
import type { AuditEventDraft } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { type Act, command, type Done } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { closedRefusal } from '@/lib/meetings/policy';
import { tickStep, untickStep } from '@/lib/meetings/preparation/facts/commands';
import type { PreparationKey } from '@/lib/meetings/preparation-steps';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { partOf } from './agenda-text';
import { agreeingFault } from './agreement';
import { agendaOf, presentText, textWith } from './queries';
import { agreeAgendaSchema, recordAgendaSchema } from './schema';

/**
 * Gives the actor's side's key to the agenda as it stands (docs/domain.md#agreeing-the-agenda). Refuses if it changed
 * since the side read it, or if an item waits for an answer or has an open bracket.
 */
export const agreeAgenda = command({
  name: 'agenda.agree',
  attempt: mayConcurSomewhere,
  schema: agreeAgendaSchema,
  load: lockedMeeting,
  may: mayWorkOnAgenda,
  run: async (act) => {
    const { instrument, half } = citedInstrument(act.input);
    if (half !== null) return refused(invalid(`${half}-required`, half));
    return agreeFor(act, [partyOf(act.actor) ?? ''], instrument);
  },
});

/** Records by one instrument that all sides agreed, where the others take part by instrument. */
export const recordAgendaAgreed = command({
  name: 'agenda.record-agreed',
  attempt: mayConcurSomewhere,
  schema: recordAgendaSchema,
  load: lockedMeeting,
  may: mayWorkOnAgenda,
  run: async (act) => {
    const { parties, withAccounts } = await sides(act.tx);
    const own = partyOf(act.actor) ?? '';
    const mode = agreementMode(own, isCoordinator(act.actor), parties, withAccounts);
    if (mode.kind === 'propose') {
      return refused(invalid(mode.because, '', { parties: mode.parties.join(', ') }));
    }
    const { day: on, instrumentKind: kind, reference } = act.input;
    return agreeFor(act, [own, ...mode.parties], { kind, reference, on });
  },
});

async function lockedMeeting(
  tx: Transaction,
  actor: Parameters<typeof findMeeting>[1],
  { id }: { id: string },
) {
  await lockMeetings(tx, { id });
  return findMeeting(tx, actor, id);
}

type Agreeing = Act<Pick<z.output<typeof agreeAgendaSchema>, 'id' | 'read'>, KnownMeeting>;

/** Adds the keys of these Parties to the present text; a Party that gave its key before keeps that one. */
async function agreeFor(
  { tx, actor, input, row: meeting, today, now }: Agreeing,
  by: readonly string[],
  cited: Instrument | null,
): Promise<Result<Done<{ id: string; agreed: boolean }>, Refusal>> {
  const closed = closedRefusal(meeting.state);
  if (closed) return refused(closed);
  const { parties, signedOn } = await sides(tx);
  const finding = cited && instrumentFinding(cited.on, signedOn, today);
  if (finding) return refused(invalid(finding, 'day'));
  const present = await presentText(tx, meeting);
  const fault = agreeingFault({ items: present.items.length, unsettled: present.unsettled });
  if (fault) return refused(invalid(fault, '', { count: present.unsettled }));
  if (input.read !== present.read) return refused(invalid('text-changed'));
  const { content, hash } = await freezeParts(tx, meeting, present, today);
  const of = agendaOf(meeting.id);
  const before = await endorsementsOf(tx, of);
  const keys = endorsementsInForce(before, 'agreed', hash);
  const attempt = { act: 'agreed', hash, read: hash, clearedFirst: false } as const;
  const missing = by.filter((party) => endorsingFault(before, { ...attempt, party }) === null);
  if (missing.length === 0) return refused(invalid('endorsed-already'));
  const added = missing.map((party) => newKey(party, cited, keys, today));
  for (const key of added) {
    await addEndorsement(tx, of, { act: 'agreed', content, key, by: actor.personId ?? '', at: now });
  }
  const [first, ...others] = added.map(({ party, day, instrument }) =>
    meetingEvent('agenda.side-agreed', meeting, {
      party,
      day,
      way: instrument ? 'instrument' : 'act',
      reference: instrument?.reference ?? '',
    }),
  );
  if (first === undefined) return refused(invalid('endorsed-already'));
  const agreement = agreementOnText(await endorsementsOf(tx, of), hash, parties);
  const done = agreement
    ? await stepDone(tx, meeting, { doneOn: agreement.agreedOn, today, at: now, by: actor.personId })
    : [];
  return accepted({
    value: { id: meeting.id, agreed: agreement !== null },
    events: [first, ...others, ...done],
  });
}

/** Freezes each restricted group's part with its salt, and gives the joint text with their hashes. */
async function freezeParts(
  tx: Transaction,
  meeting: KnownMeeting,
  { items, groups, salts }: Awaited<ReturnType<typeof presentText>>,
  today: CalendarDate,
) {
  const known = new Map(salts);
  for (const group of groups) {
    const salt = known.get(group) ?? randomBytes(16).toString('hex');
    known.set(group, salt);
    const content = partOf(items, group);
    const data = { salt, content: content as object[], hash: saltedHash(content as unknown as Json, salt) };
    const key = { ...agendaOf(meeting.id), groupCode: group };
    await tx.restrictedPart.upsert({
      where: { meetingId_subject_revision_groupCode: key },
      create: { ...key, ...data, enteredOn: today },
      update: { ...data, enteredOn: today },
    });
  }
  return textWith(items, groups, known);
}

const agreedStep: PreparationKey = 'agenda-agreed';

/** Ticks the preparation step *agenda agreed* by the fact itself. */
async function stepDone(
  tx: Transaction,
  meeting: KnownMeeting,
  { doneOn, today, at, by }: { doneOn: CalendarDate; today: CalendarDate; at: Date; by: string | null },
): Promise<AuditEventDraft[]> {
  const agreed = meetingEvent('agenda.agreed', meeting, { day: doneOn });
  return [agreed, ...(await tickStep(tx, meeting, agreedStep, { doneOn, enteredOn: today, at, by }))];
}

/**
 * Voids the keys to the agenda after an edit, if its text changed, and takes the tick of its preparation step back.
 * Gives the events of that, none if nobody had agreed.
 */
export async function voidAgreement(
  tx: Transaction,
  meeting: Pick<KnownMeeting, 'id' | 'groupCode' | 'title' | 'group'>,
  today: CalendarDate,
): Promise<AuditEventDraft[]> {
  const of = agendaOf(meeting.id);
  if ((await tx.endorsement.count({ where: { ...of, voidedOn: null } })) === 0) return [];
  const { parties } = await sides(tx);
  const { hash } = await presentText(tx, meeting);
  const voided = await voidEndorsements(tx, of, hash, today);
  if (voided.length === 0) return [];
  const event = meetingEvent('agenda.agreement-voided', meeting, { parties: voided.join(', ') });
  if (!parties.every((party) => voided.includes(party))) return [event];
  return [event, ...(await untickStep(tx, meeting, agreedStep))];
}
