import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { voidAgreement } from '@/lib/agenda/agreement/commands';
import { lockAgenda, makeRoom, placeNew } from '@/lib/agenda/items/commands';
import { itemEvent } from '@/lib/agenda/items/item-event';
import { type FoundItem, findItem } from '@/lib/agenda/items/queries';
import { mayWorkOnItem } from '@/lib/agenda/policy';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import { changesBetween } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { closedRefusal } from '@/lib/meetings/policy';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { areSame, type ConsentAct, consentFault, factsOf, othersWording } from './consent-rule';
import { mayActFor } from './policy';
import { deferralTargets } from './queries';
import { answerItemSchema, bracketItemSchema, putForwardSchema, takeWordingSchema } from './schema';

/** The item with the side that acts on it, and who has accounts. */
async function loadForSide(tx: Transaction, actor: Actor, input: { id: string; party: string }) {
  const item = await findItem(tx, actor, input.id);
  if (item === null) return null;
  const { parties, withAccounts } = await sides(tx);
  const party = input.party === '' ? (partyOf(actor) ?? '') : input.party;
  return parties.includes(party) ? { item, party, withAccounts } : null;
}

type ForSide = NonNullable<Awaited<ReturnType<typeof loadForSide>>>;

const may = (actor: Actor, { item, party, withAccounts }: ForSide) =>
  mayActFor(actor, item, party, withAccounts);

/** Puts one's own item forward: it becomes joint, before the closing items, and its joint record starts that day. */
export const putItemForward = command({
  name: 'agenda.put-item-forward',
  attempt: mayConcurSomewhere,
  schema: putForwardSchema,
  load: (tx, actor, { id }) => findItem(tx, actor, id),
  may: mayWorkOnItem,
  run: async ({ tx, actor, input: { version }, row, today }) => {
    const refusal = consentRefusal(row, 'put-forward', partyOf(actor) ?? '');
    if (refusal) return refused(refusal);
    await lockAgenda(tx, row.meetingId);
    const position = await makeRoom(tx, row.meetingId);
    const joint = { privateTo: null, consent: 'put_forward', putForwardOn: today, enteredOn: today } as const;
    const conflict = await saveConsent(tx, row, version, { ...joint, position });
    if (conflict) return refused(conflict);
    await placeNew(tx, row);
    const event = consentEvent('agenda.item-put-forward', { ...row, privateTo: null }, partyOf(actor) ?? '');
    return accepted({ value: idsOf(row), events: [event, ...(await voidAgreement(tx, row.meeting, today))] });
  },
});

const answers = {
  accept: { consent: 'accepted', event: 'agenda.item-accepted' },
  decline: { consent: 'declined', event: 'agenda.item-declined' },
  defer: { consent: 'deferred', event: 'agenda.item-deferred' },
} as const;

/**
 * Accepts, declines or defers what the other side put forward. A declined item may be accepted later. Refuses with a
 * conflict if the text changed since the side read it.
 */
export const answerItem = command({
  name: 'agenda.answer-item',
  attempt: mayConcurSomewhere,
  schema: answerItemSchema,
  load: loadForSide,
  may,
  run: async ({ tx, actor, input, row: { item, party }, today }) => {
    const refusal = consentRefusal(item, input.answer, party);
    if (refusal) return refused(refusal);
    const defers = input.answer === 'defer' && input.deferredTo !== '';
    const targets = defers ? await deferralTargets(tx, actor, item.meeting) : [];
    const target = targets.find(({ id }) => id === input.deferredTo) ?? null;
    if (defers && target === null) return refused(invalid('unknown-choice', 'deferredTo'));
    await lockAgenda(tx, item.meetingId);
    const { consent, event } = answers[input.answer];
    const conflict = await saveConsent(tx, item, input.version, {
      consent,
      answeredBy: party,
      answeredOn: today,
      answerReason: input.reason,
      deferredTo: target?.id ?? null,
    });
    if (conflict) return refused(conflict);
    await tx.agendaWording.deleteMany({ where: { itemId: item.id } });
    const where = target === null ? 'next' : 'meeting';
    const values = { reason: input.reason, to: target?.title ?? '', where };
    const voided = await voidAgreement(tx, item.meeting, today);
    return accepted({ value: idsOf(item), events: [consentEvent(event, item, party, values), ...voided] });
  },
});

/**
 * Sets one side's wording beside the other's, which opens a bracket, or rewords one's own side of an open one. Wordings
 * that come to say the same close it.
 */
