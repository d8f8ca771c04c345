import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import { db, type Transaction } from '@/lib/db/client';
import { knownProjects, unmergedProjects } from '@/lib/projects/policy';
import { caseGrid } from '@/lib/roadmap/validation/queries';
import { sameKey } from '@/lib/search/search-key';
import { namedIn } from './milestone-reference';
import type { MilestoneContext } from './milestone-rule';

type MilestoneProject = { id: string; group: { code: string } };

/** The project of an existing or new milestone, with the group that decides who may write. */
export async function findRoadmapProject(tx: Transaction, actor: Actor, projectId: string) {
  return tx.project.findFirst({
    where: { AND: [{ id: projectId }, unmergedProjects(actor)] },
    select: {
      id: true,
      title: true,
      privateTo: true,
      group: { select: { code: true, slug: true, restricted: true } },
    },
  });
}

/** A milestone with its project, as this actor may know it, or null. */
export async function findMilestone(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.milestone.findFirst({
    where: { id, project: knownProjects(actor) },
    select: { id: true, title: true, version: true, projectId: true },
  });
  const project = row && (await findRoadmapProject(tx, actor, row.projectId));
  return row && project ? { ...row, project } : null;
}

/** A milestone with the same name as another of its project; `number` counts from 1 within the project. */
export interface TwinMilestone {
  id: string;
  projectId: string;
  number: number;
}

/**
 * Milestones whose name equals the typed one, for a new milestone of a project or, with an `id`, for an existing one,
 * in a project that the actor may know of. Empty if the milestone already has that name.
 */
export async function milestoneTwinsOf(
  tx: Transaction,
  actor: Actor,
  { id, project, title }: { id: string | null; project: string; title: string },
): Promise<TwinMilestone[]> {
  const key = sameKey(title);
  const changed = id === null ? null : await findMilestone(tx, actor, id);
  if (key === '' || (changed !== null && sameKey(changed.title) === key)) return [];
  const projectId = changed?.projectId ?? (await findRoadmapProject(tx, actor, project))?.id;
  if (projectId === undefined) return [];
  const rows = await tx.milestone.findMany({
    where: { projectId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  });
  return rows.flatMap((row, index) =>
    row.id !== id && sameKey(row.title) === key ? [{ id: row.id, projectId, number: index + 1 }] : [],
  );
}

/** `milestoneTwinsOf` for the form that asks about them. */
export const milestoneTwins = (actor: Actor, named: Parameters<typeof milestoneTwinsOf>[2]) =>
  milestoneTwinsOf(db(), actor, named);

/** For the page that confirms removal. */
export const milestoneById = cache((actor: Actor, id: string) => findMilestone(db(), actor, id));

/**
 * Whether an agreed or open roadmap contains one of a project's milestones. It reads the frozen texts, so annulled
 * roadmaps count too: the record keeps that they were agreed. A milestone that came by a merge is listed under its former
 * project.
 */
export async function isInRoadmap(
  tx: Transaction,
  projectId: string,
  milestones: readonly string[],
): Promise<boolean> {
  if (milestones.length === 0) return false;
  const projects = { some: { projectId: { in: await withMerged(tx, projectId) } } };
  const holding = await tx.proposal.count({
    where: {
      kind: 'roadmap',
      state: { in: ['agreed', 'open'] },
      projects,
      OR: milestones.map((id) => ({ canonical: { contains: `"${id}"` } })),
    },
  });
  return holding > 0;
}

/** The project and all that were merged into it, directly or through others. */
async function withMerged(tx: Transaction, projectId: string): Promise<string[]> {
  const all = [projectId];
  for (let latest = all; latest.length > 0; ) {
    const into = { mergedIntoId: { in: latest } };
    latest = (await tx.project.findMany({ where: into, select: { id: true } })).map(({ id }) => id);
    all.push(...latest);
  }
  return all;
}

/** `isInRoadmap` for the page that confirms removal. */
export const milestoneIsAgreed = (milestone: { id: string; projectId: string }): Promise<boolean> =>
  isInRoadmap(db(), milestone.projectId, [milestone.id]);

/** Lead group and compartment by project id. Milestones hold copies, so that deadlines are found without a join. */
export async function copiedOfProjects(tx: Transaction, projectIds: readonly string[]) {
  const rows = await Promise.all(
    chunksOf(projectIds, maxIds).map((some) =>
      tx.project.findMany({
        where: { id: { in: some } },
        select: { id: true, groupCode: true, privateTo: true },
      }),
    ),
  );
  return new Map(rows.flat().map(({ id, ...copied }) => [id, copied]));
}

/**
 * The part of the grid that the rules need to check a project's milestone. `changed` is the id of an existing milestone,
 * `after` the predecessors as typed.
 */
export async function milestoneContext(
  tx: Transaction,
  actor: Actor,
  { project, changed, after }: { project: MilestoneProject; changed?: string; after: string },
  today: MilestoneContext['today'],
): Promise<MilestoneContext> {
  const scope = { groupCode: project.group.code, projectIds: [project.id], named: namedIn([after]) };
  const [parties, grid] = await Promise.all([
    partyCodes(tx),
    caseGrid(tx, actor, changed === undefined ? scope : { ...scope, changed }),
  ]);
  return { grid, parties, today };
}

async function partyCodes(tx: Transaction): Promise<string[]> {
  const parties = await tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  return parties.map(({ code }) => code);
}
