import 'server-only';
import { addDays } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { milestonesById } from '@/lib/deadlines/milestones/queries';
import { dueDay, duePrecision } from '@/lib/projects/next-milestone/due-day';
import { presentSince } from '@/lib/projects/status-rule';
import { horizonDays, maxOfKind, type Work, type WorkItem } from '../work-item';
import { compartmentIn, type WorkReader } from './reader';

const union = (parts: readonly Prisma.Sql[]) => Prisma.join([...parts], ' UNION ALL ');
const none: Work = { items: [], more: [] };

/** Joint rows and the own Party's, apart, so that an index of group and compartment serves both. */
const compartmentsOf = ({ scope }: Pick<WorkReader, 'scope'>) => [
  Prisma.sql`"privateTo" IS NULL`,
  Prisma.sql`"privateTo" = ${scope.party}`,
];

/** One stretch of the index that begins with group and compartment: open milestones for the person's Party. */
function stretches({ scope, today }: WorkReader): Prisma.Sql[] {
  const spans = [
    Prisma.sql`"dueOn" < ${today}`,
    Prisma.sql`"dueOn" >= ${today} AND "dueOn" <= ${addDays(today, horizonDays)}`,
  ];
  return scope.works.flatMap((code) =>
    compartmentsOf({ scope }).flatMap((compartment) =>
      spans.map(
        (span) => Prisma.sql`"groupCode" = ${code} AND ${compartment} AND "actualOn" IS NULL AND ${span}
          AND ("responsible" = ${scope.party} OR "responsible" IS NULL)`,
      ),
    ),
  );
}

/** Open milestones of the person's Party, or of all, in the groups that they work in: overdue or due within 90 days. */
export async function milestoneWork(reader: WorkReader): Promise<Work> {
  const { scope, actor, today } = reader;
  if (scope.works.length === 0) return none;
  const found = await db().$queryRaw<{ id: string; dueOn: string; privateTo: string | null }[]>(
    union(
      stretches(reader).map(
        (where, index) => Prisma.sql`SELECT * FROM (
          SELECT "id", "dueOn", "privateTo" FROM "Milestone" WHERE ${where}
          ORDER BY "dueOn", "id" LIMIT ${maxOfKind}
        ) AS ${Prisma.raw(`part${index}`)}`,
      ),
    ),
  );
  const sorted = found.toSorted((one, other) =>
    `${one.dueOn} ${one.id}` < `${other.dueOn} ${other.id}` ? -1 : 1,
  );
  const listed = [
    ...sorted.filter(({ dueOn }) => dueOn < today).slice(0, maxOfKind),
    ...sorted.filter(({ dueOn }) => dueOn >= today).slice(0, maxOfKind),
  ];
  const ownIds = new Set(listed.filter(({ privateTo }) => privateTo !== null).map(({ id }) => id));
  const [milestones, count] = await Promise.all([
    milestonesById(
      actor,
      listed.map(({ id }) => id),
    ),
    found.length === listed.length && found.length < maxOfKind ? found.length : countMilestones(reader),
  ]);
  const items = milestones.map((milestone): WorkItem => {
    const { id, title, project } = milestone;
    return {
      key: `milestone:${id}`,
      kind: 'milestone',
      act: { kind: 'finish' },
      dueOn: dueDay(milestone, project.stage),
      precision: duePrecision(milestone),
      title,
      of: project.code ? `${project.code} ${project.title}` : project.title,
      href: `/projects/${project.id}#milestone-${id}`,
      groupCode: project.groupCode,
      compartment: compartmentIn(reader, project.groupCode, ownIds.has(id)),
    };
  });
  const more = count - listed.length;
  const href = '/deadlines?kind=milestone&mine=yes';
  return { items, more: more > 0 ? [{ kind: 'milestone', count: more, href }] : [] };
}

async function countMilestones(reader: WorkReader): Promise<number> {
  const rows = await db().$queryRaw<{ count: bigint | number }[]>(
    union(
      stretches(reader).map(
        (where) => Prisma.sql`SELECT COUNT(*) AS "count" FROM "Milestone" WHERE ${where}`,
      ),
    ),
  );
  return rows.reduce((sum, { count }) => sum + Number(count), 0);
}

/** How many active projects of each group have no status by the person's Party in the last 60 days: a row a group. */
export async function statusWork(reader: WorkReader): Promise<Work> {
  const { scope, today, groups } = reader;
  if (scope.works.length === 0) return none;
  const rows = await db().$queryRaw<{ groupCode: string; count: bigint | number }[]>(
    union(
      compartmentsOf(reader).map(
        (compartment) => Prisma.sql`SELECT "groupCode", COUNT(*) AS "count" FROM "Project"
          WHERE "groupCode" IN (${Prisma.join([...scope.works])}) AND "mergedIntoId" IS NULL
            AND ${compartment} AND "stage" = 'active'
            AND NOT EXISTS (SELECT 1 FROM "LatestStatus" l WHERE l."projectId" = "Project"."id"
              AND l."partyCode" = ${scope.party} AND l."reportedOn" >= ${presentSince(today)})
          GROUP BY "groupCode"`,
      ),
    ),
  );
  const counts = new Map<string, number>();
  for (const { groupCode, count } of rows)
    counts.set(groupCode, (counts.get(groupCode) ?? 0) + Number(count));
  const items = [...counts].map(([groupCode, count]): WorkItem => {
    const query = new URLSearchParams({ group: groupCode, stage: 'active' });
    query.set(`status.${scope.party}`, 'not_reported');
    return {
      key: `status:${groupCode}`,
      kind: 'status',
      act: { kind: 'report', count },
      dueOn: null,
      precision: 'day',
      title: groups.get(groupCode)?.name ?? groupCode,
      of: '',
      href: `/projects?${query}`,
      groupCode,
      compartment: compartmentIn(reader, groupCode),
    };
  });
  return { items, more: [] };
}
