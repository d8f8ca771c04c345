import type { Actor } from '@/lib/access/actor';
import { holds } from '@/lib/access/offices';

/** Administrators may paste the official text, which is public (docs/domain.md#the-charter-is-data). */
export function maySetText(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
