import 'server-only';
import type { Behind, GroupReport, Some } from '@/lib/agenda/facts';
import { longestList } from '@/lib/agenda/reason';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
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
 * first twenty of each list and their number, whoever asks. Five queries count for all groups at once and a few
 * read the first of each, however many projects there are.
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
  const count = async (where: object): Promise<Count[]> => {
    const rows = await db().project.groupBy({
      by: ['groupCode'],
      where: { ...scope, ...where },
      _count: { _all: true },
    });
    return rows.map(({ groupCode, _count }) => ({ groupCode, count: _count._all }));
  };
  const [projects, behind, differ, candidates, due] = await Promise.all([
    count({}),
    countBehind(groups, days),
    count(differing(days)),
    count(onNoList),
    countDue(groups, days),
  ]);
  const of = (rows: readonly Count[]) => (group: string) =>
    Number(rows.find(({ groupCode }) => groupCode === group)?.count ?? 0);
  return {
    ...{ projects: of(projects), behind: of(behind), differ: of(differ) },
    ...{ candidates: of(candidates), due: of(due) },
  };
}

type Count = { groupCode: string; count: number | bigint };

// Two counts are in SQL of our own: only so their inner queries are asked once, and not for every project.
function countBehind(groups: readonly string[], days: ReportDays): Promise<Count[]> {
  if (groups.length === 0) return Promise.resolve([]);
  const among = Prisma.join([...groups]);
  return db().$queryRaw<Count[]>`
    SELECT "groupCode", COUNT(*) AS "count" FROM "Project"
    WHERE "groupCode" IN (${among}) AND "privateTo" IS NULL AND "mergedIntoId" IS NULL
      AND "stage" NOT IN ('completed', 'withdrawn') AND "id" IN (
      SELECT "projectId" FROM "Milestone"
        WHERE "groupCode" IN (${among}) AND "privateTo" IS NULL AND "actualOn" IS NULL AND "dueOn" < ${days.today}
      UNION
      SELECT "projectId" FROM "LatestStatus"
        WHERE "partyCode" IN (${Prisma.join([...days.parties])}) AND "status" = 'off_track'
          AND "reportedOn" >= ${presentSince(days.today)}
    ) GROUP BY "groupCode"`;
}

function countDue(groups: readonly string[], { today, until }: ReportDays): Promise<Count[]> {
  if (groups.length === 0 || until === null) return Promise.resolve([]);
  const among = Prisma.join([...groups]);
  return db().$queryRaw<Count[]>`
    SELECT "groupCode", COUNT(*) AS "count" FROM "Milestone"
    WHERE "groupCode" IN (${among}) AND "privateTo" IS NULL AND "actualOn" IS NULL
      AND "dueOn" >= ${today} AND "dueOn" <= ${until} AND "projectId" NOT IN (
        SELECT "id" FROM "Project"
          WHERE "groupCode" IN (${among}) AND "privateTo" IS NULL
            AND ("stage" IN ('completed', 'withdrawn') OR "mergedIntoId" IS NOT NULL)
      ) GROUP BY "groupCode"`;
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
            id: { notIn: overdue.map(({ id }) => id) },
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
