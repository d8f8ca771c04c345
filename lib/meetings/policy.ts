import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor } from '@/lib/access/offices';
import { invalid, type Refusal } from '@/lib/refusal';

/**
 * Prisma filter for the meetings that the actor may see: the Charter's, other platforms', and those of groups
 * that the actor may enter.
 */
export function knownMeetings(actor: Actor) {
  return { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
}

/**
 * Whoever concurs for the Party may plan and change a meeting and its agenda: coordinators for the Charter's
 * meetings, co-chairs for their group's (docs/domain.md#offices).
 */
export function mayPlanMeeting(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return mayConcurFor(actor, meeting.groupCode);
}

/** Why what prepares a meeting in this state may not change, or null if it may. */
export function closedRefusal(state: string): Refusal | null {
  if (state === 'held') return invalid('meeting-held-already');
  return state === 'cancelled' ? invalid('meeting-cancelled') : null;
}
