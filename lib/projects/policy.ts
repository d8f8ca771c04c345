import type { Actor } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';

/**
 * The database's form of "projects that this actor may know of": joint ones and their own Party's, of groups
 * that they may see into. Every reading of projects, and of what belongs to them, is scoped by it.
 */
export function knownProjects(actor: Actor) {
  return { AND: [ownCompartments(actor), { group: enterableGroups(actor) }] };
}

/**
 * Those of them that stand: not the duplicates that were merged into another project. Every list, count, choice
 * and picture is of these; only where one row is looked up by itself is a merged one found, to say where it went.
 */
export function unmergedProjects(actor: Actor) {
  return { AND: [ownCompartments(actor), { group: enterableGroups(actor) }, { mergedIntoId: null }] };
}

/** May log a project in the group, or change one of it. */
export function mayWriteProject(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}

/** May make a private project joint: it speaks to the other side, so it takes who turns the Party's key there. */
export function mayShareProject(actor: Actor, project: { groupCode: string }): boolean {
  return mayConcurFor(actor, project.groupCode);
}
