import 'server-only';
import { compartmentOf } from '@/lib/access/compartments';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { mayChangeAction, mayCloseAction, mayEnterAction } from './policy';
import { findAction, type KnownAction } from './queries';
import { changeActionSchema, closeActionSchema, enterActionSchema } from './schema';

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
  run: async ({ tx, actor, input: { text, owner, dueOn }, row: { meeting, about, code }, today }) => {
    if (meeting === null) return refused(invalid('unknown-choice', 'meeting'));
    if (code !== null && (about === null || !mayChangeAction(actor, { groupCode: code }))) {
      return refused(invalid('unknown-choice', 'group'));
    }
    const made = await createAction(tx, {
      meeting,
      group: about,
      text,
      owner,
      dueOn,
      decisionId: null,
      today,
    });
    if (!made.ok) return made;
    const { id, event } = made.value;
    return accepted({ value: { id, meetingId: meeting.id }, events: [event] });
  },
});

/** Changes the text, owner or due day of an open action. */
export const changeAction = command({
  name: 'action.change',
  attempt: mayConcurSomewhere,
  schema: changeActionSchema,
  load: (tx, actor, { id }) => findAction(tx, actor, id),
  may: mayChangeAction,
  run: async ({ tx, input: { id, version, ...words }, row }) => {
    const changed = await rewordAction(tx, row, { version, ...words });
    return changed.ok ? accepted({ value: { id }, events: [changed.value] }) : changed;
  },
});

/**
 * Closes an action with its disposition, as of a day. It cannot be reopened: remaining work is a new action.
 */
export const closeAction = command({
  name: 'action.close',
  attempt: mayWorkSomewhere,
  schema: closeActionSchema,
  load: (tx, actor, { id }) => findAction(tx, actor, id),
  may: mayCloseAction,
  run: async ({ tx, input: { id, version, closedOn, disposition }, row, today }) => {
    if (row.closedOn !== null) return refused(invalid('action-closed'));
    if (closedOn > today) return refused(invalid('closed-after-today', 'closedOn'));
    const { startsOn } = row.meeting;
    if (startsOn !== null && closedOn < startsOn) {
      return refused(invalid('closed-before-meeting', 'closedOn', { day: startsOn }));
    }
    const saved = await tx.action.updateMany({
      where: { id, version, closedOn: null },
      data: { closedOn, disposition, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(conflict(row));
    const event = actionEvent('action.closed', row, { day: closedOn, disposition });
    return accepted({ value: { id }, events: [event] });
  },
});

interface NewAction extends Words {
  meeting: Pick<KnownMeeting, 'id' | 'title' | 'startsOn'>;
  group: { code: string; restricted: boolean } | null;
  decisionId: string | null;
  today: CalendarDate;
}

/** Creates an action of a meeting whose day has come; refuses one that is due before the meeting. */
export async function createAction(
  tx: Transaction,
  { meeting, group, text, owner, dueOn, decisionId, today }: NewAction,
): Promise<Result<{ id: string; event: AuditEventDraft }, Refusal>> {
  const { startsOn } = meeting;
  if (startsOn === null || startsOn > today) return refused(invalid('meeting-not-begun', 'meeting'));
  const refusal = await wordsRefusal(tx, { owner, dueOn }, meeting);
  if (refusal) return refused(refusal);
  const groupCode = group?.code ?? null;
  const data = { meetingId: meeting.id, groupCode, text, owner, dueOn, decisionId, enteredOn: today };
  const { id } = await tx.action.create({ data, select: { id: true } });
  const event = actionEvent('action.entered', { id, text, group }, { meeting: meeting.title, day: dueOn });
  return accepted({ id, event });
}

/** Changes an open action if nobody did since `version`. */
export async function rewordAction(
  tx: Transaction,
  row: KnownAction,
  { version, ...words }: Words & { version: number },
): Promise<Result<AuditEventDraft, Refusal>> {
  if (row.closedOn !== null) return refused(invalid('action-closed'));
  const refusal = await wordsRefusal(tx, words, row.meeting);
  if (refusal) return refused(refusal);
  const saved = await tx.action.updateMany({
    where: { id: row.id, version, closedOn: null },
    data: { ...words, version: { increment: 1 } },
  });
  if (saved.count === 0) return refused(conflict(row));
  const changes = changesBetween(recordOf(row), recordOf(words));
  return accepted({ ...actionEvent('action.changed', { ...row, text: words.text }), changes });
}

type Words = Pick<KnownAction, 'text' | 'owner' | 'dueOn'>;

/** Refuses an action that is due before its meeting, or whose owner is no Party. */
async function wordsRefusal(
  tx: Transaction,
  { owner, dueOn }: Pick<Words, 'owner' | 'dueOn'>,
  { startsOn }: { startsOn: CalendarDate | null },
): Promise<Refusal | null> {
  if (startsOn !== null && dueOn < startsOn)
    return invalid('action-before-meeting', 'dueOn', { day: startsOn });
  if (owner === null || (await tx.party.count({ where: { code: owner } })) === 1) return null;
  return invalid('unknown-choice', 'owner');
}

/** An action's fields as the audit record and a conflicting form show them. */
const recordOf = ({ text, owner, dueOn }: Words) => ({ text, owner: owner ?? 'all', dueOn });

const conflict = (row: KnownAction): Refusal => ({
  kind: 'conflict',
  version: row.version,
  theirs: recordOf(row),
});

function actionEvent(
  type: EventType,
  action: { id: string; text: string; group: { code: string; restricted: boolean } | null },
  values: Record<string, string> = {},
): AuditEventDraft {
  return {
    type,
    subject: { type: 'action', id: action.id },
    compartment: compartmentOf(null, action.group),
    groupCode: action.group?.code ?? null,
    values: { text: action.text, ...values },
  };
}
