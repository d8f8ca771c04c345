import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Actor, partyOf } from '@/lib/access/actor';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { closedRefusal } from '@/lib/meetings/policy';
import { findMeeting, meetingById } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { voidAgreement } from './agreement/commands';
import { standingDay } from './clock-times';
import { type ConsentAct, consentFault, factsOf } from './consent/consent-rule';
import { draftAgenda as draftedFrom } from './draft-agenda';
import { lockAgenda, noteOnAdded, placeNew, placeOnDay, positionFor } from './items/commands';
import { itemEvent } from './items/item-event';
import { breakKey } from './items/item-fields';
import { dayNumbers, type FoundItem, findItem, jointOrder } from './items/queries';
import { mergeDraft } from './merge-draft';
import { projectsNamedIn } from './named-projects';
import { mayWorkOnAgenda, mayWorkOnItem } from './policy';
import { agendaFacts } from './queries';
import { reasonsOf } from './reason';
import { addItemSchema, changeItemSchema, draftAgendaSchema, itemSchema, moveItemSchema } from './schema';
import { ownSection } from './section';

/**
 * Drafts a meeting's agenda, or drafts it again (docs/domain.md#the-agenda-drafts-itself). `prepare` reads the
 * tracker's state, joint rows only, before the transaction; `run` merges it into the present items.
 * Refuses if the meeting was held or cancelled. Gives the numbers of added and updated items.
 */
export const draftAgenda = command({
  name: 'agenda.draft',
  attempt: mayConcurSomewhere,
  schema: draftAgendaSchema,
  prepare: async (actor, { id }, today) => {
    const meeting = await meetingById(actor, id);
    return meeting ? draftedFrom(await agendaFacts(actor, meeting, today)) : [];
  },
  load: (tx, actor, { id }) => findMeeting(tx, actor, id),
  may: mayWorkOnAgenda,
  run: async ({ tx, row, prepared: draft, today }) => {
    const closed = closedRefusal(row.state);
    if (closed) return refused(closed);
    await lockAgenda(tx, row.id);
    const groups = await tx.workingGroup.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
    const present = await presentItems(tx, row.id);
    const { add, move, update } = mergeDraft(
      present,
      draft,
      groups.map(({ code }) => code),
    );
    await tx.agendaItem.createMany({
      data: add.map((item) => ({
        ...item,
        meetingId: row.id,
        enteredOn: today,
        reasons: item.reasons as object[],
      })),
    });
    for (const { id, position } of move) await tx.agendaItem.update({ where: { id }, data: { position } });
    for (const { id, reasons } of update) {
      await tx.agendaItem.update({ where: { id }, data: { reasons: reasons as object[] } });
    }
    if (add.length + update.length > 0) await storeMentions(tx, row.id);
    const counts = { added: add.length, updated: update.length };
    return accepted({
      value: { id: row.id, ...counts },
      events: [meetingEvent('agenda.drafted', row, counts), ...(await voidAgreement(tx, row, today))],
    });
  },
});

/** Changes an item's title, note, length or day. An empty title restores its default one. */
export const changeItem = command({
  name: 'agenda.change-item',
  attempt: mayConcurSomewhere,
  schema: changeItemSchema,
  load: (tx, actor, { id }) => findItem(tx, actor, id),
  may: mayWorkOnItem,
  run: async ({ tx, actor, input: { id, version, ...words }, row, today }) => {
    const refusal = itemRefusal(actor, row, 'edit') ?? (await fieldRefusal(tx, row.meetingId, words));
    if (refusal) return refused(refusal);
    const moves = words.day !== undefined && words.day !== row.day && row.privateTo === null;
    if (moves) await lockAgenda(tx, row.meetingId);
    const saved = await tx.agendaItem.updateMany({
      where: { id, version },
      data: { ...words, version: { increment: 1 } },
    });
    const before = recordOf(row);
    if (saved.count === 0) {
      const { onDay: day, ...others } = before;
      const theirs = words.day === undefined ? others : { ...others, day };
      return refused({ kind: 'conflict', version: row.version, theirs });
    }
    if (moves) await placeOnDay(tx, row, words.day ?? 1, 'before-closing');
    const changes = changesBetween(before, recordOf({ ...row, ...given(words) }));
    return accepted({
      value: { id, meetingId: row.meetingId },
      events: [{ ...itemEvent('agenda.item-changed', row), changes }, ...(await voidedBy(tx, row, today))],
    });
  },
});

