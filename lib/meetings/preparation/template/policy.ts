import type { Actor } from '@/lib/access/actor';
import { mayConcurFor } from '@/lib/access/offices';

/** The templates are both Parties': either one's coordinators edit them (docs/domain.md#preparation). */
export function mayEditTemplates(actor: Actor): boolean {
  return mayConcurFor(actor, null);
}
