import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { type ResultKind, resultKinds } from '@/lib/projects/result-rule';
import { type Stage, stages } from '@/lib/projects/stage';
import type { DeliverableLine, GroupFigures, GroupLine, Listed, Since } from './content';

/** The most lines of each list of a report. */
export const maxLines = 20;

/** How far ahead a report looks for what falls due, in days. */
export const aheadDays = 90;

/**
 * What *since* counts from: the later of the last report as of a day before and the last annual meeting held before;
 * signing if there is neither. Of one day the report counts, since it told what the meeting had. A meeting on the
 * report's own day is in the report (docs/domain.md#implementation-report).
 */
export function reportSince(
  asOf: CalendarDate,
  facts: {
    signedOn: CalendarDate;
    reports: readonly { number: number; asOf: CalendarDate }[];
    meetings: readonly CalendarDate[];
  },
): Since {
  const report = facts.reports
    .filter((each) => each.asOf < asOf)
    .sort((one, other) =>
      one.asOf === other.asOf ? one.number - other.number : one.asOf < other.asOf ? -1 : 1,
    )
    .at(-1);
  const meeting = facts.meetings
    .filter((on) => on < asOf)
    .sort()
    .at(-1);
  if (report && (meeting === undefined || meeting <= report.asOf))
    return { kind: 'report', on: report.asOf, number: report.number };
  return meeting === undefined ? { kind: 'signing', on: facts.signedOn } : { kind: 'meeting', on: meeting };
}

/** The days that a report covers. A report of *since* told its own day; a meeting's and the signing's day is told here. */
export const daysSince = ({ kind, on }: Since, asOf: CalendarDate) =>
  kind === 'report' ? { gt: on, lte: asOf } : { gte: on, lte: asOf };

/** A list of a report from its first rows and its length. */
export const listed = <Item>(first: readonly Item[], count: number): Listed<Item> => {
  const shown = first.slice(0, maxLines);
  return { first: shown, more: Math.max(0, count - shown.length) };
};

/** The first lines of a list, at most so many; the rest is counted. */
export const cutTo = <Item>({ first, more }: Listed<Item>, lines: number): Listed<Item> => ({
  first: first.slice(0, lines),
  more: more + Math.max(0, first.length - lines),
});

/** What the database counts of a group. */
export interface GroupCounts {
  stages: readonly { stage: Stage; count: number }[];
  milestones: { planned: number; done: number; overdue: number };
  /** Projects whose result is shown, and those that name an intended one without. */
  shown: number;
  intended: number;
}

/**
 * A group's line. Progress and results are told apart: milestones are counted beside the results, and never make one.
 * Of a restricted group there is the verdict only, whatever is counted.
 */
export function groupLine(
  group: { code: string; name: string; restricted: boolean },
  verdict: GroupVerdict,
  counts: GroupCounts,
): GroupLine {
  return {
    code: group.code,
    name: group.name,
    verdict: verdict.state.kind,
    list: deliverableLine(verdict.projectList),
    roadmap: deliverableLine(verdict.roadmap),
    projects: group.restricted ? 'restricted' : groupFigures(counts),
  };
}

function groupFigures({ stages: by, milestones, shown, intended }: GroupCounts): GroupFigures {
  const count = by.reduce((sum, each) => sum + each.count, 0);
  return {
    count,
    stages: stages.map((stage) => ({ stage, count: by.find((each) => each.stage === stage)?.count ?? 0 })),
    milestones,
    results: { shown, intended, 'not-named': Math.max(0, count - shown - intended) },
  };
}

const deliverableLine = ({ state, agreed, countedFrom }: DeliverableVerdict): DeliverableLine => ({
  state: state.kind,
  soon: state.kind === 'pending' && state.soon,
  agreedOn: agreed?.agreedOn ?? null,
  due: countedFrom,
});

/** The sum of the groups' figures that are no secret, and how many groups are restricted. */
export function totals(groups: readonly GroupLine[]) {
  const open = groups.flatMap(({ projects }) => (projects === 'restricted' ? [] : projects));
  const sum = (of: (figures: GroupFigures) => number) =>
    open.reduce((total, figures) => total + of(figures), 0);
  const results = Object.fromEntries(
    resultKinds.map((kind) => [kind, sum((figures) => figures.results[kind])]),
  ) as Record<ResultKind, number>;
  return {
    projects: sum(({ count }) => count),
    milestones: {
      planned: sum(({ milestones }) => milestones.planned),
      done: sum(({ milestones }) => milestones.done),
      overdue: sum(({ milestones }) => milestones.overdue),
    },
    results,
    restricted: groups.length - open.length,
  };
}

/** Whether the day of a report can be: from signing to today. */
export const isReportDay = (on: CalendarDate, signedOn: CalendarDate, today: CalendarDate): boolean =>
  daysBetween(signedOn, on) >= 0 && on <= today;
