import type { Actor } from '@/lib/access/actor';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';

/**
 * May say that a preparation step of a meeting is done: the coordinators for the Charter's meetings and other
 * platforms', and whoever works in the group for a group's own.
 */
export function mayPrepareMeeting(actor: Actor, { groupCode }: { groupCode: string | null }): boolean {
  return groupCode === null ? mayConcurFor(actor, null) : mayWorkIn(actor, groupCode);
}
