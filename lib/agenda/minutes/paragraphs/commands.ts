import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { recordingFault } from '@/lib/meetings/outcomes/outcome-rule';
import { onAgenda } from '@/lib/meetings/outcomes/policy';
import { findMeeting, type KnownMeeting, meetingById } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { acceptingFault } from '../clearing-rule';
import { voidOtherTexts } from '../commands';
import { partEvent } from '../minutes-event';
import { mayWordFor, mayWriteMinutes, mayWritePart } from '../policy';
import type { MinutesPart } from '../queries';
import { draftMinutes as drafted } from './draft-minutes';
import { mergeParts, partId } from './merge-parts';
import { draftFacts, findPart } from './queries';
import {
  addPartSchema,
  bracketPartSchema,
  changePartSchema,
  draftMinutesSchema,
  partSchema,
  settlePartSchema,
} from './schema';

/**
 * Drafts the minutes of a meeting, or drafts them again (docs/domain.md#minutes), from its day on. Gives the numbers of
 * added and renewed paragraphs.
 */
export const draftMinutes = command({
  name: 'minutes.draft',
  attempt: mayConcurSomewhere,
  schema: draftMinutesSchema,
  prepare: async (actor, { id, words }, today) => {
    const meeting = await meetingById(actor, id);
    const day = meeting?.startsOn ?? null;
    if (meeting === null || day === null || recordingFault(meeting, today)) return [];
    return drafted(await draftFacts(meeting, day)).map(({ key, sentence, ...part }) => ({
      ...part,
      id: partId(meeting.id, key),
      text: sentence === null ? '' : words(sentence),
    }));
  },
  load: async (tx, actor, { id }) => {
    await lockMeetings(tx, { id });
    return findMeeting(tx, actor, id);
  },
  may: mayWriteMinutes,
  run: async ({ tx, row: meeting, prepared, today }) => {
    const { id: meetingId } = meeting;
    const fault = recordingFault(meeting, today);
    if (fault) return refused(invalid(fault));
    const minutes = await tx.minutes.findUnique({ where: { meetingId } });
    if (minutes !== null && minutes.lockedOn !== null) return refused(invalid('minutes-locked'));
    if (minutes === null) await tx.minutes.create({ data: { meetingId, draftedOn: today } });
    const present = await tx.minutesPart.findMany({
      where: { meetingId },
      select: { id: true, text: true, position: true, removed: true, version: true },
    });
    const { add, renew } = mergeParts(present, prepared);
    await tx.minutesPart.createMany({ data: add.map((part) => ({ ...part, meetingId, enteredOn: today })) });
    for (const { id, text } of renew) await tx.minutesPart.update({ where: { id }, data: { text } });
    const counts = { added: add.length, renewed: renew.length };
    const voided = await voidOtherTexts(tx, meeting, today);
    return accepted({
      value: { meetingId, ...counts },
      events: [meetingEvent('minutes.drafted', meeting, { ...counts, voided })],
    });
  },
});

/** Adds a paragraph under an item or at the end: what one side noted, or what the sides agreed. */
export const addPart = command({
  name: 'minutes.add-part',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: addPartSchema,
  load: async (tx, actor, { meeting: id, item: itemId }) => {
    await lockMeetings(tx, { id });
    const meeting = await findMeeting(tx, actor, id);
    if (meeting === null) return null;
    const item = itemId === null ? null : await agendaItem(tx, { meetingId: id, id: itemId });
    return { meeting, item, missing: item === null && itemId !== null, group: item?.group ?? null };
  },
  may: mayWritePart,
  run: async ({ tx, input: { by, text }, row: { meeting, item, missing, group }, today }) => {
    const closed = await closedRefusal(tx, meeting);
    if (closed) return refused(closed);
    if (missing) return refused(invalid('outcome-item', 'item'));
    const partyCode = by === 'all' ? null : by;
    const { parties } = await sides(tx);
    if (partyCode !== null && !parties.includes(partyCode)) return refused(invalid('unknown-choice', 'by'));
    const { _max } = await tx.minutesPart.aggregate({
      where: { meetingId: meeting.id },
      _max: { position: true },
    });
    const kind = partyCode === null ? ('agreed' as const) : ('noted' as const);
    const part = { kind, partyCode, itemId: item?.id ?? null, groupCode: group?.code ?? null, text };
    const { id } = await tx.minutesPart.create({
      data: { ...part, meetingId: meeting.id, position: (_max.position ?? 0) + 1, enteredOn: today },
      select: { id: true },
    });
    const voided = await voidOtherTexts(tx, meeting, today);
    const changes = changesBetween({ wording: null }, { wording: text });
    return accepted({
      value: { id, meetingId: meeting.id },
      events: [{ ...partEvent('minutes.part-added', meeting, { ...part, group }, { voided }), changes }],
    });
  },
});

