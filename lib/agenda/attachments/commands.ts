import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { voidAgreement } from '@/lib/agenda/agreement/commands';
import { consentFault, factsOf } from '@/lib/agenda/consent/consent-rule';
import { itemEvent } from '@/lib/agenda/items/item-event';
import { type FoundItem, findItem } from '@/lib/agenda/items/queries';
import { mayWorkOnItem } from '@/lib/agenda/policy';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { closedRefusal } from '@/lib/meetings/policy';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { readLinkTarget } from './attachments';
import { shownTarget, typedTarget } from './queries';
import { addLinkSchema, addPaperSchema, ownNoteSchema, removeAttachmentSchema } from './schema';

/** Adds a document that an item refers to, joint or the actor's side's own. */
export const addPaper = command({
  name: 'agenda.add-paper',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: addPaperSchema,
  load: (tx, actor, { id }) => findItem(tx, actor, id),
  may: mayWorkOnItem,
  run: async ({ tx, actor, input: { title, reference, privately }, row, today }) => {
    const privateTo = ownerOf(actor, row, privately === 'yes');
    const refusal = attachingRefusal(actor, row, privateTo);
    if (refusal) return refused(refusal);
    await tx.agendaPaper.create({
      data: { itemId: row.id, privateTo, title, reference, enteredOn: today },
    });
    return attached(tx, row, privateTo, { type: 'agenda.paper-added', values: { paper: title }, today });
  },
});

/** Links an item to projects, proposals, provisions and actions. One to a private project is the side's own. */
export const addLink = command({
  name: 'agenda.add-link',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: addLinkSchema,
  load: (tx, actor, { id }) => findItem(tx, actor, id),
  may: mayWorkOnItem,
  run: async ({ tx, actor, input, row, today }) => {
    const field = input.targets ? 'targets' : 'about';
    const named = await namedTargets(tx, actor, input);
    if (named === null) return refused(invalid('link-unknown', field));
    const links = [];
    for (const { kind, target, privateTo: only } of named) {
      const privateTo = only ?? ownerOf(actor, row, input.privately === 'yes');
      const refusal = attachingRefusal(actor, row, privateTo);
      if (refusal) return refused(refusal);
      const twin = { itemId: row.id, privateTo, kind, target };
      if ((await tx.agendaLink.count({ where: twin })) > 0) return refused(invalid('link-there', field));
      links.push(twin);
    }
    const [first, ...others] = links.map(({ kind, privateTo }) =>
      itemEvent('agenda.link-added', { ...row, privateTo: privateTo ?? row.privateTo }, { kind }),
    );
    if (first === undefined) return refused(invalid('links-required', field));
    await tx.agendaLink.createMany({ data: links.map((link) => ({ ...link, enteredOn: today })) });
    const isJoint = links.some(({ privateTo }) => privateTo === null);
    const voided = isJoint ? await voidAgreement(tx, row.meeting, today) : [];
    return accepted({
      value: { id: row.id, meetingId: row.meetingId },
      events: [first, ...others, ...voided],
    });
  },
});

/** Removes a paper from an item. */
export const removePaper = command({
  name: 'agenda.remove-paper',
  attempt: mayConcurSomewhere,
  schema: removeAttachmentSchema,
  load: async (tx, actor, { id }) => {
    const paper = await tx.agendaPaper.findFirst({ where: { id } });
    const item = paper && (await findItem(tx, actor, paper.itemId));
    return item && paper && maySee(actor, paper) ? { ...item, paper } : null;
  },
  may: mayWorkOnItem,
  run: async ({ tx, actor, row, today }) => {
    const { id, privateTo, title } = row.paper;
    const refusal = attachingRefusal(actor, row, privateTo);
    if (refusal) return refused(refusal);
    await tx.agendaPaper.delete({ where: { id } });
    return attached(tx, row, privateTo, { type: 'agenda.paper-removed', values: { paper: title }, today });
  },
});

