import 'server-only';
import { canonicalJson } from '@/lib/audit/canonical';
import { type AuditEventDraft, changesBetween } from '@/lib/audit/events';
import type { Act } from '@/lib/command';
import type { Content, ContentOf } from '@/lib/compliance/content';
import { storeLists } from '@/lib/compliance/listed/commands';
import { recordInForce } from '@/lib/compliance/meeting-calendar';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { baselineColumns, baselinesNow, everInRoadmaps } from './queries';

type Acting = Pick<Act<unknown, unknown>, 'tx' | 'today'>;

type Effects = Promise<Result<{ events: AuditEventDraft[] }, Refusal>>;

/**
 * Stores the effects of an agreement, within its transaction. A list sets which projects are listed, a roadmap sets the
 * milestones' baselines, a record of holding makes its meeting held. An annulment or a correction undoes the effects of
 * its target. Refuses if the meeting is no longer planned or postponed.
 */
export async function effectsOf(act: Acting, { kind, content }: Content, agreedOn: CalendarDate): Effects {
  if (kind === 'record_of_holding') return holdMeeting(act, content);
  const ending = kind === 'annulment' || kind === 'correction';
  const forRoadmaps = kind === 'project_list' && (await affectsRoadmaps(act.tx, agreedOn));
  if (kind === 'roadmap' || ending || forRoadmaps) await storeBaselines(act.tx, act.today);
  if (kind === 'project_list' || ending) await storeLists(act.tx, act.today);
  return accepted({ events: ending ? await restateTarget(act, content.targetId) : [] });
}

/**
 * Whether a list of this day may bring roadmaps into force: a roadmap without a list is in force once a list of its
 * own day or before is recorded (docs/domain.md#a-roadmap-needs-a-list).
 */
async function affectsRoadmaps(tx: Transaction, listAgreedOn: CalendarDate): Promise<boolean> {
  const later = { kind: 'roadmap', state: 'agreed', agreedOn: { gte: listAgreedOn } } as const;
  return (await tx.proposal.count({ where: later })) > 0;
}

async function holdMeeting(
  act: Acting,
  { meetingId: id, heldOn, minutes }: ContentOf<'record_of_holding'>,
): Effects {
  const { tx } = act;
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id }, include: { group: true } });
  // a second record, out of the minutes: the earliest in force gives the day
  if (meeting.state === 'held' && minutes !== undefined) {
    return accepted({ events: await restateMeeting(act, id) });
  }
  const held = await tx.meeting.updateMany({
    where: { id, state: { in: ['planned', 'postponed'] } },
    data: { state: 'held', startsOn: heldOn, version: { increment: 1 } },
  });
  if (held.count === 0) return refused(invalid('meeting-held-already'));
  const after = { state: 'held' as const, startsOn: String(heldOn) };
  const changes = changesBetween(shownFields(meeting), shownFields(after)).filter(
    ({ field }) => field !== 'state',
  );
  return accepted({ events: [{ ...meetingEvent('meeting.held', meeting, { day: heldOn }), changes }] });
}

/**
 * Sets the state and the day of the meeting that the target is about, directly or through an earlier ending: held on
 * the day of the record in force, else as planned (docs/domain.md#a-meeting-at-least-once-a-year).
 */
async function restateTarget(act: Acting, targetId: string): Promise<AuditEventDraft[]> {
  const { meetingId } = await act.tx.proposal.findUniqueOrThrow({ where: { id: targetId } });
  return meetingId === null ? [] : restateMeeting(act, meetingId);
}

async function restateMeeting({ tx, today }: Acting, meetingId: string): Promise<AuditEventDraft[]> {
  const before = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  const record = recordInForce(meetingId, await uncorrectedFacts(tx, today), today);
  if (record === null && before.state !== 'held') return [];
  const after =
    record === null
      ? await plannedState(tx, before)
      : { state: 'held' as const, startsOn: String(record.heldOn) };
  const changes = changesBetween(shownFields(before), shownFields(after));
  if (changes.length === 0) return [];
  const meeting = await tx.meeting.update({
    where: { id: meetingId },
    data: { ...after, version: { increment: 1 } },
    include: { group: true },
  });
  return [{ ...meetingEvent('meeting.changed', meeting), changes }];
}

type MeetingState = { state: 'planned' | 'held' | 'postponed' | 'cancelled'; startsOn: string };

const shownFields = (meeting: MeetingState) => ({
  startsOn: meetingDay(meeting) ?? '',
  state: meeting.state,
});

/** The state and the day by the latest plan. A meeting without a day keeps its former one. */
async function plannedState(
  tx: Transaction,
  { id, startsOn }: MeetingState & { id: string },
): Promise<MeetingState> {
  const plans = await tx.meetingPlan.findMany({
    where: { meetingId: id },
    orderBy: { enteredAt: 'asc' },
    select: { kind: true, plannedFor: true },
  });
  const lastDay = plans.findLast(({ plannedFor }) => plannedFor !== null)?.plannedFor ?? startsOn;
  const last = plans.at(-1);
  const dated = last === undefined || last.plannedFor !== null;
  return { state: dated ? 'planned' : last.kind, startsOn: lastDay };
}

/**
 * Gives held meetings the day of their record, which an older version stored only in the record.
 * @returns the events to record
 */
export async function storeHeldDays(tx: Transaction, today: CalendarDate): Promise<AuditEventDraft[]> {
  const facts = await uncorrectedFacts(tx, today);
  const held = await tx.meeting.findMany({ where: { state: 'held' }, include: { group: true } });
  const events: AuditEventDraft[] = [];
  for (const meeting of held) {
    const { id, startsOn: before } = meeting;
    const after = recordInForce(id, facts, today)?.heldOn ?? before;
    if (after === before) continue;
    await tx.meeting.update({
      where: { id },
      data: { startsOn: after, version: { increment: 1 } },
    });
    const changes = [{ field: 'startsOn', before, after }];
    events.push({ ...meetingEvent('meeting.changed', meeting), changes });
  }
  return events;
}

/** Stores every milestone's baselines, computed from the roadmaps in force. */
export async function storeBaselines(tx: Transaction, today: CalendarDate): Promise<void> {
  const baselines = await baselinesNow(tx, today);
  const ids = await everInRoadmaps(tx);
  const milestones = await tx.milestone.findMany({ where: { id: { in: ids } } });
  const moved = new Set<string>();
  for (const { id, projectId, ...row } of milestones) {
    const data = baselineColumns(baselines.get(id));
    const { firstBaselineOn, firstBaselinePrecision, baselineOn, baselinePrecision } = row;
    const stored = { firstBaselineOn, firstBaselinePrecision, baselineOn, baselinePrecision };
    if (canonicalJson(stored) === canonicalJson(data)) continue;
    await tx.milestone.update({ where: { id }, data });
    moved.add(projectId);
  }
  await storeDueDays(tx, [...moved]);
}
