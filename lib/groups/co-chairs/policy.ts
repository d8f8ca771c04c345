import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { isCoordinator } from '@/lib/access/offices';

/** Whether the actor may name co-chairs for any Party: asked before a row is loaded. */
export function mayNameCoChairs(actor: Actor): boolean {
  return partyOf(actor) !== null && isCoordinator(actor);
}

/**
 * Each side names its own co-chairs. Another Party's are entered only while it has no account of its own
 * (docs/domain.md#groups-in-time).
 */
export function mayNameFor(actor: Actor, party: string, withAccounts: readonly string[]): boolean {
  if (!mayNameCoChairs(actor)) return false;
  return party === partyOf(actor) || takesPartByInstrument(party, withAccounts);
}

/** The side that made an entry may withdraw it. */
export function mayWithdrawTerm(actor: Actor, { enteredParty }: { enteredParty: string }): boolean {
  return mayNameCoChairs(actor) && enteredParty === partyOf(actor);
}
