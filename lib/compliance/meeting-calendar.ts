import type { AnnulmentFact, HoldingRecord, MeetingFact, PlanFact } from '@/lib/compliance/facts';
import { annulmentOf, inForceOn } from '@/lib/compliance/in-force';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A meeting that was held, on its first day, with the agreed record that says so. */
export type HeldMeeting = {
  readonly meetingId: string;
  readonly on: CalendarDate;
  readonly record: HoldingRecord;
};

/** A meeting that is planned for a day and has no agreed record yet, with the decision that set the day. */
export type PlannedMeeting = {
  readonly meetingId: string;
  readonly on: CalendarDate;
  readonly plan: PlanFact;
};

/** The meetings held and planned at T, each list sorted by date. */
export type MeetingCalendar = {
  readonly held: readonly HeldMeeting[];
  readonly planned: readonly PlannedMeeting[];
};

/** The facts about meetings that are known at K. */
export type MeetingFacts = {
  readonly plans: readonly PlanFact[];
  readonly records: readonly HoldingRecord[];
  readonly annulments: readonly AnnulmentFact[];
};

/**
 * The meetings as they stand at T, of those given (docs/domain.md#a-meeting-at-least-once-a-year). A meeting
 * was held where a record of it, agreed by every Party, stands; it counts from its own first day, also where
 * the record came later. A meeting without such a record is planned for the day that the last decision on it
 * set. One that is postponed without a new day, or cancelled, is on no calendar.
 */
export function meetingCalendar(
  meetings: readonly MeetingFact[],
  facts: MeetingFacts,
  asOf: CalendarDate,
): MeetingCalendar {
  const held = meetings.flatMap(({ id }): HeldMeeting[] => {
    const record = recordInForce(id, facts, asOf);
    return record === null ? [] : [{ meetingId: id, on: record.heldOn, record }];
  });
  const heldIds = held.map(({ meetingId }) => meetingId);
  const planned = meetings.flatMap(({ id }): PlannedMeeting[] => {
    const plan = heldIds.includes(id) ? null : lastPlan(id, facts.plans, asOf);
    return plan === null || plan.plannedFor === null ? [] : [{ meetingId: id, on: plan.plannedFor, plan }];
  });
  return { held: held.sort(byDay), planned: planned.sort(byDay) };
}

/**
 * The record of the meeting that is in force on the day, or null: of several the earliest
 * (docs/domain.md#a-meeting-at-least-once-a-year).
 */
export function recordInForce(
  meetingId: string,
  { records, annulments }: Pick<MeetingFacts, 'records' | 'annulments'>,
  asOf: CalendarDate,
): HoldingRecord | null {
  return records
    .filter((record) => record.meetingId === meetingId)
    .filter((record) => inForceOn(asOf, record.heldOn, annulmentOf(record.id, annulments)))
    .reduce<HoldingRecord | null>(
      (first, next) => (first === null || next.agreedOn < first.agreedOn ? next : first),
      null,
    );
}

/** The latest decision on the meeting's date by T; of two on the same day, the one entered later. */
function lastPlan(meetingId: string, plans: readonly PlanFact[], asOf: CalendarDate): PlanFact | null {
  return plans
    .filter((plan) => plan.meetingId === meetingId && plan.on <= asOf)
    .reduce<PlanFact | null>((last, next) => (last === null || next.on >= last.on ? next : last), null);
}

function byDay(one: { readonly on: CalendarDate }, other: { readonly on: CalendarDate }): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}
