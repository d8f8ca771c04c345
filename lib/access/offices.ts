import type { Actor, OfficeKind } from './actor';
import { partyOf } from './actor';

/** Whether the actor holds an office of one of these kinds, in any group. */
export function holds(actor: Actor, ...kinds: OfficeKind[]): boolean {
  return actor.offices.some((office) => kinds.includes(office.kind));
}

/** Whether the actor is a coordinator of their own Party. */
export function isCoordinator(actor: Actor): boolean {
  return actor.offices.some((office) => office.kind === 'coordinator' && office.partyCode === partyOf(actor));
}

/** Whether the actor holds one of these offices for their own Party in this group. */
export function holdsIn(actor: Actor, groupCode: string, ...kinds: OfficeKind[]): boolean {
  return actor.offices.some(
    (office) =>
      kinds.includes(office.kind) && office.groupCode === groupCode && office.partyCode === partyOf(actor),
  );
}

/**
 * Whether the actor may concur for their Party in this group's matters, as its co-chair there or as its coordinator
 * (docs/domain.md#two-keys). A null group leaves the coordinator.
 */
export function mayConcurFor(actor: Actor, groupCode: string | null): boolean {
  if (partyOf(actor) === null) return false;
  return isCoordinator(actor) || (groupCode !== null && holdsIn(actor, groupCode, 'co_chair'));
}

/**
 * Whether the actor may write in this group's projects and roadmap, as a Party's member, co-chair or coordinator
 * (docs/domain.md#offices).
 */
export function mayWorkIn(actor: Actor, groupCode: string): boolean {
  if (partyOf(actor) === null) return false;
  return isCoordinator(actor) || holdsIn(actor, groupCode, 'co_chair', 'member');
}

/** Whether {@link mayWorkIn} can hold in any group. Asked before a row is read. */
export function mayWorkSomewhere(actor: Actor): boolean {
  return partyOf(actor) !== null && holds(actor, 'coordinator', 'co_chair', 'member');
}

/** Whether {@link mayConcurFor} can hold in any group. Asked before a row is read. */
export function mayConcurSomewhere(actor: Actor): boolean {
  return partyOf(actor) !== null && holds(actor, 'coordinator', 'co_chair');
}
