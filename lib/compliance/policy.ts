import type { Actor } from '@/lib/access/actor';
import { holds } from '@/lib/access/offices';

/** Settings are the administrator's (docs/domain.md#offices): they are recorded, dated, and turn no key. */
export function maySetObligation(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
