import type { Actor } from '@/lib/access/actor';
import { holds } from '@/lib/access/offices';

/** Settings are the administrator's (domain.md 5): they are recorded, dated, and turn no key. */
export function maySetObligation(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
