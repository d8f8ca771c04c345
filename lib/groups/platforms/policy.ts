import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';

/** Either side's coordinator enters what both decided (docs/domain.md#dialogue-platforms). */
export function mayEnterPlatform(actor: Actor): boolean {
  return partyOf(actor) !== null && isCoordinator(actor);
}
