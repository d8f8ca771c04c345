import type { CalendarDate } from '@/lib/dates/calendar-date';
import { firstDay, type PartialDate } from '@/lib/dates/partial-date';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';

/** A milestone as the roadmap's chart and table show it. */
export interface TimelineMilestone {
  id: string;
  /** From 1, in the project's order. */
  number: number;
  title: string;
  /** A Party's code; null means all Parties. */
  responsible: string | null;
  firstBaseline: PartialDate | null;
  baseline: PartialDate | null;
  forecast: PartialDate | null;
  actualOn: CalendarDate | null;
  /** Null if it is due on no day (lib/projects/next-milestone/due-day.ts). */
  dueOn: CalendarDate | null;
}

/**
 * The meaning of a mark: first agreed and since moved, agreed, forecast, overdue, done; in a comparison the
 * earlier date, the later one, and a milestone that was removed or added.
 */
export type MarkKind =
  | 'first'
  | 'agreed'
  | 'forecast'
  | 'overdue'
  | 'done'
  | 'was'
  | 'now'
  | 'removed'
  | 'added';

export interface ChartMark {
  kind: MarkKind;
  on: CalendarDate;
  /** The first day of the month or quarter, for a date of that precision; else null. */
  since: CalendarDate | null;
}

/** From one day to a later one: behind the agreed date, ahead of it, or a move of the agreed date. */
export interface ChartBar {
  kind: 'behind' | 'ahead' | 'moved';
  from: CalendarDate;
  to: CalendarDate;
}

/** The marks and bars of a milestone. Dependencies attach to the last mark, its present date. */
export interface MilestoneChart {
  marks: ChartMark[];
  bars: ChartBar[];
}

export const markOf = (kind: MarkKind, { on, precision }: PartialDate): ChartMark => ({
  kind,
  on,
  since: precision === 'day' ? null : firstDay({ on, precision }),
});

/** The bar between the agreed and the reached day; none if they are equal. */
export function barBetween(agreed: CalendarDate, reached: CalendarDate): ChartBar[] {
  if (agreed === reached) return [];
  return agreed < reached
    ? [{ kind: 'behind', from: agreed, to: reached }]
    : [{ kind: 'ahead', from: reached, to: agreed }];
}

/**
 * The marks of a milestone as of a day: faint for the first agreed date, hollow for the latest one, solid for
 * the forecast, ticked when done. The slip runs from the latest agreed day to the forecast or actual one
 * (docs/domain.md#a-milestones-three-dates).
 */
export function milestoneChart(milestone: TimelineMilestone, asOf: CalendarDate): MilestoneChart {
  const { firstBaseline, baseline, forecast, actualOn, dueOn } = milestone;
  const reached = actualOn === null ? forecast : ({ on: actualOn, precision: 'day' } as const);
  const overdue = milestoneState({ dueOn, actualOn }, asOf).kind === 'overdue';
  const moved = firstBaseline !== null && baseline !== null && firstBaseline.on !== baseline.on;
  const open = overdue ? 'overdue' : 'forecast';
  return {
    marks: [
      ...(moved ? [markOf('first', firstBaseline)] : []),
      ...(baseline ? [markOf('agreed', baseline)] : []),
      ...(reached ? [markOf(actualOn === null ? open : 'done', reached)] : []),
    ],
    bars: [
      ...(moved
        ? barBetween(firstBaseline.on, baseline.on).map((bar) => ({ ...bar, kind: 'moved' as const }))
        : []),
      ...(baseline && reached ? barBetween(baseline.on, reached.on) : []),
    ],
  };
}
