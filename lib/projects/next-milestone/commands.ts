import 'server-only';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { dueDays } from './due-days';

/**
 * Stores the due day of every milestone of these projects, and each project's next one, for lists and
 * reports. Call it in the same transaction after writing a milestone's dates, end or project, or a project's
 * stage.
 */
export async function storeDueDays(tx: Transaction, projectIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(projectIds, maxIds)) {
    const projects = await tx.project.findMany({
      where: { id: { in: ids } },
      select: { id: true, stage: true, nextDueOn: true, milestones: { select: dated } },
    });
    for (const { id, stage, nextDueOn: before, milestones } of projects) {
      const { milestones: days, nextDueOn } = dueDays(stage, milestones);
      for (const { id: milestoneId, dueOn: stored } of milestones) {
        const dueOn = days.get(milestoneId) ?? null;
        if (dueOn !== stored) await tx.milestone.update({ where: { id: milestoneId }, data: { dueOn } });
      }
      if (nextDueOn !== before) await tx.project.update({ where: { id }, data: { nextDueOn } });
    }
  }
}

const dated = { id: true, dueOn: true, baselineOn: true, forecastOn: true, actualOn: true } as const;
