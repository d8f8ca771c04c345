import type { Actor } from '@/lib/access/actor';
import { type Compartment, enterableRows, ownCompartments } from '@/lib/access/compartments';
import { mayWorkIn, mayWorkSomewhere } from '@/lib/access/offices';

/**
 * The database's form of "organisations that this actor may know of". An organisation has the compartment of the
 * projects that name it, so that the register tells of no project that its reader may not know of.
 */
export function knownOrganisations(actor: Actor) {
  return { AND: [ownCompartments(actor), enterableRows(actor)] };
}

/** May enter an organisation in the register, change it or take it out: whoever logs projects there. */
export function mayWriteOrganisation(actor: Actor, { restrictedGroup }: Compartment): boolean {
  return restrictedGroup === null ? mayWorkSomewhere(actor) : mayWorkIn(actor, restrictedGroup);
}
