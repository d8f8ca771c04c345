import 'server-only';
import { randomBytes } from 'node:crypto';
import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { isCoordinator, mayConcurSomewhere } from '@/lib/access/offices';
import { numbered } from '@/lib/agenda/items/item-fields';
import { addEndorsement } from '@/lib/agreements/endorsements/commands';
import {
  agreementOnText,
  type EndorsementAct,
  endorsementsInForce,
  endorsingFault,
} from '@/lib/agreements/endorsements/endorsement-rule';
import { endorsementsOf, type MeetingText, textHash } from '@/lib/agreements/endorsements/queries';
import {
  agreementMode,
  type Instrument,
  instrumentFinding,
  missingParties,
  newKey,
} from '@/lib/agreements/proposals/keys-rule';
import { keyValues } from '@/lib/agreements/proposals/proposal-event';
import { citedInstrument } from '@/lib/agreements/proposals/schema';
import { saltedHash } from '@/lib/audit/canonical';
import type { AuditEventDraft } from '@/lib/audit/events';
import { type Act, command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { recordingFault } from '@/lib/meetings/outcomes/outcome-rule';
import { tickStep } from '@/lib/meetings/preparation/facts/commands';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { type FieldError, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { clearingFaults } from '../clearing-rule';
import { recordHolding } from '../holding/commands';
import type { MinutesText } from '../minutes-text';
import { mayEndorseFor, mayWriteMinutes } from '../policy';
import { type MinutesSource, minutesSource, presentText } from '../queries';
import { endorseMinutesSchema, recordMinutesSchema, reviseMinutesSchema } from './schema';

type Acting = Pick<Act<unknown, unknown>, 'tx' | 'actor' | 'today' | 'now'>;

interface Loaded {
  meeting: KnownMeeting;
  source: MinutesSource;
}

async function load(
  tx: Transaction,
  actor: Actor,
  { meeting: id }: { meeting: string },
): Promise<Loaded | null> {
  await lockMeetings(tx, { id });
  const meeting = await findMeeting(tx, actor, id);
  return meeting && { meeting, source: await minutesSource(tx, meeting) };
}

/** Clears the minutes for a Party, on the very text that it read (docs/domain.md#clearing-minutes). */
export const clearMinutes = endorsing('minutes.clear', 'cleared');

/** Agrees to the minutes for a Party, once every Party has cleared them. With the last Party they are locked. */
export const agreeMinutes = endorsing('minutes.agree', 'agreed');

function endorsing(name: string, act: EndorsementAct) {
  return command({
    name,
    attempt: mayConcurSomewhere,
    schema: endorseMinutesSchema,
    load,
    may: (actor, { meeting }, { party }) => mayEndorseFor(actor, meeting, party),
    run: async ({ input, row, ...acting }) => {
      const { instrument, half } = citedInstrument(input);
      if (half !== null) return refused(invalid(`${half}-required`, half));
      const { party, read } = input;
      const byInstrument = party !== partyOf(acting.actor);
      if (byInstrument && instrument === null) return refused(invalid('reference-required', 'reference'));
      const text = await readText(acting, row, read);
      if (!text.ok) return text;
      const by = { act, party, cited: instrument, byInstrument };
      const endorsed = await endorse(acting, text.value, by);
      if (!endorsed.ok) return endorsed;
      return accepted({ value: { meetingId: row.meeting.id, act }, events: endorsed.value });
    },
  });
}

/**
 * Records in one act that every Party cleared and agreed to the minutes, where every other Party takes part by instrument
 * (docs/domain.md#record-an-agreement).
 */
export const recordMinutes = command({
  name: 'minutes.record',
  attempt: isCoordinator,
  schema: recordMinutesSchema,
  load,
  may: (actor, { meeting }) => mayWriteMinutes(actor, meeting),
  run: async ({ input, row, ...acting }) => {
    const own = partyOf(acting.actor) ?? '';
    const { parties, withAccounts } = row.source;
    const mode = agreementMode(own, true, parties, withAccounts);
    if (mode.kind === 'propose')
      return refused(invalid(mode.because, '', { parties: mode.parties.join(', ') }));
    const text = await readText(acting, row, input.read);
    if (!text.ok) return text;
    const cited = { kind: input.instrumentKind, reference: input.reference, on: input.day };
    const events: AuditEventDraft[] = [];
    for (const act of ['cleared', 'agreed'] as const) {
      for (const party of [own, ...mode.parties]) {
        const by = { act, party, cited, byInstrument: party !== own };
        const endorsed = await endorse(acting, text.value, by);
        if (!endorsed.ok) return endorsed;
        events.push(...endorsed.value);
      }
    }
    const [first, ...more] = events;
    if (first === undefined) return refused(invalid('nothing-changed'));
    return accepted({
      value: { meetingId: row.meeting.id, act: 'agreed' as const },
      events: [first, ...more],
    });
  },
});

/** Begins a revision of agreed minutes, with its reason. The agreed version stays; the revision is agreed anew. */
export const reviseMinutes = command({
  name: 'minutes.revise',
  attempt: mayConcurSomewhere,
  schema: reviseMinutesSchema,
  load,
  may: (actor, { meeting }) => mayWriteMinutes(actor, meeting),
  run: async ({ tx, input: { reason }, row: { meeting, source } }) => {
    const begun = await tx.minutes.updateMany({
      where: { meetingId: meeting.id, lockedOn: { not: null } },
      data: { revision: { increment: 1 }, reason, lockedOn: null, version: { increment: 1 } },
    });
    if (begun.count === 0) return refused(invalid('minutes-not-agreed'));
    const values = { revision: source.revision + 1, reason };
    return accepted({
      value: { meetingId: meeting.id },
      events: [meetingEvent('minutes.revised', meeting, values)],
    });
  },
});

/** The text of one revision that a Party read and that nothing keeps from being cleared. */
interface ReadText extends Loaded {
  joint: MinutesText;
  hash: string;
  text: MeetingText;
}

/** The present text with each restricted group's part frozen, or why it cannot be cleared. */
async function readText(
  { tx, today }: Acting,
  { meeting, source }: Loaded,
  read: string,
): Promise<Result<ReadText, Refusal>> {
  if (source.minutes === null) return refused(invalid('minutes-not-drafted'));
  if (source.minutes.lockedOn !== null) return refused(invalid('minutes-locked'));
  const fault = recordingFault(meeting, today);
  if (fault) return refused(invalid(fault));
  const errors = unfinished(source);
  if (errors.length > 0) return refused({ kind: 'invalid', errors });
  if (textHash(presentText(meeting, source).joint) !== read) return refused(invalid('text-changed'));
  const text = { meetingId: meeting.id, subject: 'minutes' as const, revision: source.revision };
  const salts = await freezeParts(tx, meeting, source, today);
  const { joint } = presentText(meeting, { ...source, salts });
  return accepted({ meeting, source, joint, hash: textHash(joint), text });
}

/** The errors that name the items with an open bracket and those without a text, by number. */
function unfinished({ items, parts, outcomes }: MinutesSource): FieldError[] {
  const { bracketed, empty } = clearingFaults({ items, parts, outcomes });
  const onAgenda = numbered(items);
  const numbers = (ids: readonly (string | null)[]) =>
    items.flatMap(({ id }, index) => (ids.includes(id) ? (onAgenda[index] ?? []) : []));
  const named = (
    code: 'minutes-bracket' | 'minutes-empty',
    ids: readonly (string | null)[],
  ): FieldError[] => {
    const found = numbers(ids);
    return found.length === 0
      ? []
      : [{ field: '', code, values: { count: found.length, items: found.join(', ') } }];
  };
  const outside = bracketed.includes(null) ? [{ field: '', code: 'minutes-bracket-outside' as const }] : [];
  return [...outside, ...named('minutes-bracket', bracketed), ...named('minutes-empty', empty)];
}

/** Stores each restricted group's part as it stands; its salt stays for the whole revision. Gives the salts. */
async function freezeParts(
  tx: Transaction,
  meeting: KnownMeeting,
  source: MinutesSource,
  today: CalendarDate,
): Promise<Map<string, string>> {
  const { joint, apart } = presentText(meeting, source);
  const of = { meetingId: meeting.id, subject: 'minutes' as const, revision: source.revision };
  const salts = new Map(source.salts);
  for (const { group: groupCode } of joint.restricted) {
    const content = apart.get(groupCode);
    if (content === undefined) continue;
    const salt = salts.get(groupCode) ?? randomBytes(24).toString('base64url');
    salts.set(groupCode, salt);
    const frozen = { content, hash: saltedHash(content, salt) };
    await tx.restrictedPart.upsert({
      where: { meetingId_subject_revision_groupCode: { ...of, groupCode } },
      create: { ...of, groupCode, salt, ...frozen, enteredOn: today },
      update: frozen,
    });
  }
  return salts;
}

type Events = [AuditEventDraft, ...AuditEventDraft[]];

interface By {
  act: EndorsementAct;
  party: string;
  cited: Instrument | null;
  byInstrument: boolean;
}

/** Stores one Party's clearance or agreement; the last agreement locks the minutes. */
async function endorse(acting: Acting, read: ReadText, by: By): Promise<Result<Events, Refusal>> {
  const { tx, actor, today, now } = acting;
  const { meeting, source, joint, hash, text } = read;
  const { act, party, cited, byInstrument } = by;
  const { parties, withAccounts, signedOn } = source;
  if (!parties.includes(party)) return refused(invalid('unknown-choice', 'party'));
  if (byInstrument && !takesPartByInstrument(party, withAccounts))
    return refused(invalid('party-has-accounts', '', { party }));
  const misdated = cited && datingFault(cited.on, meeting, signedOn, today);
  if (misdated) return refused(misdated);
  const all = await endorsementsOf(tx, text);
  const uncleared = missingParties(endorsementsInForce(all, 'cleared', hash), parties);
  if (act === 'agreed' && uncleared.length > 0)
    return refused(invalid('minutes-not-cleared', '', { parties: uncleared.join(', ') }));
  const fault = endorsingFault(all, { act, party, hash, read: hash, clearedFirst: true });
  if (fault) return refused(invalid(fault));
  const key = newKey(party, cited, endorsementsInForce(all, act, hash), today);
  await addEndorsement(tx, text, { act, content: joint, key, by: actor.personId ?? '', at: now });
  const values = { party, revision: source.revision, ...keyValues(key, byInstrument) };
  const event = meetingEvent(act === 'cleared' ? 'minutes.cleared' : 'minutes.agreed-by', meeting, values);
  const agreement = agreementOnText(await endorsementsOf(tx, text), hash, parties);
  if (agreement === null) return accepted([event]);
  const locked = await lock(acting, read, agreement.agreedOn);
  const recorded = await recordHolding(acting, meeting, text, hash);
  if (!recorded.ok) return recorded;
  return accepted([event, ...locked, ...recorded.value]);
}

function datingFault(
  on: CalendarDate,
  { startsOn }: KnownMeeting,
  signedOn: CalendarDate,
  today: CalendarDate,
): Refusal | null {
  const misdated = instrumentFinding(on, signedOn, today);
  if (misdated) return invalid(misdated, 'day', { day: signedOn });
  return startsOn !== null && on < startsOn
    ? invalid('record-before-holding', 'day', { day: startsOn })
    : null;
}

/** Keeps the agreed text as a version, locks the minutes and ticks the preparation step *minutes agreed*. */
async function lock(
  { tx, actor, today, now }: Acting,
  { meeting, source: { minutes, revision }, joint, hash }: ReadText,
  agreedOn: CalendarDate,
): Promise<AuditEventDraft[]> {
  const meetingId = meeting.id;
  await tx.minutesVersion.create({
    data: {
      meetingId,
      revision,
      reason: minutes?.reason ?? '',
      content: joint,
      hash,
      agreedOn,
      enteredOn: today,
    },
  });
  await tx.minutes.update({ where: { meetingId }, data: { lockedOn: today, version: { increment: 1 } } });
  const agreed = meetingEvent('minutes.agreed', meeting, { revision, day: agreedOn });
  const ticked = { doneOn: agreedOn, enteredOn: today, at: now, by: actor.personId };
  return [agreed, ...(await tickStep(tx, meeting, 'minutes-agreed', ticked))];
}
