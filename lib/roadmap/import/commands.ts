import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type AuditEventDraft, storedTitle } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
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
  const added = plans.flatMap((plan) => plan.added ?? []);
  const ids = await createMilestones(tx, added, today);
  const events: AuditEventDraft[] = [];
  const projects = new Map(plans.flatMap(({ project }) => (project ? [[project.id, project] as const] : [])));
  for (const [id, project] of projects) {
    const count = added.filter(({ projectId }) => projectId === id).length;
    if (count > 0) events.push(eventOf('milestones.pasted', project, { count }));
  }
  let written = added.length;
  tell(written);
  for (const { changed, project } of plans) {
    if (changed === null || project === null) continue;
    const { before, content, changes } = changed;
    const saved = await tx.milestone.updateMany({
      where: { id: before.id, version: before.version },
      data: { ...columnsOf(content), version: { increment: 1 } },
    });
    if (saved.count === 0) return refused({ kind: 'conflict', version: before.version, theirs: {} });
    await writePredecessors(
      tx,
      before,
      changed.after.map((id) => ids.get(id) ?? id),
    );
    events.push({ ...eventOf('milestone.changed', project, { [storedTitle]: content.title }), changes });
    written += 1;
    tell(written);
  }
  await storeDueDays(tx, [...new Set(plans.flatMap(({ changed }) => changed?.before.projectId ?? []))]);
  return accepted(events);
}
