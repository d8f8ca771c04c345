import 'server-only';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { dueDays } from './due-days';

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
      const { steps, nextDueOn } = dueDays(stage, milestones);
      for (const { id: milestoneId, dueOn: stored } of milestones) {
        const dueOn = steps.get(milestoneId) ?? null;
        if (dueOn !== stored) await tx.milestone.update({ where: { id: milestoneId }, data: { dueOn } });
      }
      if (nextDueOn !== before) await tx.project.update({ where: { id }, data: { nextDueOn } });
    }
  }
}

const dated = { id: true, dueOn: true, baselineOn: true, forecastOn: true, actualOn: true } as const;
