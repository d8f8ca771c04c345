import type { Actor, OfficeKind } from './actor';
import { partyOf } from './actor';

/** Whether the actor holds an office of this kind anywhere. */
export function holds(actor: Actor, ...kinds: OfficeKind[]): boolean {
  return actor.offices.some((office) => kinds.includes(office.kind));
}

/** A coordinator of the actor's own Party, for the Charter. */
export function isCoordinator(actor: Actor): boolean {
  return actor.offices.some((office) => office.kind === 'coordinator' && office.partyCode === partyOf(actor));
}

/** Holds one of these offices of the actor's Party in this group. */
export function holdsIn(actor: Actor, groupCode: string, ...kinds: OfficeKind[]): boolean {
  return actor.offices.some(
    (office) =>
      kinds.includes(office.kind) && office.groupCode === groupCode && office.partyCode === partyOf(actor),
  );
}

/**
 * May turn the Party's key in this group's matters: its co-chair there, or its coordinator
 * (docs/domain.md#two-keys).
 */
export function mayConcurFor(actor: Actor, groupCode: string | null): boolean {
  if (partyOf(actor) === null) return false;
  return isCoordinator(actor) || (groupCode !== null && holdsIn(actor, groupCode, 'co_chair'));
}

/** May write in this group's projects and roadmap: members, co-chairs and coordinators, of a Party. */
export function mayWorkIn(actor: Actor, groupCode: string): boolean {
  if (partyOf(actor) === null) return false;
  return isCoordinator(actor) || holdsIn(actor, groupCode, 'co_chair', 'member');
}

/** May write somewhere: the coarse question asked before any row is known. */
export function mayWorkSomewhere(actor: Actor): boolean {
  return partyOf(actor) !== null && holds(actor, 'coordinator', 'co_chair', 'member');
}

/** May turn a key somewhere: the coarse question asked before any row is known. */
export function mayConcurSomewhere(actor: Actor): boolean {
  return partyOf(actor) !== null && holds(actor, 'coordinator', 'co_chair');
}
