import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { createAction, rewordAction } from '@/lib/meetings/actions/commands';
import { nextNumber } from '@/lib/meetings/actions/decision-code';
import { findAction } from '@/lib/meetings/actions/queries';
import { maxActionText } from '@/lib/meetings/actions/schema';
import { meetingEvent, type ToldMeeting } from '@/lib/meetings/meeting-event';
import { findMeeting } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { decisionLabel, type KnownOutcome, type OutcomeKind } from './outcome';
import { recordingFault } from './outcome-rule';
import { knownOutcomes, mayRecordOutcome, notWithdrawn, onAgenda } from './policy';
import { findOutcome } from './queries';
import { changeOutcomeSchema, recordOutcomeSchema, withdrawOutcomeSchema } from './schema';

interface Group {
  code: string;
  restricted: boolean;
}

/**
 * Records what came of an agenda item, or of the meeting as a whole, from the meeting's day on (docs/domain.md#outcomes).
 * The outcome is of the item's group. A decision and an action get the next numbers of their series; an action is entered too.
 */
export const recordOutcome = command({
  name: 'outcome.record',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: recordOutcomeSchema,
  load: async (tx, actor, { meeting: id, item: itemId }) => {
    await lockMeetings(tx, { id });
    const meeting = await findMeeting(tx, actor, id);
    if (meeting === null) return null;
    const item = itemId === null ? null : await agendaItem(tx, { meetingId: id, id: itemId });
    return { meeting, item, missing: item === null && itemId !== null, group: item?.group ?? meeting.group };
  },
  may: mayRecordOutcome,
  run: async ({ tx, actor, input, row: { meeting, item, missing, group }, today, now }) => {
    const fault = recordingFault(meeting, today);
    if (fault) return refused(invalid(fault));
    if (missing) return refused(invalid('outcome-item', 'item'));
    const locked = await lockedRefusal(tx, meeting.id);
    if (locked) return refused(locked);
    const series = input.kind !== 'information' && group?.restricted ? group.code : '';
    let number = input.kind === 'decision' ? await numberFor(tx, meeting.id, series) : null;
    let action: { id: string; event: AuditEventDraft } | null = null;
    if (input.kind === 'action') {
      const { text, owner, dueOn, decision: decisionId } = input;
      if (!(await mayCarryOut(tx, actor, decisionId, group)))
        return refused(invalid('unknown-choice', 'decision'));
      const made = await createAction(tx, { meeting, group, text, owner, dueOn, decisionId, today });
      if (!made.ok) return made;
      action = made.value;
      number = made.value.number;
    }
    const told = { kind: input.kind, series, number, text: input.text };
    const { id } = await tx.outcome.create({
      data: {
        ...told,
        meetingId: meeting.id,
        itemId: item?.id ?? null,
        groupCode: group?.code ?? null,
        actionId: action?.id ?? null,
        enteredOn: today,
        enteredAt: now,
        enteredById: actor.personId,
      },
      select: { id: true },
    });
    const event = outcomeEvent('outcome.recorded', meeting, group, told);
    return accepted({
      value: { id, meetingId: meeting.id, number },
      events: action === null ? [event] : [event, action.event],
    });
  },
});

