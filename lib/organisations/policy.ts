import type { Actor } from '@/lib/access/actor';
import { type Compartment, enterableRows, ownCompartments } from '@/lib/access/compartments';
import { mayWorkIn, mayWorkSomewhere } from '@/lib/access/offices';

/**
 * Prisma filter for the organisations that the actor may see. An organisation is in the compartment of the
 * projects that name it, so that the register reveals no hidden project.
 */
export function knownOrganisations(actor: Actor) {
  return { AND: [ownCompartments(actor), enterableRows(actor)] };
}

/** Whoever may log projects in its compartment may add, change or remove an organisation. */
export function mayWriteOrganisation(actor: Actor, { restrictedGroup }: Compartment): boolean {
  return restrictedGroup === null ? mayWorkSomewhere(actor) : mayWorkIn(actor, restrictedGroup);
}
