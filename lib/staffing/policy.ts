import { type Actor, partyOf } from '@/lib/access/actor';
import { holds, isCoordinator } from '@/lib/access/offices';

/** A Party's coordinators give and end the offices of its own people, and nobody else does (domain.md 5). */
export function mayStaff(actor: Actor, { partyCode }: { partyCode: string | null }): boolean {
  return partyCode !== null && partyCode === partyOf(actor) && isCoordinator(actor);
}

/** May disable somebody: the coarse question asked before any row is known. */
export function mayDisableSomebody(actor: Actor): boolean {
  return isCoordinator(actor) || holds(actor, 'administrator');
}

/** An administrator disables any account, a coordinator one of their own Party; nobody their own. */
export function mayDisable(actor: Actor, person: { id: string; partyCode: string | null }): boolean {
  if (person.id === actor.personId) return false;
  return holds(actor, 'administrator') || mayStaff(actor, person);
}
