import 'server-only';
import type { Behind, GroupReport, Some } from '@/lib/agenda/facts';
import { dueMilestone, maxListed } from '@/lib/agenda/reason';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { duePrecision } from '@/lib/projects/next-milestone/due-day';
import { nextMilestones } from '@/lib/projects/next-milestone/queries';
import { isOver, type Stage, stages } from '@/lib/projects/stage';
import { presentSince } from '@/lib/projects/status-rule';

/** The Parties and days that a report depends on. `until` is the day by which the Parties meet again, or null. */
interface ReportDays {
  parties: readonly string[];
  today: CalendarDate;
  until: CalendarDate | null;
}

const ended = stages.filter(isOver);
const waiting: Stage[] = ['candidate', 'proposed'];
const reported = { privateTo: null, mergedIntoId: null, stage: { notIn: ended } };

/**
 * Each group's report by its code, the same whoever reads. Two queries count for all groups at once, and a few per
 * group read the first twenty of each list, so the number of queries does not grow with the projects.
 */
export async function groupReports(
  groups: readonly string[],
  days: ReportDays,
): Promise<ReadonlyMap<string, GroupReport>> {
  const hidden = await listsOfRestrictedGroups();
  const counts = await reportCounts(groups, days, hidden);
  const reports = await Promise.all(
    groups.map(async (group): Promise<[string, GroupReport]> => {
      const [behind, differ, dueNext, candidates] = await Promise.all([
        counts.behind(group) === 0 ? [] : worstBehind(group, days),
        counts.differ(group) === 0
          ? []
          : firstProjects({ ...reported, ...differing(days), groupCode: group }),
        counts.due(group) === 0 ? [] : firstDue(group, days),
        counts.candidates(group) === 0
          ? []
          : firstProjects({ ...reported, ...onNoList(group, hidden), groupCode: group }),
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

const onNoList = (group: string, hidden: readonly HiddenList[]) => ({
  stage: { in: waiting },
  OR: [
    { listId: null },
    { listId: { in: hidden.flatMap((list) => (list.groupCode === group ? [] : list.id)) } },
  ],
});

interface HiddenList {
  id: string;
  groupCode: string | null;
}

/**
 * The agreed lists of restricted groups (docs/domain.md#restricted-groups). Readers of another group's report may not
 * know of them, so a project that is only on such a list counts there as on no list.
 */
function listsOfRestrictedGroups(): Promise<HiddenList[]> {
  return db().proposal.findMany({
    where: { kind: 'project_list', state: 'agreed', group: { restricted: true } },
    select: { id: true, groupCode: true },
  });
}
const differing = ({ today }: ReportDays) => ({ jointStatus: 'differ' as const, jointUntil: { gte: today } });
const offTrackSince = ({ today }: ReportDays) => ({
  status: 'off_track' as const,
  reportedOn: { gte: presentSince(today) },
});
const dueUntil = ({ today, until }: ReportDays) => ({
  privateTo: null,
  actualOn: null,
  dueOn: { gte: today, lte: until ?? '' },
});

/** The length of each list, by group. */
async function reportCounts(groups: readonly string[], days: ReportDays, hidden: readonly HiddenList[]) {
  const [projects, due] = await Promise.all([countProjects(groups, days, hidden), countDue(groups, days)]);
  const of = (key: 'count' | 'behind' | 'differ' | 'candidates') => (group: string) =>
    Number(projects.find(({ groupCode }) => groupCode === group)?.[key] ?? 0);
  return {
    projects: of('count'),
    behind: of('behind'),
    differ: of('differ'),
    candidates: of('candidates'),
    due: (group: string) => Number(due.find(({ groupCode }) => groupCode === group)?.count ?? 0),
  };
}

// The counts are raw SQL, so that one scan of one covering index gives them all.

interface Counts {
  groupCode: string;
  count: number | bigint;
  behind: number | bigint;
  differ: number | bigint;
  candidates: number | bigint;
}

function countProjects(
  groups: readonly string[],
  { today }: ReportDays,
  hidden: readonly HiddenList[],
): Promise<Counts[]> {
  if (groups.length === 0) return Promise.resolve([]);
  const others = hidden.map(
    ({ id, groupCode }) => Prisma.sql`"listId" = ${id} AND "groupCode" <> ${groupCode}`,
  );
  const onNone = Prisma.join([Prisma.sql`"listId" IS NULL`, ...others], ' OR ');
  return db().$queryRaw<Counts[]>`
    SELECT "groupCode", COUNT(*) AS "count",
      SUM(CASE WHEN "nextDueOn" < ${today} OR "offTrackUntil" >= ${today} THEN 1 ELSE 0 END) AS "behind",
      SUM(CASE WHEN "jointStatus" = 'differ' AND "jointUntil" >= ${today} THEN 1 ELSE 0 END) AS "differ",
      SUM(CASE WHEN "stage" IN ('candidate', 'proposed') AND (${onNone}) THEN 1 ELSE 0 END) AS "candidates"
    FROM "Project"
    WHERE "groupCode" IN (${Prisma.join([...groups])}) AND "privateTo" IS NULL AND "mergedIntoId" IS NULL
      AND "stage" NOT IN ('completed', 'withdrawn')
    GROUP BY "groupCode"`;
}

/** Counts from the milestones' index alone: milestones of finished projects have no due day (see storeDueDays). */
function countDue(
  groups: readonly string[],
  { today, until }: ReportDays,
): Promise<Pick<Counts, 'groupCode' | 'count'>[]> {
  if (groups.length === 0 || until === null) return Promise.resolve([]);
  return db().$queryRaw<Counts[]>`
    SELECT g."code" AS "groupCode", (
      SELECT COUNT(*) FROM "Milestone" m
      WHERE m."groupCode" = g."code" AND m."privateTo" IS NULL AND m."actualOn" IS NULL
        AND m."dueOn" >= ${today} AND m."dueOn" <= ${until}
    ) AS "count"
    FROM "WorkingGroup" g WHERE g."code" IN (${Prisma.join([...groups])})`;
}

const named = { code: true, title: true } as const;
const nameOf = ({ code, title }: { code: string | null; title: string }) => ({ code: code ?? '', title });

async function firstProjects(where: object) {
  const rows = await db().project.findMany({
    where,
    orderBy: { sortKey: 'asc' },
    take: maxListed,
    select: named,
  });
  return rows.map(nameOf);
}

async function firstDue(group: string, days: ReportDays) {
  const rows = await db().milestone.findMany({
    where: { ...dueUntil(days), groupCode: group },
    orderBy: [{ dueOn: 'asc' }, { project: { sortKey: 'asc' } }, { position: 'asc' }],
    take: maxListed,
    select: {
      title: true,
      dueOn: true,
      project: { select: { code: true } },
      baselineOn: true,
      baselinePrecision: true,
      forecastPrecision: true,
    },
  });
  return rows.flatMap(({ title, dueOn, project, ...dates }) => {
    if (dueOn === null) return [];
    const due = { title, on: calendarDate(dueOn), precision: duePrecision(dates) };
    return [{ code: project.code ?? '', ...dueMilestone(due) }];
  });
}

/** The longest overdue first, then those off track; ties by code. */
async function worstBehind(group: string, days: ReportDays): Promise<Behind[]> {
  const scope = { ...reported, groupCode: group };
  const overdue = await db().project.findMany({
    where: { ...scope, nextDueOn: { lt: days.today } },
    orderBy: [{ nextDueOn: 'asc' }, { sortKey: 'asc' }],
    take: maxListed,
    select: { id: true, ...named },
  });
  const rest = maxListed - overdue.length;
  const offTrack =
    rest === 0
      ? []
      : await db().project.findMany({
          where: {
            ...scope,
            offTrackUntil: { gte: days.today },
            OR: [{ nextDueOn: null }, { nextDueOn: { gte: days.today } }],
          },
          orderBy: { sortKey: 'asc' },
          take: rest,
          select: { id: true, ...named },
        });
  const ids = [...overdue, ...offTrack].map(({ id }) => id);
  const [milestones, reports] = await Promise.all([
    nextMilestones(ids),
    db().latestStatus.findMany({
      where: { projectId: { in: ids }, ...offTrackSince(days) },
      select: { projectId: true, partyCode: true },
    }),
  ]);
  return [...overdue, ...offTrack].map(({ id, ...names }) => {
    const reporting = reports.filter(({ projectId }) => projectId === id).map(({ partyCode }) => partyCode);
    const next = milestones.get(id);
    return {
      ...nameOf(names),
      overdue: next && next.on < days.today ? dueMilestone(next) : null,
      offTrack: days.parties.filter((party) => reporting.includes(party)),
    };
  });
}