/** Removes a link from an item. One to something that the actor may not see is not found. */
export const removeLink = command({
  name: 'agenda.remove-link',
  attempt: mayConcurSomewhere,
  schema: removeAttachmentSchema,
  load: async (tx, actor, { id }) => {
    const link = await tx.agendaLink.findFirst({ where: { id } });
    const item = link && (await findItem(tx, actor, link.itemId));
    const seen = link && maySee(actor, link) && (await shownTarget(tx, actor, link));
    return item && link && seen ? { ...item, link } : null;
  },
  may: mayWorkOnItem,
  run: async ({ tx, actor, row, today }) => {
    const { id, privateTo, kind } = row.link;
    const refusal = attachingRefusal(actor, row, privateTo);
    if (refusal) return refused(refusal);
    await tx.agendaLink.delete({ where: { id } });
    return attached(tx, row, privateTo, { type: 'agenda.link-removed', values: { kind }, today });
  },
});

/** Writes the actor's side's own note on an item, which nobody else sees. The joint one is the item's. */
export const writeOwnNote = command({
  name: 'agenda.write-own-note',
  attempt: mayConcurSomewhere,
  schema: ownNoteSchema,
  load: (tx, actor, { id }) => findItem(tx, actor, id),
  may: mayWorkOnItem,
  run: async ({ tx, actor, input: { version, ownNote: text }, row, today }) => {
    const privateTo = partyOf(actor) ?? '';
    const before = await tx.agendaNote.findFirst({ where: { itemId: row.id, privateTo } });
    if ((before?.version ?? 0) !== version) {
      return refused({
        kind: 'conflict',
        version: before?.version ?? 0,
        theirs: { ownNote: before?.text ?? '' },
      });
    }
    if ((before?.text ?? '') === text) return refused(invalid('nothing-changed'));
    if (before === null) {
      await tx.agendaNote.create({ data: { itemId: row.id, privateTo, text, enteredOn: today } });
    } else {
      const { count } = await tx.agendaNote.updateMany({
        where: { id: before.id, version },
        data: { text, version: { increment: 1 } },
      });
      if (count === 0) return refused({ kind: 'conflict', version, theirs: { ownNote: before.text } });
    }
    return attached(tx, row, privateTo, { type: 'agenda.own-note', values: {}, today });
  },
});

/** What the form names, each as the actor may see it; null if one of it is not there. */
async function namedTargets(
  tx: Transaction,
  actor: Actor,
  { about, targets }: { about: string; targets: readonly string[] | null },
) {
  const found = targets
    ? await Promise.all(
        [...new Set(targets)].map(async (value) => {
          const target = readLinkTarget(value);
          return target && shownTarget(tx, actor, target);
        }),
      )
    : [await typedTarget(tx, actor, about)];
  const seen = found.filter((each) => each !== null);
  return seen.length === found.length ? seen : null;
}

const maySee = (actor: Actor, { privateTo }: { privateTo: string | null }) =>
  privateTo === null || privateTo === partyOf(actor);

/** What hangs on one side's own item is its own too. */
const ownerOf = (actor: Actor, row: FoundItem, privately: boolean): string | null =>
  privately || row.privateTo !== null ? partyOf(actor) : null;

/** What is joint follows the rule on editing the item; what is one's own is only kept from a closed agenda. */
function attachingRefusal(actor: Actor, row: FoundItem, privateTo: string | null): Refusal | null {
  const closed = closedRefusal(row.meeting.state);
  if (closed || privateTo !== null) return closed;
  const fault = consentFault(factsOf(row), 'edit', partyOf(actor) ?? '');
  return fault === null || fault === 'item-bracketed' ? null : invalid(fault);
}

interface Attached {
  type: EventType;
  values: Record<string, string>;
  today: CalendarDate;
}

async function attached(
  tx: Transaction,
  row: FoundItem,
  privateTo: string | null,
  { type, values, today }: Attached,
) {
  const event: AuditEventDraft = itemEvent(type, { ...row, privateTo: privateTo ?? row.privateTo }, values);
  const voided = privateTo === null ? await voidAgreement(tx, row.meeting, today) : [];
  return accepted({ value: { id: row.id, meetingId: row.meetingId }, events: [event, ...voided] as const });
}