/** Changes an outcome's text; of an open action also its owner and due day. The number stays. */
export const changeOutcome = command({
  name: 'outcome.change',
  attempt: mayConcurSomewhere,
  schema: changeOutcomeSchema,
  load: loadOutcome,
  may: mayRecordOutcome,
  run: async ({ tx, actor, input, row: { meeting, group, outcome } }) => {
    const { id, version, text } = input;
    const locked = await lockedRefusal(tx, meeting.id);
    if (locked) return refused(locked);
    if (outcome.action !== null) {
      const changed = await changeAction(tx, actor, outcome.action.id, input);
      if (!changed.ok) return changed;
      await tx.outcome.update({ where: { id }, data: { text, version: { increment: 1 } } });
      const event = outcomeEvent('outcome.changed', meeting, group, { ...outcome, text });
      return accepted({ value: { id, meetingId: meeting.id }, events: [event, changed.value] });
    }
    const saved = await tx.outcome.updateMany({
      where: { id, version, ...notWithdrawn },
      data: { text, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(conflict(outcome));
    const changes = changesBetween({ wording: outcome.text }, { wording: text });
    const event = outcomeEvent('outcome.changed', meeting, group, { ...outcome, text });
    return accepted({ value: { id, meetingId: meeting.id }, events: [{ ...event, changes }] });
  },
});

/**
 * Withdraws an outcome that was entered in error. Its row keeps the number and loses the text, so that no decision gets
 * the number again; the record keeps the words. An open action goes with it.
 */
export const withdrawOutcome = command({
  name: 'outcome.withdraw',
  attempt: mayConcurSomewhere,
  schema: withdrawOutcomeSchema,
  load: loadOutcome,
  may: mayRecordOutcome,
  run: async ({ tx, input: { id, version, reason }, row: { meeting, group, outcome }, today }) => {
    const locked = await lockedRefusal(tx, meeting.id);
    if (locked) return refused(locked);
    if (outcome.version !== version) return refused(conflict(outcome));
    if ((await tx.action.count({ where: { decisionId: id } })) > 0)
      return refused(invalid('decision-has-actions'));
    if (outcome.action !== null && outcome.action.closedOn !== null) return refused(invalid('action-closed'));
    await tx.outcome.update({
      where: { id },
      data: {
        text: '',
        actionId: null,
        state: 'dropped',
        became: reason,
        becameOn: today,
        version: { increment: 1 },
      },
    });
    if (outcome.action !== null) {
      await tx.actionOwner.deleteMany({ where: { actionId: outcome.action.id } });
      await tx.action.delete({ where: { id: outcome.action.id } });
    }
    const event = outcomeEvent('outcome.withdrawn', meeting, group, outcome, { reason });
    return accepted({ value: { id, meetingId: meeting.id }, events: [event] });
  },
});

/** The item, if it is on the joint agenda of the meeting. */
function agendaItem(tx: Transaction, of: { meetingId: string; id: string }) {
  return tx.agendaItem.findFirst({
    where: { ...of, ...onAgenda },
    select: { id: true, group: { select: { code: true, restricted: true } } },
  });
}

async function loadOutcome(tx: Transaction, actor: Actor, { id }: { id: string }) {
  await lockMeetings(tx, { outcomes: { some: { id } } });
  const outcome = await findOutcome(tx, actor, id);
  const meeting = outcome && (await findMeeting(tx, actor, outcome.meetingId));
  return meeting && { outcome, meeting, group: outcome.group };
}

/** Agreed minutes hold the outcomes: changing one is then a revision. */
async function lockedRefusal(tx: Transaction, meetingId: string): Promise<Refusal | null> {
  const locked = await tx.minutes.count({ where: { meetingId, lockedOn: { not: null } } });
  return locked > 0 ? invalid('minutes-locked') : null;
}

async function numberFor(tx: Transaction, meetingId: string, series: string): Promise<number> {
  const given = await tx.outcome.findMany({
    where: { meetingId, kind: 'decision', series, number: { not: null } },
    select: { number: true },
  });
  return nextNumber(given.flatMap(({ number }) => number ?? []));
}

/** Whether an action of this group may carry out the decision: whoever knows the action knows the decision too. */
async function mayCarryOut(
  tx: Transaction,
  actor: Actor,
  decisionId: string | null,
  group: Group | null,
): Promise<boolean> {
  if (decisionId === null) return true;
  const decision = await tx.outcome.findFirst({
    where: { AND: [{ id: decisionId, kind: 'decision' }, knownOutcomes(actor)] },
    select: { group: { select: { code: true, restricted: true } } },
  });
  if (decision === null) return false;
  return !decision.group?.restricted || decision.group.code === group?.code;
}

async function changeAction(
  tx: Transaction,
  actor: Actor,
  actionId: string,
  {
    version,
    text,
    owner = '',
    dueOn,
  }: { version: number; text: string; owner?: string; dueOn?: CalendarDate },
): Promise<Result<AuditEventDraft, Refusal>> {
  if (owner === '') return refused(invalid('required', 'owner'));
  if (dueOn === undefined) return refused(invalid('required', 'dueOn'));
  if (text.length > maxActionText)
    return refused(invalid('too-long', 'text', { max: maxActionText, length: text.length }));
  const action = await findAction(tx, actor, actionId);
  if (action === null) return refused({ kind: 'not-found' });
  return rewordAction(tx, action, { version, text, owner: owner === 'all' ? null : owner, dueOn });
}

const conflict = ({ version, text, action }: KnownOutcome): Refusal => ({
  kind: 'conflict',
  version,
  theirs: action === null ? { text } : { text, owner: action.owner ?? 'all', dueOn: action.dueOn },
});

/** An event about an outcome, in the compartment of its group. */
function outcomeEvent(
  type: EventType,
  meeting: ToldMeeting,
  group: Group | null,
  { kind, text, ...numbered }: { kind: OutcomeKind; text: string; series: string; number: number | null },
  values: Record<string, string> = {},
): AuditEventDraft {
  const number = decisionLabel(numbered);
  return {
    ...meetingEvent(type, meeting, { kind, number, text, ...values }),
    compartment: compartmentOf(null, group),
    groupCode: group?.code ?? null,
  };
}
