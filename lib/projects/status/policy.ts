import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';

/**
 * Whoever works in the group may report for the own Party; nobody reports for another
 * (docs/domain.md#status).
 */
export function mayReportStatus(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}
