import 'server-only';
import type { Behind, GroupReport, Some } from '@/lib/agenda/facts';
import { longestList } from '@/lib/agenda/reason';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { Stage } from '@/lib/projects/stage';
import { presentSince } from '@/lib/projects/status-rule';

/** What a report is drawn up against; `until` is the day by which the Parties meet again, null where none is set. */
interface ReportDays {
  parties: readonly string[];
  today: CalendarDate;
  until: CalendarDate | null;
}

const ended: Stage[] = ['completed', 'withdrawn'];
const waiting: Stage[] = ['candidate', 'proposed'];
const standing = { privateTo: null, mergedIntoId: null, stage: { notIn: ended } };

/**
 * What each group has to report, by its code: of its joint projects that are neither completed nor withdrawn, the
 * first twenty of each list and their number, whoever asks. Six queries count for all groups at once and at most
 * seven read for each, however many projects there are.
 */
export async function groupReports(
  groups: readonly string[],
  days: ReportDays,
): Promise<ReadonlyMap<string, GroupReport>> {
  const counts = await reportCounts(groups, days);
  const reports = await Promise.all(
    groups.map(async (group): Promise<[string, GroupReport]> => {
      const [behind, differ, dueNext, candidates] = await Promise.all([
        counts.behind(group) === 0 ? [] : worstBehind(group, days),
        counts.differ(group) === 0
          ? []
          : firstProjects({ ...standing, ...differing(days), groupCode: group }),
        counts.due(group) === 0 ? [] : firstDue(group, days),
        counts.candidates(group) === 0 ? [] : firstProjects({ ...standing, ...onNoList, groupCode: group }),
      ]);
      const report = {
        projects: counts.projects(group),
        behind: some(behind, counts.behind(group)),
        differ: some(differ, counts.differ(group)),
        dueNext: some(dueNext, counts.due(group)),
        candidates: some(candidates, counts.candidates(group)),
      };
      return [group, report];
    }),
  );
  return new Map(reports);
}

const some = <Item>(first: Item[], count: number): Some<Item> => ({
  first,
  count: Math.max(count, first.length),
});

const onNoList = { stage: { in: waiting }, listId: null };
const differing = ({ today }: ReportDays) => ({ jointStatus: 'differ' as const, jointUntil: { gte: today } });
const offTrackSince = ({ today }: ReportDays) => ({
  status: 'off_track' as const,
  reportedOn: { gte: presentSince(today) },
});
const overdueAt = ({ today }: ReportDays) => ({ privateTo: null, actualOn: null, dueOn: { lt: today } });
const dueUntil = ({ today, until }: ReportDays) => ({
  ...{ privateTo: null, actualOn: null, project: standing },
  dueOn: { gte: today, lte: until ?? '' },
});

async function reportCounts(groups: readonly string[], days: ReportDays) {
  const scope = { ...standing, groupCode: { in: [...groups] } };
  const count = (where: object) =>
    db().project.groupBy({ by: ['groupCode'], where: { ...scope, ...where }, _count: { _all: true } });
  const [projects, behind, differ, candidates, due] = await Promise.all([
    count({}),
    count({ OR: [{ milestones: { some: overdueAt(days) } }, { latest: { some: offTrackSince(days) } }] }),
    count(differing(days)),
    count(onNoList),
    days.until === null
      ? []
      : db().milestone.groupBy({
          by: ['groupCode'],
          where: { ...dueUntil(days), groupCode: { in: [...groups] } },
          _count: { _all: true },
        }),
  ]);
  const of = (rows: readonly { groupCode: string; _count: { _all: number } }[]) => (group: string) =>
    rows.find(({ groupCode }) => groupCode === group)?._count._all ?? 0;
  return {
    ...{ projects: of(projects), behind: of(behind), differ: of(differ) },
    ...{ candidates: of(candidates), due: of(due) },
  };
}

const named = { code: true, title: true } as const;
const nameOf = ({ code, title }: { code: string | null; title: string }) => ({ code: code ?? '', title });

async function firstProjects(where: object) {
  const rows = await db().project.findMany({
    where,
    orderBy: { sortKey: 'asc' },
    take: longestList,
    select: named,
  });
  return rows.map(nameOf);
}

async function firstDue(group: string, days: ReportDays) {
  const rows = await db().milestone.findMany({
    where: { ...dueUntil(days), groupCode: group },
    orderBy: [{ dueOn: 'asc' }, { project: { sortKey: 'asc' } }, { position: 'asc' }],
    take: longestList,
    select: { step: true, dueOn: true, project: { select: { code: true } } },
  });
  return rows.flatMap(({ step, dueOn, project }) =>
    dueOn === null ? [] : [{ code: project.code ?? '', step, on: calendarDate(dueOn) }],
  );
}

/** The longest overdue first, then those off track; ties by code. */
async function worstBehind(group: string, days: ReportDays): Promise<Behind[]> {
  const overdue = await longestOverdue(group, days);
  const rest = longestList - overdue.length;
  const offTrack =
    rest === 0
      ? []
      : await db().project.findMany({
          where: {
            ...{ ...standing, groupCode: group, latest: { some: offTrackSince(days) } },
            milestones: { none: overdueAt(days) },
          },
          orderBy: { sortKey: 'asc' },
          take: rest,
          select: { id: true, ...named },
        });
  const worst = [
    ...overdue,
    ...offTrack.map(({ id, ...names }) => ({ id, ...nameOf(names), overdue: null })),
  ];
  const reports = await db().latestStatus.findMany({
    where: { projectId: { in: worst.map(({ id }) => id) }, ...offTrackSince(days) },
    select: { projectId: true, partyCode: true },
  });
  return worst.map(({ id, ...project }) => {
    const said = reports.filter(({ projectId }) => projectId === id).map(({ partyCode }) => partyCode);
    return { ...project, offTrack: days.parties.filter((party) => said.includes(party)) };
  });
}

// Steps are read by the hundred, the longest overdue first, until they are of twenty projects.
const batch = 100;

async function longestOverdue(group: string, days: ReportDays) {
  const found = new Map<string, { id: string; code: string; title: string; overdue: Behind['overdue'] }>();
  for (let skip = 0; found.size < longestList; skip += batch) {
    const rows = await db().milestone.findMany({
      where: { ...overdueAt(days), groupCode: group, project: standing },
      orderBy: [{ dueOn: 'asc' }, { project: { sortKey: 'asc' } }, { position: 'asc' }],
      ...{ skip, take: batch },
      select: { step: true, dueOn: true, project: { select: { id: true, ...named } } },
    });
    for (const { step, dueOn, project } of rows) {
      if (dueOn === null || found.has(project.id) || found.size === longestList) continue;
      const overdue = { step, on: calendarDate(dueOn) };
      found.set(project.id, { id: project.id, ...nameOf(project), overdue });
    }
    if (rows.length < batch) break;
  }
  return [...found.values()];
}
