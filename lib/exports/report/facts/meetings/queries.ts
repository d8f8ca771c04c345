import 'server-only';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { ActionLine, DecisionLine, Listed } from '@/lib/exports/report/content';
import { jointReader } from '@/lib/exports/report/joint-reader';
import { type daysSince, listed, maxLines } from '@/lib/exports/report/report-rule';
import { knownActions } from '@/lib/meetings/actions/policy';
import { knownDecisions } from '@/lib/meetings/decisions/policy';
import { decisionSelect, registered } from '@/lib/meetings/decisions/queries';

/** The decisions of meetings in these days. */
export async function decisionsIn(startsOn: ReturnType<typeof daysSince>): Promise<Listed<DecisionLine>> {
  const where = {
    AND: [knownDecisions(jointReader), { meeting: { startsOn } }],
  };
  const [count, rows] = await Promise.all([
    db().outcome.count({ where }),
    db().outcome.findMany({
      where,
      orderBy: [{ meeting: { startsOn: 'asc' } }, { number: 'asc' }, { id: 'asc' }],
      take: maxLines,
      select: decisionSelect(jointReader),
    }),
  ]);
  const lines = rows.map(registered).map(({ code, text, groupCode, meeting, state }) => ({
    code: code ?? '',
    text,
    group: groupCode,
    on: meeting.startsOn,
    state,
  }));
  return listed(lines, count);
}

/** The actions that were open on this day, and how many of them were overdue. */
export async function openActions(asOf: CalendarDate): Promise<Listed<ActionLine> & { overdue: number }> {
  const open = {
    AND: [
      knownActions(jointReader),
      { meeting: { startsOn: { lte: asOf } } },
      { OR: [{ closedOn: null }, { closedOn: { gt: asOf } }] },
    ],
  };
  const overdue = { AND: [open, { dueOn: { lt: asOf } }] };
  const [count, late, rows] = await Promise.all([
    db().action.count({ where: open }),
    db().action.count({ where: overdue }),
    db().action.findMany({
      where: open,
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: maxLines,
      select: { text: true, owner: true, groupCode: true, dueOn: true },
    }),
  ]);
  const lines = rows.map(({ text, owner, groupCode, dueOn }) => ({
    text,
    owner,
    group: groupCode,
    due: calendarDate(dueOn),
    overdue: dueOn < asOf,
  }));
  return { ...listed(lines, count), overdue: late };
}
