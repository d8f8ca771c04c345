import type { Actor } from '@/lib/access/actor';
import { holds } from '@/lib/access/offices';

/** Decrees are facts that the administrator enters, as settings are (domain rule 2). */
export function mayEnterDecrees(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
