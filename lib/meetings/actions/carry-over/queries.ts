import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import { knownActions } from '@/lib/meetings/actions/policy';
import { actionContext, actionInFull, inFull } from '@/lib/meetings/actions/queries';
import type { ReceivingMeeting } from './carry-over-rule';

/** The rule of `isCarriedTo` as a database filter; a test holds the two together. */
export function carriedWhere(meeting: ReceivingMeeting): Prisma.ActionWhereInput {
  const { id, day } = meeting;
  const before =
    day === null
      ? []
      : [
          {
            OR: [
              { enteredOn: { lte: day } },
              { meeting: { state: { in: ['planned' as const, 'held' as const] }, startsOn: { lte: day } } },
            ],
          },
        ];
  return { closedOn: null, meetingId: { not: id }, AND: [...before, seriesWhere(meeting)] };
}

function seriesWhere({ kind, groupCode, platformId }: ReceivingMeeting): Prisma.ActionWhereInput {
  if (kind === 'charter') return {};
  if (kind === 'group') return { groupCode };
  return { meeting: { platformId: platformId ?? '' } };
}

/** The meeting as the rule reads it. */
export async function receivingMeeting(meeting: {
  id: string;
  kind: ReceivingMeeting['kind'];
  groupCode: string | null;
  startsOn: CalendarDate | null;
}): Promise<ReceivingMeeting> {
  const { id, kind, groupCode, startsOn: day } = meeting;
  const row =
    kind === 'platform'
      ? await db().meeting.findUnique({ where: { id }, select: { platformId: true } })
      : null;
  return { id, kind, groupCode, day, platformId: row?.platformId ?? null };
}

const dueFirst = [{ dueOn: 'asc' as const }, { id: 'asc' as const }];

// What a meeting's page shows; the rest is in the matrix.
const maxShown = 50;

/** The open actions that stand before a meeting, of those that the actor may see: the first due, and how many in all. */
export async function actionsBefore(
  actor: Actor,
  meeting: Parameters<typeof receivingMeeting>[0],
  today: CalendarDate,
): Promise<{ first: ActionInFull[]; count: number }> {
  const carried = carriedWhere(await receivingMeeting(meeting));
  const where = { AND: [carried, knownActions(actor)] };
  const [count, rows, context] = await Promise.all([
    db().action.count({ where }),
    db().action.findMany({ where, select: actionInFull, orderBy: dueFirst, take: maxShown }),
    actionContext(db(), actor, today),
  ]);
  return { first: rows.map((row) => inFull(row, context)), count };
}

// An agenda names twenty of each group.
const maxCarried = 200;

/**
 * The open actions that stand before a meeting, by due day within each group: those of no group first if the meeting is
 * not a group's, then by `codes`. It does not depend on the reader, so use it for drafting only.
 */
export async function carriedActions(meeting: ReceivingMeeting, codes: readonly string[]) {
  const where = carriedWhere(meeting);
  const [counts, rows] = await Promise.all([
    db().action.groupBy({ by: ['groupCode'], where, _count: { id: true } }),
    db().action.findMany({
      where,
      select: { id: true, text: true, owner: true, dueOn: true, groupCode: true },
      orderBy: dueFirst,
      take: maxCarried,
    }),
  ]);
  return [null, ...codes].flatMap((group) => {
    const count = counts.find(({ groupCode }) => groupCode === group)?._count.id ?? 0;
    const own = rows.filter(({ groupCode }) => groupCode === group);
    const first = own.map(({ id, text, owner, dueOn }) => ({ id, text, owner, on: calendarDate(dueOn) }));
    // the Charter's own entry is there even when empty, so that it does not reveal whether a restricted group
    // has any
    return count > 0 || (group === null && meeting.kind === 'charter') ? [{ group, first, count }] : [];
  });
}
