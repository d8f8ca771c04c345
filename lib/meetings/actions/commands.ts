import 'server-only';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { sides as charterSides } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { type ActionWords, actingOf, actionEvent, recordOf } from './action-record';
import { type ActionDisposition, closingFault, concernedParties, type SideState } from './action-side';
import { nextNumber } from './decision-code';
import { changedOwners, ownersFrom, saveOwners } from './owners/commands';
import { mayChangeAction, mayCloseAction, mayEnterAction, mayReportSide } from './policy';
import { findAction } from './queries';
import { actionConflict, closingRefusal, dayRefusal, reportedRefusal, wordsRefusal } from './refusals';
import { changeActionSchema, closeActionSchema, enterActionSchema, reportSideSchema } from './schema';

/** Enters an action that a past or present meeting asked for (docs/domain.md#actions). */
export const enterAction = command({
  name: 'action.enter',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: enterActionSchema,
  load: async (tx, actor, { meeting, group }) => {
    const found = await findMeeting(tx, actor, meeting);
    const code = found?.groupCode ?? group;
    const about = code === null ? null : await tx.workingGroup.findUnique({ where: { code } });
    return { meeting: found, about, code };
  },
  may: (actor, { meeting }) => meeting === null || mayEnterAction(actor, meeting),
  run: async ({ tx, actor, input, row: { meeting, about, code }, today }) => {
    const { text, owner, dueOn, owners, decision } = input;
    if (meeting === null) return refused(invalid('unknown-choice', 'meeting'));
    if (code !== null && (about === null || !mayChangeAction(actor, { groupCode: code }))) {
      return refused(invalid('unknown-choice', 'group'));
    }
    const refusal = await decisionRefusal(tx, decision, { meetingId: meeting.id, groupCode: code });
    if (refusal) return refused(refusal);
    const words = { text, owner, dueOn, decisionId: decision };
    const made = await createAction(tx, { meeting, group: about, ...words, today });
    if (!made.ok) return made;
    const { id, event, parties } = made.value;
    const named = await ownersFrom(tx, actor, { typed: owners, owner, parties, stored: [] });
    if ('refusal' in named) return refused(named.refusal);
    await saveOwners(tx, id, named.owners, { stored: [], today });
    const acting = actingOf((await findAction(tx, actor, id))?.sides ?? []);
    const changes = acting === '' ? [] : [{ field: 'acting', before: null, after: acting }];
    return accepted({ value: { id, meetingId: meeting.id }, events: [{ ...event, changes }] });
  },
});

/** Changes the text, owner, due day or the owners of an open action. */
export const changeAction = command({
  name: 'action.change',
  attempt: mayConcurSomewhere,
  schema: changeActionSchema,
  load: (tx, actor, { id }) => findAction(tx, actor, id),
  may: mayChangeAction,
  run: async ({ tx, actor, input: { id, version, owners, ...words }, row, today }) => {
    const { stored, parties } = row;
    const named = await ownersFrom(tx, actor, { typed: owners, owner: words.owner, parties, stored });
    if ('refusal' in named) return refused(named.refusal);
    const others = changedOwners(stored, named.owners);
    const changed = await rewordAction(tx, row, { version, ...words }, others);
    if (!changed.ok) return changed;
    await saveOwners(tx, id, named.owners, { stored, today });
    const acting = changesBetween(
      { acting: actingOf(row.sides) },
      { acting: actingOf((await findAction(tx, actor, id))?.sides ?? []) },
    );
    const { changes = [], ...event } = changed.value;
    return accepted({ value: { id }, events: [{ ...event, changes: [...changes, ...acting] }] });
  },
});

/** One side reports how far its part is, with what shows it (docs/domain.md#actions). */
export const reportSide = command({
  name: 'action.report',
  attempt: mayWorkSomewhere,
  schema: reportSideSchema,
  load: async (tx, actor, { id, party }) => {
    const action = await findAction(tx, actor, id);
    const side = action?.sides.find(({ partyCode }) => partyCode === party);
    return action && side ? { action, side } : null;
  },
  may: (actor, { action, side }) => mayReportSide(actor, action, side.partyCode, action.withAccounts),
  run: async ({ tx, input, row: { action, side }, today }) => {
    const { id, version, party, state, evidence, reportedOn } = input;
    if (action.closedOn !== null) return refused(invalid('action-closed'));
    const refusal = dayRefusal('reportedOn', reportedOn, action.meeting, today);
    if (refusal) return refused(refusal);
    if (state === 'done' && evidence === '') return refused(invalid('evidence-required', 'evidence'));
    const theirs = { state: side.state, evidence: side.evidence, reportedOn: side.reportedOn ?? '' };
    const saved = await tx.action.updateMany({
      where: { id, version, closedOn: null },
      data: { version: { increment: 1 } },
    });
    if (saved.count === 0) return refused({ kind: 'conflict', version: action.version, theirs });
    await saveReport(tx, action, { party, state, evidence, reportedOn, today });
    const changes = changesBetween(theirs, { state, evidence, reportedOn });
    const event = actionEvent('action.reported', action, { party });
    return accepted({ value: { id }, events: [{ ...event, changes }] });
  },
});

const closings = {
  done: 'action.closed',
  superseded: 'action.superseded',
  dropped: 'action.dropped',
} as const satisfies Record<ActionDisposition, EventType>;

/**
 * Closes an action with its disposition, as of a day (docs/domain.md#closing-an-action). It cannot be reopened:
 * remaining work is a new action.
 */
