import 'server-only';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { duePrecision } from './due-day';

interface MilestoneRow {
  projectId: string;
  title: string;
  dueOn: string;
  baselineOn: string | null;
  baselinePrecision: Precision | null;
  forecastPrecision: Precision | null;
}

/**
 * The open milestone that is due first, for each of these projects that has one; on one day, the first in
 * order. One statement that reads no other milestone. The caller has checked that the actor may see the
 * projects.
 */
export async function nextMilestones(
  projectIds: readonly string[],
): Promise<Map<string, { title: string; on: CalendarDate; precision: Precision }>> {
  if (projectIds.length === 0) return new Map();
  const rows = await db().$queryRaw<MilestoneRow[]>`
    SELECT m."projectId", m."step" AS "title", m."dueOn", m."baselineOn", m."baselinePrecision", m."forecastPrecision"
    FROM "Project" p CROSS JOIN "Milestone" m
    WHERE p."id" IN (${Prisma.join([...projectIds])}) AND m."projectId" = p."id"
      AND m."actualOn" IS NULL AND m."dueOn" = p."nextDueOn"
    ORDER BY m."projectId", m."position" DESC`;
  return new Map(
    rows.map(({ projectId, title: milestone, dueOn, ...dates }) => [
      projectId,
      { title: milestone, on: calendarDate(dueOn), precision: duePrecision(dates) },
    ]),
  );
}
