import type { Actor } from '@/lib/access/actor';
import { enterableGroups, mayEnterGroup } from '@/lib/access/compartments';
import type { ItemConsent } from '@/lib/db/generated/sqlite/enums';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/** The items on a joint agenda: not those that one side keeps, or that were declined or deferred. */
export const onAgenda = {
  privateTo: null,
  removed: false,
  OR: [{ consent: null }, { consent: { in: ['put_forward', 'accepted', 'bracketed'] as ItemConsent[] } }],
};

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