export const closeAction = command({
  name: 'action.close',
  attempt: mayWorkSomewhere,
  schema: closeActionSchema,
  load: (tx, actor, { id }) => findAction(tx, actor, id),
  may: mayCloseAction,
  run: async ({ tx, actor, input, row, today }) => {
    const { id, version, closedOn, closedAs, disposition, agreed } = input;
    if (row.closedOn !== null) return refused(invalid('action-closed'));
    const refusal = dayRefusal('closedOn', closedOn, row.meeting, today);
    if (refusal) return refused(refusal);
    const own = row.parties.filter((party) => mayReportSide(actor, row, party, row.withAccounts));
    const mayConcur = mayChangeAction(actor, row);
    const fault = closingFault({ closedAs, sides: row.sides, own, agreed: agreed === 'yes', mayConcur });
    if (fault) return refused(closingRefusal(fault));
    const saved = await tx.action.updateMany({
      where: { id, version, closedOn: null },
      data: { closedOn, closedAs, disposition, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(actionConflict(row));
    const left = closedAs === 'done' ? row.sides.filter(({ state }) => state !== 'done') : [];
    for (const { partyCode: party } of left) {
      await saveReport(tx, row, { party, state: 'done', evidence: disposition, reportedOn: closedOn, today });
    }
    const event = actionEvent(closings[closedAs], row, { day: closedOn, disposition });
    return accepted({ value: { id }, events: [event] });
  },
});

interface NewAction extends ActionWords {
  meeting: Pick<KnownMeeting, 'id' | 'title' | 'startsOn'>;
  group: { code: string; restricted: boolean } | null;
  decisionId: string | null;
  today: CalendarDate;
}

/** Creates an action of a meeting whose day has come; refuses one that is due before the meeting. */
export async function createAction(
  tx: Transaction,
  { meeting, group, text, owner, dueOn, decisionId, today }: NewAction,
): Promise<Result<CreatedAction, Refusal>> {
  const { startsOn } = meeting;
  if (startsOn === null || startsOn > today) return refused(invalid('meeting-not-begun', 'meeting'));
  const { parties } = await charterSides(tx);
  const refusal = wordsRefusal({ owner, dueOn }, meeting, parties);
  if (refusal) return refused(refusal);
  const groupCode = group?.code ?? null;
  const numbered = await numberFor(tx, {
    meetingId: meeting.id,
    series: group?.restricted ? group.code : '',
  });
  const words = { groupCode, text, owner, dueOn, decisionId };
  const { id } = await tx.action.create({
    data: { ...numbered, ...words, enteredOn: today },
    select: { id: true },
  });
  const event = actionEvent('action.entered', { id, text, group }, { meeting: meeting.title, day: dueOn });
  return accepted({ id, event, parties, number: numbered.number });
}

interface CreatedAction {
  id: string;
  event: AuditEventDraft;
  parties: readonly string[];
  number: number;
}

/** The next number of a meeting's series. The outcome of a withdrawn action still holds its own. */
async function numberFor(tx: Transaction, of: { meetingId: string; series: string }) {
  await lockMeetings(tx, { id: of.meetingId });
  const where = { ...of, number: { not: null } };
  const select = { number: true };
  const given = [
    ...(await tx.action.findMany({ where, select })),
    ...(await tx.outcome.findMany({ where: { ...where, kind: 'action' }, select })),
  ];
  return { ...of, number: nextNumber(given.flatMap(({ number }) => number ?? [])) };
}

/**
 * Changes an open action if nobody did since `version`. The parts of Parties that it no longer concerns go.
 *
 * @param others the Parties for which the form names another owner than is stored
 */
export async function rewordAction(
  tx: Transaction,
  row: NonNullable<Awaited<ReturnType<typeof findAction>>>,
  { version, ...words }: ActionWords & { version: number },
  others: readonly string[] = [],
): Promise<Result<AuditEventDraft, Refusal>> {
  if (row.closedOn !== null) return refused(invalid('action-closed'));
  const refusal = wordsRefusal(words, row.meeting, row.parties) ?? reportedRefusal(row, words.owner);
  if (refusal) return refused(refusal);
  const saved = await tx.action.updateMany({
    where: { id: row.id, version, closedOn: null },
    data: { ...words, version: { increment: 1 } },
  });
  if (saved.count === 0) return refused(actionConflict(row, others));
  const concerned = concernedParties(words.owner, row.parties);
  await tx.actionOwner.deleteMany({ where: { actionId: row.id, partyCode: { notIn: concerned } } });
  const changes = changesBetween(recordOf(row), recordOf(words));
  return accepted({ ...actionEvent('action.changed', { ...row, text: words.text }), changes });
}

/** Refuses a decision of another meeting, or of a group that is not the action's. */
async function decisionRefusal(
  tx: Transaction,
  id: string | null,
  of: { meetingId: string; groupCode: string | null },
): Promise<Refusal | null> {
  if (id === null) return null;
  const groups = { OR: [{ groupCode: null }, { groupCode: of.groupCode }] };
  const where = { id, kind: 'decision' as const, meetingId: of.meetingId, ...groups, NOT: { text: '' } };
  return (await tx.outcome.count({ where })) === 1 ? null : invalid('unknown-choice', 'decision');
}

interface Report {
  party: string;
  state: SideState;
  evidence: string;
  reportedOn: CalendarDate;
  today: CalendarDate;
}

async function saveReport(
  tx: Transaction,
  { id: actionId }: { id: string },
  { party: partyCode, today, ...report }: Report,
): Promise<void> {
  await tx.actionOwner.upsert({
    where: { actionId_partyCode: { actionId, partyCode } },
    create: { actionId, partyCode, ...report, enteredOn: today },
    update: report,
  });
}
