import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

/** Days that slip is counted between; a month or quarter counts as its last day, on which it falls due. */
export interface SlipDays {
  firstBaselineOn: CalendarDate | null;
  baselineOn: CalendarDate | null;
  forecastOn: CalendarDate | null;
  actualOn: CalendarDate | null;
}

/** Days of slip against the agreed dates. Negative if ahead, null if no date was agreed. */
export interface Slip {
  fromFirst: number | null;
  fromLatest: number | null;
}

/**
 * Slip against the first and the latest agreed baseline (docs/domain.md#a-milestones-three-dates), up to the
 * actual day or, if there is none, the forecast. Null without a baseline, or with neither of the two days.
 */
export function slipOf({ firstBaselineOn, baselineOn, forecastOn, actualOn }: SlipDays): Slip {
  const reached = actualOn ?? forecastOn;
  const from = (agreed: CalendarDate | null) =>
    agreed === null || reached === null ? null : daysBetween(agreed, reached);
  return { fromFirst: from(firstBaselineOn), fromLatest: from(baselineOn) };
}
