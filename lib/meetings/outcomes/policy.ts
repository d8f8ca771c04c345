import type { Actor } from '@/lib/access/actor';
import { enterableGroups, mayEnterGroup } from '@/lib/access/compartments';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/**
 * Prisma filter for the outcomes that the actor may see: all but those of a restricted group that they may not enter.
 * A withdrawn one has no text and is in no list.
 */
export function knownOutcomes(actor: Actor) {
  return {
    AND: [{ OR: [{ groupCode: null }, { group: enterableGroups(actor) }] }, { NOT: { text: '' } }],
  };
}

/** Whoever may plan the meeting and enter the item's group may record what came of it. */
export function mayRecordOutcome(
  actor: Actor,
  {
    meeting,
    group,
  }: { meeting: { groupCode: string | null }; group: { code: string; restricted: boolean } | null },
): boolean {
  return mayPlanMeeting(actor, meeting) && (group === null || mayEnterGroup(actor, group));
}
