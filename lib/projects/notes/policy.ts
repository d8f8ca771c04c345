import type { Actor } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { mayWorkIn } from '@/lib/access/offices';
import { knownProjects } from '@/lib/projects/policy';

/** Whoever works in the group may write notes on its projects. */
export function mayNote(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}

/**
 * Prisma filter for the notes that the actor may see: joint or the own Party's, on projects that the actor
 * may see.
 */
export function knownNotes(actor: Actor) {
  return { AND: [ownCompartments(actor), { project: knownProjects(actor) }] };
}

/**
 * The compartment of a note: a Party's code, or null for joint. A note on a private project is always
 * private, since no row is known to more people than the one it belongs to (docs/domain.md#compartments).
 */
export function noteCompartment(
  project: { privateTo: string | null },
  party: string | null,
  privately: boolean,
): string | null {
  return project.privateTo ?? (privately ? party : null);
}
