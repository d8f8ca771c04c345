import type { Actor } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { mayWorkIn } from '@/lib/access/offices';
import { knownProjects } from '@/lib/projects/policy';

/** May write a note of the group's projects: whoever writes in them. */
export function mayNote(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}

/**
 * The database's form of "notes that this actor may know of": of projects that they may know of, and joint or
 * their own Party's.
 */
export function knownNotes(actor: Actor) {
  return { AND: [ownCompartments(actor), { project: knownProjects(actor) }] };
}

/**
 * Whose note it is: joint, or one Party's alone. What is said of one Party's project is that Party's alone,
 * whatever was chosen: a row is never known to more people than its project (docs/domain.md#compartments).
 */
export function noteCompartment(
  project: { privateTo: string | null },
  party: string | null,
  privately: boolean,
): string | null {
  return project.privateTo ?? (privately ? party : null);
}
