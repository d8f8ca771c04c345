import 'server-only';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { chunksOf, mostIds } from '@/lib/grid/queries';
import { nextDueDay } from './next-due-day';

/**
 * Stores with these projects when their next step falls due, which lists show and reports count by. Whatever writes
 * a step's dates, its end or its project asks for it afterwards, in its own transaction.
 */
export async function storeNextDue(tx: Transaction, projectIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(projectIds, mostIds)) {
    const projects = await tx.project.findMany({
      where: { id: { in: ids } },
      select: { id: true, nextDueOn: true, milestones: { select: { dueOn: true, actualOn: true } } },
    });
    for (const { id, nextDueOn: before, milestones } of projects) {
      const nextDueOn = nextDueDay(
        milestones.map(({ dueOn, actualOn }) => ({ dueOn: dayOf(dueOn), actualOn: dayOf(actualOn) })),
      );
      if (nextDueOn !== before) await tx.project.update({ where: { id }, data: { nextDueOn } });
    }
  }
}

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));
