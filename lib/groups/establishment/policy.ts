import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';

/** Either side's coordinator enters that a group was established (docs/domain.md#groups-in-time). */
export function mayEstablish(actor: Actor): boolean {
  return partyOf(actor) !== null && isCoordinator(actor);
}

/** The side that made an entry may withdraw it; if no side was stored (null), either may. */
export function mayWithdrawEstablishment(actor: Actor, { partyCode }: { partyCode: string | null }): boolean {
  return mayEstablish(actor) && (partyCode === null || partyCode === partyOf(actor));
}
