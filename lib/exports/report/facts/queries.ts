import 'server-only';
import { charterHead, charterToday } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import { coverageFor } from '@/lib/coverage/queries';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type {
  DifferingLine,
  Listed,
  MilestoneLine,
  ReportContent,
  ResultLine,
  Since,
} from '@/lib/exports/report/content';
import { jointReader } from '@/lib/exports/report/joint-reader';
import {
  aheadDays,
  daysSince,
  type GroupCounts,
  groupLine,
  listed,
  maxLines,
  reportSince,
} from '@/lib/exports/report/report-rule';
import { duePrecision } from '@/lib/projects/next-milestone/due-day';
import { decisionsIn, openActions } from './meetings/queries';

/** Joint projects in groups that are not restricted. Private and merged ones never count. */
const joint = { privateTo: null, mergedIntoId: null, group: { restricted: false } };
type Days = ReturnType<typeof daysSince>;
const milestone = { privateTo: null, project: joint };
const openOn = (on: CalendarDate) => ({ OR: [{ actualOn: null }, { actualOn: { gt: on } }] });

/** The content of the report as of a day: the same for every reader (docs/domain.md#implementation-report). */
export async function reportContent(asOf: CalendarDate): Promise<ReportContent> {
  const [today, head] = await Promise.all([charterToday(), charterHead()]);
  const at = { asOf, asKnown: today, today };
  const since = await sinceOf(asOf, head.signedOn);
  const window = daysSince(since, asOf);
  const [line, annual, groups, counts, covered] = await Promise.all([
    threeMonthVerdicts(jointReader, at),
    annualMeeting(jointReader, at),
    db().workingGroup.findMany({ select: { code: true, name: true, restricted: true } }),
    groupCounts(asOf),
    coverageFor(jointReader),
  ]);
  const [done, missed, due, shown, differing, decisions, actions] = await Promise.all([
    milestones({ actualOn: window }, 'actualOn'),
    milestones({ dueOn: { gte: since.on, lt: asOf }, ...openOn(asOf) }, 'dueOn'),
    milestones({ dueOn: { gte: asOf, lte: addDays(asOf, aheadDays) }, ...openOn(asOf) }, 'dueOn'),
    results(window),
    differingProjects(asOf),
    decisionsIn(window),
    openActions(asOf),
  ]);
  const { current } = annual.verdict;
  return {
    version: 1,
    charter: head.title,
    parties: head.parties.map(({ code, name, formalName }) => ({ code, name, formalName })),
    asOf,
    readOn: today,
    since,
    threeMonth: { provision: line.provision, due: line.due.on, counts: { ...line.counts } },
    annualMeeting: {
      provision: annual.verdict.provision,
      state: annual.verdict.state.kind,
      soon: current?.soon ?? false,
      due: current?.due.on ?? null,
      on: current === null ? null : dayOf(current.state),
    },
    groups: line.groups.flatMap((verdict) => {
      const group = groups.find(({ code }) => code === verdict.groupCode);
      return group ? [groupLine(group, verdict, counts(group.code))] : [];
    }),
    done,
    missed,
    due,
    shown,
    differing,
    coverage: {
      served: covered.counts.served,
      unserved: covered.rows.flatMap(({ state, code, title }) =>
        state === 'unserved' ? [{ code, title }] : [],
      ),
      restricted: covered.counts.restricted,
      projects: covered.projects.all,
      servingNone: covered.projects.servingNone,
    },
    decisions,
    actions,
  };
}

const dayOf = (state: object): CalendarDate | null => {
  if ('heldOn' in state) return state.heldOn as CalendarDate;
  return 'plannedFor' in state ? (state.plannedFor as CalendarDate) : null;
};

async function sinceOf(asOf: CalendarDate, signedOn: CalendarDate): Promise<Since> {
  const [reports, meetings] = await Promise.all([
    db().issuedReport.findMany({ where: { asOf: { lt: asOf } }, select: { number: true, asOf: true } }),
    db().meeting.findMany({
      where: { kind: 'charter', state: 'held', startsOn: { lt: asOf } },
      select: { startsOn: true },
    }),
  ]);
  return reportSince(asOf, {
    signedOn,
    reports: reports.map(({ number, asOf: on }) => ({ number, asOf: calendarDate(on) })),
    meetings: meetings.map(({ startsOn }) => calendarDate(startsOn)),
  });
}

