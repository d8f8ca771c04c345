import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor } from '@/lib/access/offices';

/**
 * The database's form of "meetings that this actor may know of": those of the Charter and of other platforms,
 * and those of groups that they may see into.
 */
export function knownMeetings(actor: Actor) {
  return { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
}

/**
 * May plan and change a meeting and its agenda: what is planned with the other side is for those who turn the
 * Party's key, the coordinators for the Charter's meetings and a group's co-chairs for its own.
 */
export function mayPlanMeeting(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return mayConcurFor(actor, meeting.groupCode);
}
