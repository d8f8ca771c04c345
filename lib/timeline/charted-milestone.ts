import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { startOf } from './window';

/** A step of a project as the roadmap's picture and table know it. */
export interface TimelineMilestone {
  id: string;
  /** From 1, in the order of its project. */
  number: number;
  step: string;
  /** A Party's code, or null where all are responsible. */
  responsible: string | null;
  firstBaseline: PartialDate | null;
  baseline: PartialDate | null;
  forecast: PartialDate | null;
  actualOn: CalendarDate | null;
  /** Null where it falls due on no day (lib/projects/next-milestone/due-day.ts). */
  dueOn: CalendarDate | null;
}

/**
 * What a mark stands for: agreed first and since moved, agreed, expected, done; in a comparison the earlier date,
 * the later one, and a step that only the earlier or only the later version has.
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
  /** First day of the month or quarter, where the date is no more exact; else null. */
  since: CalendarDate | null;
}

/** From one day to a later one: behind what was agreed, ahead of it, or how what was agreed moved. */
export interface ChartBar {
  kind: 'behind' | 'ahead' | 'moved';
  from: CalendarDate;
  to: CalendarDate;
}

/** What is drawn of a step. The last mark is where it stands now: dependencies end there. */
export interface MilestoneChart {
  marks: ChartMark[];
  bars: ChartBar[];
}

export const markOf = (kind: MarkKind, { on, precision }: PartialDate): ChartMark => ({
  kind,
  on,
  since: precision === 'day' ? null : startOf(on, precision),
});

/** The bar between an agreed and a reached day; none where they are the same. */
export function barBetween(agreed: CalendarDate, reached: CalendarDate): ChartBar[] {
  if (agreed === reached) return [];
  return agreed < reached
    ? [{ kind: 'behind', from: agreed, to: reached }]
    : [{ kind: 'ahead', from: reached, to: agreed }];
}

/**
 * The marks of a step as of a day: hollow where it was agreed, faint where it was agreed first, solid where it is
 * expected, ticked where it was done; the slip runs from the latest agreed day to the expected or actual one.
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