/**
 * Swaps an item with the one above or below; over the edge of a day it changes its day instead. Gives its new `place`, counted from 1, and whether that is an `edge`.
 * Refuses with `agenda-edge` if there is nothing above or below.
 */
export const moveItem = command({
  name: 'agenda.move-item',
  attempt: mayConcurSomewhere,
  schema: moveItemSchema,
  load: (tx, actor, { id }) => findItem(tx, actor, id),
  may: mayWorkOnItem,
  run: async ({ tx, actor, input: { id, direction }, row, today }) => {
    const refusal = itemRefusal(actor, row, 'move');
    if (refusal) return refused(refusal);
    await lockAgenda(tx, row.meetingId);
    const order = await jointOrder(tx, row.meetingId);
    const from = order.findIndex((item) => item.id === id);
    const to = direction === 'up' ? from - 1 : from + 1;
    const own = order[from];
    const other = order[to];
    if (!own || !other) return refused(invalid('agenda-edge'));
    const days = await dayNumbers(tx, row.meetingId);
    const [day, next] = [standingDay(own.day, days), standingDay(other.day, days)];
    if (day === next) {
      await tx.agendaItem.update({ where: { id: own.id }, data: { day, position: other.position } });
      await tx.agendaItem.update({ where: { id: other.id }, data: { day, position: own.position } });
    } else {
      await placeOnDay(tx, row, next, direction === 'up' ? 'last' : 'first');
      await tx.agendaItem.update({ where: { id }, data: { version: { increment: 1 } } });
    }
    const edge = to === 0 || to === order.length - 1;
    return accepted({
      value: { id, meetingId: row.meetingId, place: to + 1, edge },
      events: [itemEvent('agenda.item-moved', row, { direction }), ...(await voidedBy(tx, row, today))],
    });
  },
});

/**
 * Adds an item by hand, before the closing items of the draft; or, for the actor's side alone, in its own compartment
 * (docs/domain.md#agenda-by-consent).
 */
export const addItem = command({
  name: 'agenda.add-item',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: addItemSchema,
  load: (tx, actor, { id }) => findMeeting(tx, actor, id),
  may: mayWorkOnAgenda,
  run: async ({ tx, actor, input: { id: meetingId, privately, kind, ownNote, ...words }, row, today }) => {
    const refusal = closedRefusal(row.state) ?? (await fieldRefusal(tx, meetingId, words));
    if (refusal) return refused(refusal);
    const party = privately ? partyOf(actor) : null;
    const item = await tx.agendaItem.create({
      data: {
        meetingId,
        section: ownSection,
        sourceKey: `${kind === 'break' ? breakKey : ownSection}:${randomUUID()}`,
        position: await positionFor(tx, meetingId, party),
        ...words,
        ...(party === null ? {} : { privateTo: party, proposedBy: party, consent: 'own' as const }),
        reasons: [{ kind: 'added-by-hand' }],
        enteredOn: today,
      },
    });
    if (party === null) await placeNew(tx, item);
    const added = { ...item, group: null, meeting: row };
    const voided = party === null ? await voidAgreement(tx, row, today) : [];
    const noted = await noteOnAdded(tx, added, { privateTo: partyOf(actor), text: ownNote, today });
    return accepted({
      value: { id: item.id, meetingId },
      events: [itemEvent('agenda.item-added', added), ...noted, ...voided],
    });
  },
});

/** Removes an item from the agenda. Only restoring brings it back; drafting again does not. */
export const removeItem = setRemoved('agenda.remove-item', 'agenda.item-removed', true);

