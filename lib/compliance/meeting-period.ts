import type { DueDate } from '@/lib/compliance/due-date';
import type { MeetingCalendar } from '@/lib/compliance/meeting-calendar';
import { type FactUsed, factUsed } from '@/lib/compliance/verdict';
import { type CalendarDate, daysBetween, laterOf } from '@/lib/dates/calendar-date';

/**
 * What is said of the meeting that a period asks for (docs/domain.md#what-is-said-of-a-period). Days are
 * differences of calendar dates.
 */
export type MeetingState =
  | { readonly kind: 'held'; readonly meetingId: string; readonly heldOn: CalendarDate }
  | {
      readonly kind: 'held-late';
      readonly meetingId: string;
      readonly heldOn: CalendarDate;
      readonly daysLate: number;
    }
  | { readonly kind: 'not-held' }
  | { readonly kind: 'outstanding'; readonly daysPast: number }
  | {
      readonly kind: 'awaiting-record' | 'planned' | 'planned-too-late';
      readonly meetingId: string;
      readonly plannedFor: CalendarDate;
    }
  | { readonly kind: 'unplanned' };

/** Which period it is: a year counted from signing, a calendar year, or one that runs from an anchor. */
export type PeriodLabel =
  | { readonly kind: 'charter-year'; readonly number: number }
  | { readonly kind: 'calendar-year'; readonly year: number; readonly partial: boolean }
  | { readonly kind: 'rolling'; readonly anchor: CalendarDate; readonly fromSigning: boolean };

export type MeetingPeriod = {
  readonly label: PeriodLabel;
  readonly from: CalendarDate;
  /** The last day on which a meeting is in time. */
  readonly due: DueDate;
  /** The period's end: its due date or, in the rolling reading, a later meeting; null while it is open. */
  readonly endsOn: CalendarDate | null;
  readonly state: MeetingState;
  /** Days from T to the due date; null once it has passed. */
  readonly daysLeft: number | null;
  /** No meeting was held yet, and at most `SOON_DAYS` are left. */
  readonly soon: boolean;
  readonly facts: readonly FactUsed[];
};

type Bounds = { readonly label: PeriodLabel; readonly from: CalendarDate; readonly due: DueDate };
type Found = { readonly state: MeetingState; readonly facts: readonly FactUsed[] };

/** In days: a meeting with this many days left, or fewer, is due soon. */
const SOON_DAYS = 90;

/**
 * A period that ends on its due date whatever happens, a year from signing or a calendar year: held on the
 * first date that falls in it; not held where it ended without one; else what is expected
 * (docs/domain.md#what-is-said-of-a-period).
 */
export function boundedPeriod(bounds: Bounds, calendar: MeetingCalendar, asOf: CalendarDate): MeetingPeriod {
  const { from, due } = bounds;
  const held = calendar.held.find(({ on }) => from <= on && on <= due.on);
  const found: Found =
    held !== undefined
      ? {
          state: { kind: 'held', meetingId: held.meetingId, heldOn: held.on },
          facts: [factUsed('record', held.record, held.on)],
        }
      : asOf > due.on
        ? { state: { kind: 'not-held' }, facts: [] }
        : expectation(bounds, calendar, asOf);
  return { ...bounds, endsOn: due.on, ...found, ...timeLeft(found.state, due.on, asOf) };
}

/**
 * A period that runs from its anchor to the next meeting, or to its due date where that is later. Without a
 * meeting it stays open, and is outstanding once the due date has passed (docs/domain.md#three-readings).
 *
 * @param next the first meeting after the anchor, if there was one by T
 */
export function rollingPeriod(
  bounds: Bounds,
  next: MeetingCalendar['held'][number] | undefined,
  calendar: MeetingCalendar,
  asOf: CalendarDate,
): MeetingPeriod {
  const due = bounds.due.on;
  if (next === undefined) {
    const found: Found =
      asOf > due
        ? { state: { kind: 'outstanding', daysPast: daysBetween(due, asOf) }, facts: [] }
        : expectation(bounds, calendar, asOf);
    return { ...bounds, endsOn: asOf > due ? null : due, ...found, ...timeLeft(found.state, due, asOf) };
  }
  const held = { meetingId: next.meetingId, heldOn: next.on };
  const state: MeetingState =
    next.on <= due
      ? { kind: 'held', ...held }
      : { kind: 'held-late', ...held, daysLate: daysBetween(due, next.on) };
  const facts = [factUsed('record', next.record, next.on)];
  return { ...bounds, endsOn: laterOf(due, next.on), state, facts, ...timeLeft(state, due, asOf) };
}

/**
 * What to expect of a period without a meeting, the first that applies: a plan whose day came without a
 * record, a plan within the period, a plan after it, none.
 */
function expectation({ from, due }: Bounds, { planned }: MeetingCalendar, asOf: CalendarDate): Found {
  const came = planned.find(({ on }) => from <= on && on <= asOf);
  const within = planned.find(({ on }) => asOf < on && on <= due.on);
  const after = planned.find(({ on }) => on > due.on);
  const meeting = came ?? within ?? after;
  if (meeting === undefined) return { state: { kind: 'unplanned' }, facts: [] };
  const kind = came ? 'awaiting-record' : within ? 'planned' : 'planned-too-late';
  return {
    state: { kind, meetingId: meeting.meetingId, plannedFor: meeting.on },
    facts: [factUsed('plan', meeting.plan, meeting.plan.on)],
  };
}

function timeLeft(
  state: MeetingState,
  due: CalendarDate,
  asOf: CalendarDate,
): Pick<MeetingPeriod, 'daysLeft' | 'soon'> {
  if (asOf > due) return { daysLeft: null, soon: false };
  const daysLeft = daysBetween(asOf, due);
  return { daysLeft, soon: state.kind !== 'held' && daysLeft <= SOON_DAYS };
}