/** Changes a paragraph's text. The second of two people to save sees both texts. */
export const changePart = command({
  name: 'minutes.change-part',
  attempt: mayConcurSomewhere,
  schema: changePartSchema,
  load: loadPart,
  may: mayWritePart,
  run: async ({ tx, input: { version, text }, row: { meeting, part }, today }) => {
    const closed = await partRefusal(tx, meeting, part);
    if (closed) return refused(closed);
    if (part.wordings.length > 0) return refused(invalid('bracket-open'));
    if (!(await savePart(tx, part.id, version, { text }))) return refused(partConflict(part));
    const voided = await voidOtherTexts(tx, meeting, today);
    const changes = changesBetween({ wording: part.text }, { wording: text });
    return accepted({
      value: { id: part.id, meetingId: meeting.id },
      events: [{ ...partEvent('minutes.part-changed', meeting, part, { voided }), changes }],
    });
  },
});

/** Leaves a paragraph out. Drafting again does not bring it back; restoring does. */
export const removePart = setRemoved('minutes.remove-part', 'minutes.part-removed', true);

/** Puts a paragraph back where it was. */
export const restorePart = setRemoved('minutes.restore-part', 'minutes.part-restored', false);

function setRemoved(name: string, type: 'minutes.part-removed' | 'minutes.part-restored', removed: boolean) {
  return command({
    name,
    attempt: mayConcurSomewhere,
    schema: partSchema,
    load: loadPart,
    may: mayWritePart,
    run: async ({ tx, input: { version }, row: { meeting, part }, today }) => {
      const closed = await closedRefusal(tx, meeting);
      if (closed) return refused(closed);
      if (part.removed === removed) return refused(invalid('nothing-changed'));
      if (!(await savePart(tx, part.id, version, { removed }))) return refused(partConflict(part));
      const voided = await voidOtherTexts(tx, meeting, today);
      return accepted({
        value: { id: part.id, meetingId: meeting.id },
        events: [partEvent(type, meeting, part, { voided })],
      });
    },
  });
}

/**
 * Opens a bracket with one side's wording: the present text becomes the other sides'. In an open bracket it changes that
 * side's wording.
 */
export const bracketPart = command({
  name: 'minutes.bracket-part',
  attempt: mayConcurSomewhere,
  schema: bracketPartSchema,
  load: loadPart,
  may: mayWritePart,
  run: async ({ tx, actor, input: { version, party, text }, row: { meeting, part }, today }) => {
    const closed = await partRefusal(tx, meeting, part);
    if (closed) return refused(closed);
    const { parties, withAccounts } = await sides(tx);
    if (!parties.includes(party) || !mayWordFor(actor, party, withAccounts)) {
      return refused(invalid('unknown-choice', 'party'));
    }
    if (part.text === '') return refused(invalid('bracket-empty', 'text'));
    const before = part.wordings.find((wording) => wording.party === party)?.text ?? part.text;
    if (before === text) return refused(invalid('bracket-same', 'text'));
    if (!(await savePart(tx, part.id, version, {}))) return refused(partConflict(part));
    const wordings = parties.map((partyCode) => ({
      partId: part.id,
      partyCode,
      text: partyCode === party ? text : (wordingOf(part, partyCode) ?? part.text),
      enteredOn: today,
    }));
    await tx.minutesWording.deleteMany({ where: { partId: part.id } });
    await tx.minutesWording.createMany({ data: wordings });
    const changes = changesBetween({ wording: before }, { wording: text });
    const voided = await voidOtherTexts(tx, meeting, today);
    return accepted({
      value: { id: part.id, meetingId: meeting.id },
      events: [{ ...partEvent('minutes.bracketed', meeting, part, { by: party, voided }), changes }],
    });
  },
});