/** Puts a removed item back where it was. */
export const restoreItem = setRemoved('agenda.restore-item', 'agenda.item-restored', false);

function setRemoved(name: string, type: AuditEventDraft['type'], removed: boolean) {
  return command({
    name,
    attempt: mayConcurSomewhere,
    schema: itemSchema,
    load: (tx, actor, { id }) => findItem(tx, actor, id),
    may: mayWorkOnItem,
    run: async ({ tx, actor, input: { id }, row, today }) => {
      const refusal = itemRefusal(actor, row, removed ? 'remove' : 'restore');
      if (refusal) return refused(refusal);
      const { count } = await tx.agendaItem.updateMany({
        where: { id, removed: !removed },
        data: { removed, version: { increment: 1 } },
      });
      if (count === 0) return refused(invalid(removed ? 'agenda-removed-already' : 'agenda-there-already'));
      return accepted({
        value: { id, meetingId: row.meetingId },
        events: [itemEvent(type, row), ...(await voidedBy(tx, row, today))],
      });
    },
  });
}

async function presentItems(tx: Transaction, meetingId: string) {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId, privateTo: null },
    select: { id: true, sourceKey: true, section: true, day: true, position: true, reasons: true },
  });
  return rows.map((row) => ({ ...row, reasons: reasonsOf(row.reasons) }));
}

/** Stores which projects the reasons of a meeting's items name, so that a project's page finds its meetings. */
async function storeMentions(tx: Transaction, meetingId: string): Promise<void> {
  const named = (await presentItems(tx, meetingId)).flatMap(({ id, reasons }) =>
    projectsNamedIn(reasons).map((code) => ({ itemId: id, code })),
  );
  const projects = await tx.project.findMany({
    where: { code: { in: [...new Set(named.map(({ code }) => code))] } },
    select: { id: true, code: true },
  });
  const idOf = new Map(projects.map(({ id, code }) => [code, id]));
  await tx.agendaMention.deleteMany({ where: { item: { meetingId, privateTo: null } } });
  const mentions = named.flatMap(({ itemId, code }) => {
    const projectId = idOf.get(code);
    return projectId === undefined ? [] : [{ itemId, projectId }];
  });
  await insertRows(tx, 'AgendaMention', mentions);
}

/** The events of the keys that an edit of the item voids; one side's own item is in no agreed text. */
const voidedBy = async (tx: Transaction, row: FoundItem, today: CalendarDate) =>
  row.privateTo === null ? voidAgreement(tx, row.meeting, today) : [];

/** Why the actor's side may not do this with the item, or null. */
function itemRefusal(actor: Actor, row: FoundItem, act: ConsentAct): Refusal | null {
  const closed = closedRefusal(row.meeting.state);
  if (closed) return closed;
  const fault = consentFault(factsOf(row), act, partyOf(actor) ?? '');
  return fault === null ? null : invalid(fault);
}

interface Recorded {
  day: number;
  title: string | null;
  note: string;
  minutes: number;
  lead: string | null;
  presenter: string;
  purpose: string | null;
}

function recordOf({ day, title, note, minutes, lead, presenter, purpose }: Recorded) {
  return {
    title: title ?? '',
    note,
    onDay: String(day),
    minutes: String(minutes),
    lead: lead ?? '',
    presenter,
    purpose: purpose ?? '',
  };
}

/** The values that the form had. */
const given = <Words extends object>(words: Words) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Partial<Recorded>;

/** Refuses a lead that is no Party, and a day that the meeting does not have. */
async function fieldRefusal(
  tx: Transaction,
  meetingId: string,
  { lead, day }: { lead?: string | null | undefined; day?: number | undefined },
): Promise<Refusal | null> {
  const isParty = !lead || (await tx.party.count({ where: { code: lead } })) > 0;
  if (!isParty) return invalid('unknown-choice', 'lead');
  const days = day === undefined ? [] : await dayNumbers(tx, meetingId);
  return day === undefined || days.some(({ number }) => number === day)
    ? null
    : invalid('unknown-choice', 'day');
}
