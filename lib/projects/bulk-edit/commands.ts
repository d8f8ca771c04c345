import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayWorkSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { amendProject, twinRefusal } from '@/lib/projects/commands';
import { mayWriteProject } from '@/lib/projects/policy';
import { findUnmergedProject, findUnmergedProjects, type KnownProject } from '@/lib/projects/queries';
import { endsBeforeStart } from '@/lib/projects/schema';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { BulkAct } from './bulk-act';
import { type BulkHindrance, bulkOutcome } from './bulk-rule';
import { changeRowSchema, changeSeveralSchema } from './schema';

/** Changes the fields of a project that the list shows. */
export const changeRow = command({
  name: 'project.change-row',
  attempt: mayWorkSomewhere,
  schema: changeRowSchema,
  load: (tx, actor, { id }) => findUnmergedProject(tx, actor, id),
  may: (actor, row, { group }) => mayWriteProject(actor, row.groupCode) && mayWriteProject(actor, group),
  run: async ({ tx, actor, input: { id, version, ask, twin, ...typed }, row, today }) => {
    const doubt = await twinRefusal(tx, actor, { ask, twin }, { id, ...typed });
    if (doubt) return refused(doubt);
    const content = { ...row.content, ...typed };
    if (endsBeforeStart(content)) return refused(invalid('target-before-start', 'target'));
    const amended = await amendProject(tx, actor, row, version, content, today);
    return amended.ok ? accepted({ value: { id }, events: amended.value }) : amended;
  },
});

/**
 * Changes several projects in one transaction, each as previewed and with its own event, or not at all.
 * `left` are those that somebody else changed since the preview. Projects that the actor may not see are
 * ignored silently.
 */
export const changeSeveral = command({
  name: 'project.change-several',
  attempt: mayWorkSomewhere,
  schema: changeSeveralSchema,
  load: (tx, actor, { rows }) =>
    findUnmergedProjects(
      tx,
      actor,
      rows.map(({ id }) => id),
    ),
  may: (actor, _, { act }) => act.kind !== 'move' || mayWriteProject(actor, act.group),
  run: async ({ tx, actor, input: { act, rows }, row: projects, today }) => {
    const events: AuditEventDraft[] = [];
    const stayed: { id: string; why: BulkHindrance }[] = [];
    // in one order for everybody, which avoids deadlocks
    for (const project of projects.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const shown = rows.find(({ id }) => id === project.id)?.version ?? 0;
      const done = await actOn(tx, actor, project, shown, act, today);
      if (typeof done === 'string') stayed.push({ id: project.id, why: done });
      else events.push(...done);
    }
    const [first, ...rest] = events;
    if (first === undefined) return refused(invalid('several-none'));
    const left = stayed.filter(({ why }) => why === 'conflict').map(({ id }) => id);
    return accepted({ value: { changed: projects.length - stayed.length, left }, events: [first, ...rest] });
  },
});

/** The events of the act on one project, or why it stays unchanged. */
async function actOn(
  tx: Transaction,
  actor: Actor,
  project: KnownProject,
  version: number,
  act: BulkAct,
  today: CalendarDate,
): Promise<readonly AuditEventDraft[] | BulkHindrance> {
  if (!mayWriteProject(actor, project.groupCode)) return 'not-yours';
  if (project.version !== version) return 'conflict';
  const outcome = bulkOutcome(act, project);
  if (outcome.kind === 'stays') return outcome.why;
  const amended = await amendProject(tx, actor, project, version, outcome.content, today);
  if (amended.ok) return amended.value;
  return amended.refusal.kind === 'conflict' ? 'conflict' : 'refused';
}
