import { type Actor, type OfficeKind, partyOf } from '@/lib/access/actor';
import { holds, isCoordinator } from '@/lib/access/offices';

/** What an invitation is for. `coordinated`: whether that Party has had a coordinator with an account. */
export interface InvitationFor {
  partyCode: string | null;
  kind: OfficeKind;
  coordinated: boolean;
}

/** May invite somebody: the coarse question asked before any row is known. */
export function mayInviteSomebody(actor: Actor): boolean {
  return isCoordinator(actor) || holds(actor, 'administrator');
}

/**
 * Who may make an invitation, and take it back (docs/domain.md#whose-accounts-are-whose). A Party's
 * coordinators invite its own people; an administrator technical staff, who belong to no Party. As long as
 * another Party has had no coordinator, its first one is invited by any coordinator or administrator; from
 * then on by nobody but its own.
 */
export function mayInvite(actor: Actor, { partyCode, kind, coordinated }: InvitationFor): boolean {
  if (partyCode === null) return kind === 'administrator' && holds(actor, 'administrator');
  if (kind === 'administrator') return false;
  if (partyCode === partyOf(actor) && isCoordinator(actor)) return true;
  return kind === 'coordinator' && !coordinated && mayInviteSomebody(actor);
}

/** What a form to invite people of a side (a Party, or null for technical staff) is for. */
export type InvitingWay = 'own' | 'first' | 'technical';

/** How this actor may invite people of the side, or null. */
export function invitingWay(actor: Actor, side: Omit<InvitationFor, 'kind'>): InvitingWay | null {
  if (side.partyCode === null)
    return mayInvite(actor, { ...side, kind: 'administrator' }) ? 'technical' : null;
  if (mayInvite(actor, { ...side, kind: 'viewer' })) return 'own';
  return mayInvite(actor, { ...side, kind: 'coordinator' }) ? 'first' : null;
}

/** Only the program itself makes an account, for whoever holds an invitation's link. */
export function mayAcceptInvitation(actor: Actor): boolean {
  return actor.system;
}
