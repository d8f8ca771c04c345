import { lastDayOfYear } from 'date-fns';
import type { DueDateOf } from '@/lib/compliance/due-date';
import type { MeetingCalendar } from '@/lib/compliance/meeting-calendar';
import { boundedPeriod, type MeetingPeriod, rollingPeriod } from '@/lib/compliance/meeting-period';
import type { AnnualReading } from '@/lib/compliance/schema';
import { addDays, type CalendarDate, dayBy, partsOfDate } from '@/lib/dates/calendar-date';
import { endOfPeriod, type Period } from '@/lib/dates/period';

/**
 * What each reading counts from: signing, the period, the Charter meetings as they stand at T, and T
 * (docs/domain.md#three-readings).
 */
export type AnnualCase = {
  readonly signedOn: CalendarDate;
  readonly period: Period;
  readonly dueDateOf: DueDateOf;
  readonly calendar: MeetingCalendar;
  readonly asOf: CalendarDate;
};

/**
 * The periods of each reading, from the first to the one that holds T; T is not before signing
 * (docs/domain.md#three-readings).
 */
export const annualPeriods: Readonly<Record<AnnualReading, (of: AnnualCase) => MeetingPeriod[]>> = {
  'charter-year': charterYears,
  'calendar-year': calendarYears,
  rolling: rollingPeriods,
};

/**
 * Years counted from signing: year n runs from the day after the end of year n − 1 to the end of n years. The
 * day of signing belongs to year 1. Where a last day rolls, the next year still begins on the day after the
 * last day as counted, so that a meeting on a rolled day falls in both.
 */
function charterYears({ signedOn, period, dueDateOf, calendar, asOf }: AnnualCase): MeetingPeriod[] {
  const years: MeetingPeriod[] = [];
  for (let number = 1, from = signedOn; from <= asOf; number += 1) {
    const lastDay = endOfPeriod(signedOn, period, number);
    const label = { kind: 'charter-year', number } as const;
    years.push(boundedPeriod({ label, from, due: dueDateOf(lastDay) }, calendar, asOf));
    from = addDays(lastDay, 1);
  }
  return years;
}

/**
 * The calendar years from that of signing to that of T. The first is judged too, and marked `partial` unless
 * it is a whole year.
 */
function calendarYears({ signedOn, dueDateOf, calendar, asOf }: AnnualCase): MeetingPeriod[] {
  const years: MeetingPeriod[] = [];
  for (let from = signedOn; from <= asOf; ) {
    const { year, month, day } = partsOfDate(from);
    const lastDay = dayBy(lastDayOfYear, from);
    const label = { kind: 'calendar-year', year, partial: month !== 1 || day !== 1 } as const;
    years.push(boundedPeriod({ label, from, due: dueDateOf(lastDay) }, calendar, asOf));
    from = addDays(lastDay, 1);
  }
  return years;
}

/**
 * Periods that run from signing to the first meeting, then from each meeting to the next; each is due within
 * one year. Meetings that began on the same day count as one.
 */
function rollingPeriods({ signedOn, period, dueDateOf, calendar, asOf }: AnnualCase): MeetingPeriod[] {
  const meetings = calendar.held.filter(
    ({ on }, index) => on >= signedOn && calendar.held[index - 1]?.on !== on,
  );
  const anchors = [signedOn, ...meetings.map(({ on }) => on)];
  return anchors.map((anchor, index) => {
    const label = { kind: 'rolling', anchor, fromSigning: index === 0 } as const;
    const due = dueDateOf(endOfPeriod(anchor, period));
    return rollingPeriod({ label, from: anchor, due }, meetings[index], calendar, asOf);
  });
}
