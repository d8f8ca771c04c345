import { type Actor, type OfficeKind, partyOf } from '@/lib/access/actor';
import { holds, isCoordinator } from '@/lib/access/offices';
import { sideOf } from '@/lib/people/side';

/**
 * A Party's coordinators give and end the offices of its own people, and nobody else does
 * (docs/domain.md#whose-accounts-are-whose).
 */
export function mayStaff(actor: Actor, { partyCode }: { partyCode: string | null }): boolean {
  return partyCode !== null && partyCode === partyOf(actor) && isCoordinator(actor);
}

/** May manage somebody's account: the coarse question asked before any row is known. */
export function mayManageSomebody(actor: Actor): boolean {
  return isCoordinator(actor) || holds(actor, 'administrator');
}

/**
 * Who may disable and enable an account and make a link for a new password: of a Party's people its own
 * coordinators, of technical staff an administrator; nobody for their own
 * (docs/domain.md#whose-accounts-are-whose).
 */
export function mayManageAccount(actor: Actor, person: { id: string; partyCode: string | null }): boolean {
  if (person.id === actor.personId) return false;
  return person.partyCode === null ? holds(actor, 'administrator') : mayStaff(actor, person);
}

/**
 * The same for the database, where every other id is not found: the sides whose accounts the actor may manage, their
 * own account included.
 */
export function managedSides(actor: Actor): string[] {
  const party = partyOf(actor);
  return [
    ...(party !== null && isCoordinator(actor) ? [sideOf(party)] : []),
    ...(holds(actor, 'administrator') ? [sideOf(null)] : []),
  ];
}

/** Whether every side sees by name who holds such an office: on the page of people, and on a group's page. */
export function isSeenByAll(kind: OfficeKind): boolean {
  return kind === 'coordinator' || kind === 'co_chair';
}
