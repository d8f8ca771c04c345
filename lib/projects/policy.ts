import type { Actor } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';

/**
 * Prisma filter for the projects that the actor may see: joint or the own Party's, of groups that the actor
 * may enter. Every query of projects, and of rows that belong to them, uses it (docs/domain.md#compartments).
 */
export function knownProjects(actor: Actor) {
  return { AND: [ownCompartments(actor), { group: enterableGroups(actor) }] };
}

/**
 * The same without merged duplicates. Every list, count, choice and chart uses this one; only looking up a
 * single row finds a merged project, to say where it went.
 */
export function unmergedProjects(actor: Actor) {
  return { AND: [ownCompartments(actor), { group: enterableGroups(actor) }, { mergedIntoId: null }] };
}

/** Whether the actor may log or change projects of the group. */
export function mayWriteProject(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}

/**
 * Whether the actor may share a private project. It speaks to the other side, so whoever concurs for the
 * Party decides (docs/domain.md#sharing).
 */
export function mayShareProject(actor: Actor, project: { groupCode: string }): boolean {
  return mayConcurFor(actor, project.groupCode);
}
