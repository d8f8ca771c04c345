import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

/** The days that a slip is counted between: of a month or a quarter the last day, on which it falls due. */
export interface SlipDays {
  firstBaselineOn: CalendarDate | null;
  baselineOn: CalendarDate | null;
  forecastOn: CalendarDate | null;
  actualOn: CalendarDate | null;
}

/** By how many days a milestone runs behind what was agreed; negative where ahead, null where nothing was. */
export interface Slip {
  fromFirst: number | null;
  fromLatest: number | null;
}

/**
 * Slip from the first agreed baseline and from the latest (domain.md 3c), counted to the actual day or, while
 * there is none, to the forecast. Without a baseline, or with neither of the two, there is nothing to count.
 */
export function slipOf({ firstBaselineOn, baselineOn, forecastOn, actualOn }: SlipDays): Slip {
  const reached = actualOn ?? forecastOn;
  const from = (agreed: CalendarDate | null) =>
    agreed === null || reached === null ? null : daysBetween(agreed, reached);
  return { fromFirst: from(firstBaselineOn), fromLatest: from(baselineOn) };
}
