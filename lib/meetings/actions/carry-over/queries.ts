import 'server-only';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';

// An agenda names twenty of each group.
const maxCarried = 200;

/**
 * The open actions that a meeting carries over, by due day within each group: first the Charter's own if
 * `charterWide`, then by `codes`. It does not depend on the reader, so use it for drafting only.
 */
export async function carriedActions(codes: readonly string[], charterWide: boolean) {
  const scope = {
    closedOn: null,
    OR: [{ groupCode: { in: [...codes] } }, ...(charterWide ? [{ groupCode: null }] : [])],
  };
  const [counts, rows] = await Promise.all([
    db().action.groupBy({ by: ['groupCode'], where: scope, _count: { id: true } }),
    db().action.findMany({
      where: scope,
      select: { id: true, text: true, owner: true, dueOn: true, groupCode: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: maxCarried,
    }),
  ]);
  return [null, ...codes].flatMap((group) => {
    const count = counts.find(({ groupCode }) => groupCode === group)?._count.id ?? 0;
    const own = rows.filter(({ groupCode }) => groupCode === group);
    const first = own.map(({ id, text, owner, dueOn }) => ({ id, text, owner, on: calendarDate(dueOn) }));
    // the Charter's own entry is there even when empty, so that it does not reveal whether a restricted group
    // has any
    return count > 0 || (group === null && charterWide) ? [{ group, first, count }] : [];
  });
}
