import 'server-only';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { dueDay } from './due-day';
import { nextDueDay } from './next-due-day';

/**
 * Stores with the steps of these projects when each falls due, and with the projects when the next one does: what
 * lists show and reports count by. Whatever writes a step's dates, its end, its project or a project's stage asks for
 * it afterwards, in its own transaction.
 */
export async function storeDueDays(tx: Transaction, projectIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(projectIds, maxIds)) {
    const projects = await tx.project.findMany({
      where: { id: { in: ids } },
      select: { id: true, stage: true, nextDueOn: true, milestones: { select: dated } },
    });
    for (const { id, stage, nextDueOn: before, milestones } of projects) {
      const steps = milestones.map((step) => ({ ...step, due: dueDay(daysOf(step), stage) }));
      for (const step of steps) {
        if (step.due === step.dueOn) continue;
        await tx.milestone.update({ where: { id: step.id }, data: { dueOn: step.due } });
      }
      const nextDueOn = nextDueDay(steps.map((step) => ({ dueOn: step.due, ...daysOf(step) })));
      if (nextDueOn !== before) await tx.project.update({ where: { id }, data: { nextDueOn } });
    }
  }
}

const dated = { id: true, dueOn: true, baselineOn: true, forecastOn: true, actualOn: true } as const;

const daysOf = (step: Record<'baselineOn' | 'forecastOn' | 'actualOn', string | null>) => ({
  baselineOn: dayOf(step.baselineOn),
  forecastOn: dayOf(step.forecastOn),
  actualOn: dayOf(step.actualOn),
});

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));
