import { type Actor, type OfficeKind, partyOf } from '@/lib/access/actor';
import { holds, isCoordinator } from '@/lib/access/offices';
import { sideOf } from '@/lib/people/side';

/**
 * Only a Party's coordinators give and end its people's offices (docs/domain.md#whose-accounts-are-whose).
 */
export function mayStaff(actor: Actor, { partyCode }: { partyCode: string | null }): boolean {
  return partyCode !== null && partyCode === partyOf(actor) && isCoordinator(actor);
}

/** Whether the actor may manage any account at all; checked before any row is loaded. */
export function mayManageSomebody(actor: Actor): boolean {
  return isCoordinator(actor) || holds(actor, 'administrator');
}

/**
 * Who may disable and enable an account and create a reset link: its own coordinators for a Party's people,
 * an administrator for technical staff, and nobody for themselves (docs/domain.md#whose-accounts-are-whose).
 */
export function mayManageAccount(actor: Actor, person: { id: string; partyCode: string | null }): boolean {
  if (person.id === actor.personId) return false;
  return person.partyCode === null ? holds(actor, 'administrator') : mayStaff(actor, person);
}

/** The sides whose accounts the actor may manage, for queries. The actor's own account is among them. */
export function managedSides(actor: Actor): string[] {
  const party = partyOf(actor);
  return [
    ...(party !== null && isCoordinator(actor) ? [sideOf(party)] : []),
    ...(holds(actor, 'administrator') ? [sideOf(null)] : []),
  ];
}

/** Whether every side sees the holders of such an office by name. */
export function isSeenByAll(kind: OfficeKind): boolean {
  return kind === 'coordinator' || kind === 'co_chair';
}
