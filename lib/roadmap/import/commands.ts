import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type AuditEventDraft, storedTitle } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { groupedBy } from '@/lib/grouped';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import type { Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { columnsOf, createMilestones, eventOf, writePredecessors } from '@/lib/roadmap/commands';
import type { PlannedMilestoneRow } from './queries';

/** Writes the new and changed rows of a plan: one event per project for new ones, and one for each that changed. */
export async function writeMilestoneRows(
  tx: Transaction,
  _: Actor,
  plans: readonly PlannedMilestoneRow[],
  { today, tell }: { today: CalendarDate; tell: (written: number) => void },
): Promise<Result<AuditEventDraft[], Refusal>> {
  const added = plans.flatMap(({ row, project, plan }) =>
    row.state === 'new' && project && plan?.milestone ? [{ project, milestone: plan.milestone }] : [],
  );
  const ids = await createMilestones(
    tx,
    added.map(({ milestone }) => milestone),
    today,
  );
  const events: AuditEventDraft[] = [...groupedBy(added, ({ project }) => project)].map(([project, own]) =>
    eventOf('milestones.pasted', project, { count: own.length }),
  );
  let written = added.length;
  tell(written);
  const changed = new Set<string>();
  for (const { row, plan, project } of plans) {
    if (row.state !== 'changed' || !plan?.before || !plan.milestone || project === null) continue;
    const { before, changes, milestone } = plan;
    const saved = await tx.milestone.updateMany({
      where: { id: before.id, version: before.version },
      data: { ...columnsOf(milestone.content), version: { increment: 1 } },
    });
    if (saved.count === 0) return refused({ kind: 'conflict', version: before.version, theirs: {} });
    await writePredecessors(
      tx,
      before,
      milestone.after.map((id) => ids.get(id) ?? id),
    );
    const title = { [storedTitle]: milestone.content.title };
    events.push({ ...eventOf('milestone.changed', project, title), changes });
    changed.add(project.id);
    written += 1;
    tell(written);
  }
  await storeDueDays(tx, [...changed]);
  return accepted(events);
}
