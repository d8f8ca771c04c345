import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/** Who plans a meeting drafts its agenda, adds to it and orders it. */
export function mayWorkOnAgenda(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return mayPlanMeeting(actor, meeting);
}

/** What a restricted group reports is touched only by those who may see it. */
export function mayWorkOnItem(
  actor: Actor,
  item: { group: { code: string; restricted: boolean } | null; meeting: { groupCode: string | null } },
): boolean {
  return mayWorkOnAgenda(actor, item.meeting) && (item.group === null || mayEnterGroup(actor, item.group));
}

/** The agenda of a meeting that was held stays as it is, and that of a cancelled one until it has a day again. */
export function isOpen({ state }: { state: string }): boolean {
  return state === 'planned' || state === 'postponed';
}
