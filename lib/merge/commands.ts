import 'server-only';
import { compartmentOf } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, type Change, changesBetween, storedTitle } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { lockRoadmaps } from '@/lib/db/lock';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { mayWriteProject } from '@/lib/projects/policy';
import { findProject, type KnownProject } from '@/lib/projects/queries';
import { rewriteProject, settledContent } from '@/lib/projects/record/commands';
import { recordText } from '@/lib/projects/record-text';
import { endsBeforeStart } from '@/lib/projects/schema';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { isInRoadmap } from '@/lib/roadmap/queries';
import { mergeRefusal } from './merge-rule';
import { mergedContent } from './merged-content';
import { hasCycle, type MilestoneToMerge, mergedEdges } from './merged-milestones';
import { edgesAround, mergeMilestones, mergeSide } from './queries';
import { mergeProjectsSchema } from './schema';

/**
 * Merges a duplicate into the survivor, which takes over what is chosen (docs/domain.md#merging). The
 * duplicate's code is never reused, its page links to the survivor, and its statuses and notes stay with it.
 */
export const mergeProjects = command({
  name: 'project.merge',
  attempt: mayWorkSomewhere,
  schema: mergeProjectsSchema,
  load: (tx, actor, { id }) => findProject(tx, actor, id),
  may: (actor, { groupCode }) => mayWriteProject(actor, groupCode),
  run: async ({ tx, actor, input, row: duplicate, today }) => {
    await lockRoadmaps(tx);
    const survivor = await findProject(tx, actor, input.survivor);
    if (survivor === null) return refused(invalid('merge-unknown', 'survivor'));
    const [one, other] = [
      await mergeSide(tx, actor, duplicate, today),
      await mergeSide(tx, actor, survivor, today),
    ];
    const refusal = mergeRefusal(one, other);
    if (refusal !== null) return refused(invalid(refusal));
    const { code, privateTo, group } = survivor;
    const settled = await settledContent(
      tx,
      actor,
      mergedContent(survivor.content, duplicate.content, input),
      compartmentOf(privateTo, group),
    );
    if (!settled.ok) return settled;
    const content = settled.value;
    if (endsBeforeStart(content)) return refused(invalid('target-before-start', 'fields'));
    const location = { group, code, privateTo };
    const registered = await rewriteProject(tx, survivor, input.survivorVersion, content, location);
    const wasFirst = await markMerged(tx, duplicate, input.version, survivor.id, today);
    if (registered === null || !wasFirst) return refused(invalid('merge-changed'));
    const milestones = await mergeMilestones(tx, duplicate.id, survivor.id);
    const left = milestones.filter(({ id }) => !input.steps.includes(id));
    const taken = milestones.filter(({ id }) => input.steps.includes(id));
    // an agreed milestone stays in the record, so it cannot be left out
    const ids = left.map(({ id }) => id);
    if (await isInRoadmap(tx, duplicate.id, ids)) return refused(invalid('milestone-agreed', 'steps'));
    const cycle = await leaveMilestones(tx, left);
    if (cycle) return refused(cycle);
    await takeMilestones(tx, taken, survivor);
    await storeDueDays(tx, [duplicate.id, survivor.id]);
    const changes = [
      ...changesBetween(recordText(survivor.content), recordText(content)),
      ...left.map(({ title }): Change => ({ field: storedTitle, before: title, after: null })),
    ];
    return accepted({
      value: { id: duplicate.id, survivor: survivor.id },
      events: [...mergeEvents(duplicate, { ...survivor, content }, { taken, left }, changes), ...registered],
    });
  },
});

async function markMerged(
  tx: Transaction,
  { id }: KnownProject,
  version: number,
  mergedIntoId: string,
  mergedOn: string,
): Promise<boolean> {
  const { count } = await tx.project.updateMany({
    where: { id, version, mergedIntoId: null },
    data: { mergedIntoId, mergedOn, listId: null, version: { increment: 1 } },
  });
  return count === 1;
}

/** Deletes the milestones that are not taken over. Dependencies on them move to the survivor's. */
async function leaveMilestones(tx: Transaction, left: readonly MilestoneToMerge[]): Promise<Refusal | null> {
  if (left.length === 0) return null;
  const ids = left.map(({ id }) => id);
  const { own } = await edgesAround(tx, ids);
  const now = mergedEdges(own, left);
  const likes = left.flatMap(({ same }) => same ?? []);
  const { around } = await edgesAround(tx, likes);
  if (hasCycle(mergedEdges([...own, ...around], left))) return invalid('merge-cycle', 'steps');
  const known = new Set(around.map(({ dependentId, predecessorId }) => `${dependentId} ${predecessorId}`));
  await tx.milestoneDependency.deleteMany({
    where: { OR: [{ dependentId: { in: ids } }, { predecessorId: { in: ids } }] },
  });
  const added = now.filter(({ dependentId, predecessorId }) => !known.has(`${dependentId} ${predecessorId}`));
  await insertRows(tx, 'MilestoneDependency', added);
  await tx.milestone.deleteMany({ where: { id: { in: ids } } });
  return null;
}

/**
 * Appends the duplicate's milestones to the survivor's, with the copied group and compartment of the
 * survivor.
 */
async function takeMilestones(
  tx: Transaction,
  taken: readonly MilestoneToMerge[],
  { id: projectId, groupCode, privateTo }: KnownProject,
): Promise<void> {
  const { _max } = await tx.milestone.aggregate({ where: { projectId }, _max: { position: true } });
  for (const [index, { id }] of taken.entries()) {
    const position = (_max.position ?? 0) + index + 1;
    const data = { projectId, groupCode, privateTo, position, version: { increment: 1 } };
    await tx.milestone.update({ where: { id }, data });
  }
}

/** One event in each project's history. */
function mergeEvents(
  duplicate: KnownProject,
  survivor: KnownProject,
  { taken, left }: { taken: readonly unknown[]; left: readonly unknown[] },
  changes: readonly Change[],
): [AuditEventDraft, AuditEventDraft] {
  const of = ({ id, privateTo, group }: KnownProject) => ({
    subject: { type: 'project', id } as const,
    compartment: compartmentOf(privateTo, group),
    groupCode: group.code,
  });
  const [one, other] = [duplicate.content.title, survivor.content.title];
  return [
    {
      type: 'project.merged',
      ...of(duplicate),
      values: {
        title: one,
        into: survivor.code ?? 'none',
        survivor: other,
        steps: taken.length,
        left: left.length,
      },
    },
    {
      type: 'project.took-over',
      ...of(survivor),
      values: { title: other, from: duplicate.code ?? 'none', duplicate: one, steps: taken.length },
      changes,
    },
  ];
}
