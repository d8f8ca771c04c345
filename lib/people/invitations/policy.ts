import { type Actor, type OfficeKind, partyOf } from '@/lib/access/actor';
import { holds, isCoordinator } from '@/lib/access/offices';

/** What an invitation is for. `coordinated`: the Party has had a coordinator with an account. */
export interface InvitationFor {
  partyCode: string | null;
  kind: OfficeKind;
  coordinated: boolean;
}

/** Whether the actor may invite anybody at all; checked before any row is loaded. */
export function mayInviteSomebody(actor: Actor): boolean {
  return isCoordinator(actor) || holds(actor, 'administrator');
}

/**
 * Who may make and withdraw an invitation (docs/domain.md#whose-accounts-are-whose): a Party's coordinators
 * for its own people, an administrator for technical staff. Until a Party has had a coordinator, any
 * coordinator or administrator may invite its first one.
 */
export function mayInvite(actor: Actor, { partyCode, kind, coordinated }: InvitationFor): boolean {
  if (partyCode === null) return kind === 'administrator' && holds(actor, 'administrator');
  if (kind === 'administrator') return false;
  if (partyCode === partyOf(actor) && isCoordinator(actor)) return true;
  return kind === 'coordinator' && !coordinated && mayInviteSomebody(actor);
}

/** The purpose of an invitation form: own people, a Party's first coordinator, or technical staff. */
export type InvitingWay = 'own' | 'first' | 'technical';

/** How the actor may invite people of the side, or null. */
export function invitingWay(actor: Actor, side: Omit<InvitationFor, 'kind'>): InvitingWay | null {
  if (side.partyCode === null)
    return mayInvite(actor, { ...side, kind: 'administrator' }) ? 'technical' : null;
  if (mayInvite(actor, { ...side, kind: 'viewer' })) return 'own';
  return mayInvite(actor, { ...side, kind: 'coordinator' }) ? 'first' : null;
}

/** Only the program creates an account, for whoever holds an invitation's link. */
export function mayAcceptInvitation(actor: Actor): boolean {
  return actor.system;
}
