import type { Actor } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { mayTurnKey, mayWorkIn } from '@/lib/access/offices';

/**
 * The database's form of "projects that this actor may know of": joint ones and their own Party's, of groups
 * that they may see into. Every reading of projects, and of what belongs to them, is scoped by it.
 */
export function knownProjects(actor: Actor) {
  return { AND: [ownCompartments(actor), { group: enterableGroups(actor) }] };
}

/** May log a project in the group, or change one of it. */
export function mayWriteProject(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}

/** May make a private project joint: it speaks to the other side, so it takes who turns the Party's key there. */
export function mayTableProject(actor: Actor, project: { groupCode: string }): boolean {
  return mayTurnKey(actor, project.groupCode);
}