/** Counts for all groups at once, in six queries whatever the number of projects. */
async function groupCounts(asOf: CalendarDate): Promise<(group: string) => GroupCounts> {
  const isShown = { resultEvidence: { not: '' }, resultOn: { not: null, lte: asOf } };
  const by: ['groupCode'] = ['groupCode'];
  const [stages, planned, done, overdue, shown, intended] = await Promise.all([
    db().project.groupBy({ by: ['groupCode', 'stage'], where: joint, _count: { id: true } }),
    db().milestone.groupBy({ by, where: milestone, _count: { id: true } }),
    db().milestone.groupBy({ by, where: { ...milestone, actualOn: { lte: asOf } }, _count: { id: true } }),
    db().milestone.groupBy({
      by,
      where: { ...milestone, dueOn: { lt: asOf }, ...openOn(asOf) },
      _count: { id: true },
    }),
    db().project.groupBy({ by, where: { ...joint, ...isShown }, _count: { id: true } }),
    db().project.groupBy({
      by,
      where: { ...joint, intendedResult: { not: '' }, NOT: isShown },
      _count: { id: true },
    }),
  ]);
  const of = (rows: readonly { groupCode: string; _count: { id: number } }[], group: string) =>
    rows.find(({ groupCode }) => groupCode === group)?._count.id ?? 0;
  return (group) => ({
    stages: stages.flatMap(({ groupCode, stage, _count }) =>
      groupCode === group ? [{ stage, count: _count.id }] : [],
    ),
    milestones: { planned: of(planned, group), done: of(done, group), overdue: of(overdue, group) },
    shown: of(shown, group),
    intended: of(intended, group),
  });
}

async function milestones(when: object, by: 'actualOn' | 'dueOn'): Promise<Listed<MilestoneLine>> {
  const where = { ...milestone, ...when };
  const [count, rows] = await Promise.all([
    db().milestone.count({ where }),
    db().milestone.findMany({
      where,
      orderBy: [{ [by]: by === 'actualOn' ? 'desc' : 'asc' }, { project: { sortKey: 'asc' } }, { id: 'asc' }],
      take: maxLines,
      select: {
        title: true,
        groupCode: true,
        actualOn: true,
        dueOn: true,
        baselineOn: true,
        baselinePrecision: true,
        forecastPrecision: true,
        project: { select: { code: true, title: true } },
      },
    }),
  ]);
  const lines = rows.flatMap(({ title, groupCode, project, ...dates }) => {
    const on = dates[by];
    return on === null
      ? []
      : [
          {
            project: project.code ?? '',
            projectTitle: project.title,
            title,
            group: groupCode,
            on: calendarDate(on),
            ...precisionOf(by, dates),
          },
        ];
  });
  return listed(lines, count);
}

const precisionOf = (
  by: 'actualOn' | 'dueOn',
  dates: Parameters<typeof duePrecision>[0],
): Pick<MilestoneLine, 'precision'> => {
  const precision = by === 'actualOn' ? 'day' : duePrecision(dates);
  return precision === 'day' ? {} : { precision };
};

async function results(resultOn: Days): Promise<Listed<ResultLine>> {
  const where = { ...joint, resultEvidence: { not: '' }, resultOn };
  const [count, rows] = await Promise.all([
    db().project.count({ where }),
    db().project.findMany({
      where,
      orderBy: [{ resultOn: 'desc' }, { sortKey: 'asc' }],
      take: maxLines,
      select: {
        code: true,
        title: true,
        groupCode: true,
        intendedResult: true,
        resultEvidence: true,
        resultOn: true,
      },
    }),
  ]);
  const lines = rows.flatMap(({ code, title, groupCode, intendedResult, resultEvidence, resultOn }) =>
    resultOn === null
      ? []
      : [
          {
            project: code ?? '',
            title,
            group: groupCode,
            intended: intendedResult,
            evidence: resultEvidence,
            on: calendarDate(resultOn),
          },
        ],
  );
  return listed(lines, count);
}

async function differingProjects(asOf: CalendarDate): Promise<Listed<DifferingLine>> {
  const where = { ...joint, jointStatus: 'differ' as const, jointUntil: { gte: asOf } };
  const [count, rows] = await Promise.all([
    db().project.count({ where }),
    db().project.findMany({
      where,
      orderBy: { sortKey: 'asc' },
      take: maxLines,
      select: { id: true, code: true, title: true, groupCode: true },
    }),
  ]);
  const statuses = await db().latestStatus.findMany({
    where: { projectId: { in: rows.map(({ id }) => id) } },
    orderBy: { partyCode: 'asc' },
    select: { projectId: true, partyCode: true, status: true, line: true, reportedOn: true },
  });
  const lines = rows.map(({ id, code, title, groupCode }) => ({
    project: code ?? '',
    title,
    group: groupCode,
    positions: statuses
      .filter(({ projectId }) => projectId === id)
      .map(({ partyCode, status, line, reportedOn }) => ({
        party: partyCode,
        status,
        line,
        on: calendarDate(reportedOn),
      })),
  }));
  return listed(lines, count);
}
