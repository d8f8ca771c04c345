import 'server-only';
import { canonicalJson } from '@/lib/audit/canonical';
import { type AuditEventDraft, changesBetween } from '@/lib/audit/events';
import type { Act } from '@/lib/command';
import type { Content } from '@/lib/compliance/content';
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

type Happened = Promise<Result<{ events: AuditEventDraft[] }, Refusal>>;

/**
 * Stores what follows from an agreement, in its own transaction: a list says which projects are on it, a
 * roadmap gives the milestones their baselines, the record of a meeting's holding makes the meeting held, and an
 * annulment or a correction takes back what followed from its target.
 */
export async function effectsOf(act: Acting, { kind, content }: Content, agreedOn: CalendarDate): Happened {
  if (kind === 'record_of_holding') return holdMeeting(act, content.meetingId, content.heldOn);
  const ending = kind === 'annulment' || kind === 'correction';
  const forRoadmaps = kind === 'project_list' && (await givesRoadmapsTheirList(act.tx, agreedOn));
  if (kind === 'roadmap' || ending || forRoadmaps) await storeBaselines(act.tx, act.today);
  if (kind === 'project_list' || ending) await storeLists(act.tx, act.today);
  return accepted({ events: ending ? await restateMeeting(act, content.targetId) : [] });
}

/**
 * A roadmap that had no list on its day is in force once a list of that day or before is recorded
 * (docs/domain.md#a-roadmap-needs-a-list).
 */
async function givesRoadmapsTheirList(tx: Transaction, listAgreedOn: CalendarDate): Promise<boolean> {
  const later = { kind: 'roadmap', state: 'agreed', agreedOn: { gte: listAgreedOn } } as const;
  return (await tx.proposal.count({ where: later })) > 0;
}

async function holdMeeting({ tx }: Acting, id: string, heldOn: CalendarDate): Happened {
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id }, include: { group: true } });
  const held = await tx.meeting.updateMany({
    where: { id, state: { in: ['planned', 'postponed'] } },
    data: { state: 'held', startsOn: heldOn, version: { increment: 1 } },
  });
  if (held.count === 0) return refused(invalid('meeting-held-already'));
  const after = { state: 'held' as const, startsOn: String(heldOn) };
  const changes = changesBetween(saidOf(meeting), saidOf(after)).filter(({ field }) => field !== 'state');
  return accepted({ events: [{ ...meetingEvent('meeting.held', meeting, { day: heldOn }), changes }] });
}

/**
 * The state and the day of the meeting that the target is about, directly or through an earlier ending: held
 * on the day of its record where one stands, else as the last decision on its day left it
 * (docs/domain.md#a-meeting-at-least-once-a-year).
 */
async function restateMeeting({ tx, today }: Acting, targetId: string): Promise<AuditEventDraft[]> {
  const { meetingId } = await tx.proposal.findUniqueOrThrow({ where: { id: targetId } });
  if (meetingId === null) return [];
  const before = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  const record = recordInForce(meetingId, await uncorrectedFacts(tx, today), today);
  if (record === null && before.state !== 'held') return [];
  const after =
    record === null
      ? await statedByPlans(tx, before)
      : { state: 'held' as const, startsOn: String(record.heldOn) };
  const changes = changesBetween(saidOf(before), saidOf(after));
  if (changes.length === 0) return [];
  const meeting = await tx.meeting.update({
    where: { id: meetingId },
    data: { ...after, version: { increment: 1 } },
    include: { group: true },
  });
  return [{ ...meetingEvent('meeting.changed', meeting), changes }];
}

type Stated = { state: 'planned' | 'held' | 'postponed' | 'cancelled'; startsOn: string };

const saidOf = (meeting: Stated) => ({ startsOn: meetingDay(meeting) ?? '', state: meeting.state });

/** As the decisions on its day have it; without a day it keeps the one that it had last. */
async function statedByPlans(tx: Transaction, { id, startsOn }: Stated & { id: string }): Promise<Stated> {
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
 * Gives the meetings that were held the day of their record, which an older program kept in the record alone.
 *
 * @returns the events to record with it
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

/** Stores every milestone's baselines as the rule reads them from the roadmaps in force. */
export async function storeBaselines(tx: Transaction, today: CalendarDate): Promise<void> {
  const baselines = await baselinesNow(tx, today);
  const ever = await everInRoadmaps(tx);
  const milestones = await tx.milestone.findMany({ where: { id: { in: ever } } });
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