const wordingOf = ({ wordings }: MinutesPart, of: string) =>
  wordings.find(({ party }) => party === of)?.text ?? null;

/** Closes a bracket by accepting the other side's wording, or by a third text. */
export const settlePart = command({
  name: 'minutes.settle-part',
  attempt: mayConcurSomewhere,
  schema: settlePartSchema,
  load: loadPart,
  may: mayWritePart,
  run: async ({ tx, actor, input: { version, accept, text: third }, row: { meeting, part }, today }) => {
    const closed = await partRefusal(tx, meeting, part);
    if (closed) return refused(closed);
    if (part.wordings.length === 0) return refused(invalid('bracket-closed', '', { text: part.text }));
    const { parties, withAccounts } = await sides(tx);
    const byInstrument = parties.filter((party) => takesPartByInstrument(party, withAccounts));
    const fault =
      accept === 'third' ? null : acceptingFault(partyOf(actor) ?? '', accept, part.wordings, byInstrument);
    if (fault) return refused(invalid(fault, 'accept'));
    const text = accept === 'third' ? third : (wordingOf(part, accept) ?? part.text);
    if (!(await savePart(tx, part.id, version, { text }))) return refused(partConflict(part));
    await tx.minutesWording.deleteMany({ where: { partId: part.id } });
    const voided = await voidOtherTexts(tx, meeting, today);
    const values = { by: accept === 'third' ? 'none' : accept, voided };
    const changes = changesBetween({ wording: part.text }, { wording: text });
    return accepted({
      value: { id: part.id, meetingId: meeting.id },
      events: [{ ...partEvent('minutes.settled', meeting, part, values), changes }],
    });
  },
});

/** The paragraph as the actor may see it, with its meeting locked. */
export async function loadPart(tx: Transaction, actor: Actor, { id }: { id: string }) {
  await lockMeetings(tx, { minutesParts: { some: { id } } });
  return findPart(tx, actor, id);
}

function agendaItem(tx: Transaction, of: { meetingId: string; id: string }) {
  return tx.agendaItem.findFirst({
    where: { ...of, ...onAgenda },
    select: { id: true, group: { select: { code: true, restricted: true } } },
  });
}

/** Minutes are written while they are drafted and not locked. */
export async function closedRefusal(tx: Transaction, { id }: KnownMeeting): Promise<Refusal | null> {
  const minutes = await tx.minutes.findUnique({ where: { meetingId: id } });
  if (minutes === null) return invalid('minutes-not-drafted');
  return minutes.lockedOn === null ? null : invalid('minutes-locked');
}

async function partRefusal(
  tx: Transaction,
  meeting: KnownMeeting,
  { removed }: MinutesPart,
): Promise<Refusal | null> {
  return (await closedRefusal(tx, meeting)) ?? (removed ? invalid('part-removed') : null);
}

/** Saves a paragraph if nobody did since `version`. */
export async function savePart(
  tx: Transaction,
  id: string,
  version: number,
  data: { text?: string; removed?: boolean; position?: number },
): Promise<boolean> {
  const { count } = await tx.minutesPart.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** What somebody else saved of a paragraph meanwhile. */
export const partConflict = ({ version, text }: MinutesPart): Refusal => ({
  kind: 'conflict',
  version,
  theirs: { text },
});
