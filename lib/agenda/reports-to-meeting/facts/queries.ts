import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { groupReport } from '@/lib/agenda/group-report';
import { agendaFacts } from '@/lib/agenda/queries';
import {
  maxMilestones,
  type ReportFacts,
  type SomeMilestones,
} from '@/lib/agenda/reports-to-meeting/report-facts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { duePrecision } from '@/lib/projects/next-milestone/due-day';

/**
 * The state of a group for its report: joint rows only, the same whoever drafts. It may be a restricted group's, so the
 * caller has checked that the actor may enter it. Null for a group that the meeting has no report of.
 */
export async function reportFacts(
  actor: Actor,
  meeting: KnownMeeting,
  { group, today }: { group: string; today: CalendarDate },
): Promise<ReportFacts | null> {
  const facts = await agendaFacts(actor, meeting, today);
  const own = facts.groups.find(({ verdict }) => verdict.group === group);
  if (!own) return null;
  const since = facts.previous?.on ?? null;
  const joint = { groupCode: group, privateTo: null };
  const after = since ?? '';
  const [done, missed] = await Promise.all([
    someMilestones({ ...joint, actualOn: { gte: after, lte: today } }, 'actualOn'),
    someMilestones({ ...joint, actualOn: null, dueOn: { gte: after, lt: today } }, 'dueOn'),
  ]);
  return { asOf: today, since, reasons: groupReport(own, facts), done, missed };
}

async function someMilestones(scope: object, by: 'actualOn' | 'dueOn'): Promise<SomeMilestones> {
  const where = { ...scope, project: { mergedIntoId: null } };
  const [count, rows] = await Promise.all([
    db().milestone.count({ where }),
    db().milestone.findMany({
      where,
      orderBy: [{ [by]: 'asc' }, { id: 'asc' }],
      take: maxMilestones,
      select: {
        title: true,
        actualOn: true,
        dueOn: true,
        baselineOn: true,
        baselinePrecision: true,
        forecastPrecision: true,
        project: { select: { code: true } },
      },
    }),
  ]);
  const first = rows.flatMap(({ title, project, ...dates }) => {
    const on = dates[by];
    if (on === null) return [];
    const line = { code: project.code ?? '', title, on: calendarDate(on) };
    const precision = by === 'actualOn' ? 'day' : duePrecision(dates);
    return [precision === 'day' ? line : { ...line, precision }];
  });
  return { first, more: count - first.length };
}
