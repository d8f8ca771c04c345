import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';
import { takesPartByInstrument } from '@/lib/agreements/proposals/keys-rule';

/** May name co-chairs of some Party: the coarse question asked before any row is known. */
export function mayNameCoChairs(actor: Actor): boolean {
  return partyOf(actor) !== null && isCoordinator(actor);
}

/**
 * Each side names its own co-chairs. Another Party's are entered only while it has no account of its own
 * (domain rule 5, Groups in time).
 */
export function mayNameFor(actor: Actor, party: string, withAccounts: readonly string[]): boolean {
  if (!mayNameCoChairs(actor)) return false;
  return party === partyOf(actor) || takesPartByInstrument(party, withAccounts);
}

/** An entry made in error is withdrawn by the side that made it. */
export function mayWithdrawTerm(actor: Actor, { enteredParty }: { enteredParty: string }): boolean {
  return mayNameCoChairs(actor) && enteredParty === partyOf(actor);
}
