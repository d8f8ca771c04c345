import type { Actor } from '@/lib/access/actor';
import { holds } from '@/lib/access/offices';

/**
 * The official text is public and nobody's argument: who may enter settings may paste it
 * (docs/domain.md#the-charter-is-data).
 */
export function maySetText(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