export const bracketItem = command({
  name: 'agenda.bracket-item',
  attempt: mayConcurSomewhere,
  schema: bracketItemSchema,
  load: loadForSide,
  may,
  run: async ({ tx, input, row: { item, party }, today }) => {
    const refusal = consentRefusal(item, 'bracket', party);
    if (refusal) return refused(refusal);
    const { title, note, reason } = input;
    const wordings = wordingsOf(item);
    const own = wordings.find((wording) => wording.party === party) ?? null;
    const other = othersWording(wordings, party) ?? { party: item.proposedBy ?? '', ...textOf(item) };
    if (own !== null && areSame(own, input)) return refused(invalid('nothing-changed'));
    if (areSame(other, input)) {
      if (own === null) return refused(invalid('same-wording', 'title'));
      return settle(tx, item, { version: input.version, party, text: { title, note }, today });
    }
    const answer = { answeredBy: party, answeredOn: today, answerReason: reason };
    const opened = own === null ? { consent: 'bracketed' as const, ...answer } : {};
    const conflict = await saveConsent(tx, item, input.version, opened, textOf(own ?? item));
    if (conflict) return refused(conflict);
    for (const wording of [other, { party, title, note }]) {
      const key = { itemId: item.id, partyCode: wording.party };
      const text = { title: wording.title, note: wording.note, enteredOn: today };
      await tx.agendaWording.upsert({
        where: { itemId_partyCode: key },
        create: { ...key, ...text },
        update: wording.party === party ? text : {},
      });
    }
    const event = consentEvent('agenda.item-bracketed', item, party, {
      wording: title,
      reason,
      why: reason === '' ? 'none' : 'given',
    });
    return accepted({
      value: idsOf(item),
      events: [event, ...(await voidAgreement(tx, item.meeting, today))],
    });
  },
});

/** Closes a bracket by accepting the other side's wording. */
export const takeWording = command({
  name: 'agenda.take-wording',
  attempt: mayConcurSomewhere,
  schema: takeWordingSchema,
  load: loadForSide,
  may,
  run: async ({ tx, input: { version }, row: { item, party }, today }) => {
    const refusal = consentRefusal(item, 'take', party);
    const other = othersWording(wordingsOf(item), party);
    if (refusal || other === null) return refused(refusal ?? invalid('item-without-bracket'));
    const { title, note } = other;
    return settle(tx, item, { version, party, text: { title, note }, today });
  },
});

/** Closes a bracket with the text that both sides have come to. */
async function settle(
  tx: Transaction,
  item: FoundItem,
  { version, party, text, today }: { version: number; party: string; text: Text; today: CalendarDate },
) {
  const data = {
    ...text,
    consent: 'accepted',
    answeredBy: party,
    answeredOn: today,
    answerReason: '',
  } as const;
  const conflict = await saveConsent(tx, item, version, data);
  if (conflict) return refused(conflict);
  await tx.agendaWording.deleteMany({ where: { itemId: item.id } });
  const changes = changesBetween(textOf(item), text);
  const event = consentEvent('agenda.bracket-closed', item, party, { wording: text.title });
  const voided = await voidAgreement(tx, item.meeting, today);
  return accepted({ value: idsOf(item), events: [{ ...event, changes }, ...voided] as const });
}

interface Text extends Record<string, string> {
  title: string;
  note: string;
}

const textOf = ({ title, note }: { title: string | null; note: string }): Text => ({
  title: title ?? '',
  note,
});
const idsOf = ({ id, meetingId }: FoundItem) => ({ id, meetingId });
const wordingsOf = ({ wordings }: FoundItem) =>
  wordings.map(({ partyCode, title, note }) => ({ party: partyCode, title, note }));

function consentRefusal(item: FoundItem, act: ConsentAct, party: string): Refusal | null {
  const closed = closedRefusal(item.meeting.state);
  if (closed) return closed;
  const fault = consentFault(factsOf(item), act, party);
  return fault === null ? null : invalid(fault);
}

/** Saves an answer to the text of this version, or says what was saved meanwhile. */
async function saveConsent(
  tx: Transaction,
  item: FoundItem,
  version: number,
  data: Parameters<Transaction['agendaItem']['updateMany']>[0]['data'],
  saved: Text = textOf(item),
): Promise<Refusal | null> {
  const { count } = await tx.agendaItem.updateMany({
    where: { id: item.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0 ? null : { kind: 'conflict', version: item.version, theirs: saved };
}

const consentEvent = (
  type: EventType,
  item: FoundItem,
  party: string,
  values: Record<string, string> = {},
): AuditEventDraft => itemEvent(type, item, { party, ...values });
