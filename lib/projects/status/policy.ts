import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';

/**
 * May give their own Party's status of the group's projects; nobody gives another's (docs/domain.md#status).
 */
export function mayReportStatus(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}
