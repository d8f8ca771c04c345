import type { Actor } from '@/lib/access/actor';
import { enterableGroups, mayEnterGroup } from '@/lib/access/compartments';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/** Items that nobody had to agree to, and those that the other side accepted. */
export const onAgenda = { OR: [{ consent: null }, { consent: 'accepted' as const }] };

/** A withdrawn outcome has no text. */
export const notWithdrawn = { NOT: { text: '' } };

/**
 * Prisma filter for the outcomes that the actor may see: all but withdrawn ones and those of a restricted group that
 * they may not enter.
 */
export function knownOutcomes(actor: Actor) {
  return {
    AND: [{ OR: [{ groupCode: null }, { group: enterableGroups(actor) }] }, notWithdrawn],
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
