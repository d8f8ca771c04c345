import type { Actor } from '@/lib/access/actor';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';

/**
 * May mark preparation steps: coordinators for the Charter's and other platforms' meetings, and everyone who
 * works in the group for a group's.
 */
export function mayPrepareMeeting(actor: Actor, { groupCode }: { groupCode: string | null }): boolean {
  return groupCode === null ? mayConcurFor(actor, null) : mayWorkIn(actor, groupCode);
}
