import type { Actor } from '@/lib/access/actor';
import { holds } from '@/lib/access/offices';

/** Decrees are facts that the administrator enters, as settings are (docs/domain.md#decrees). */
export function mayEnterDecrees(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
