import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/** Those who may plan a meeting may draft and edit its agenda (docs/domain.md#the-agenda-drafts-itself). */
export function mayWorkOnAgenda(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return mayPlanMeeting(actor, meeting);
}

/** Only those who may enter a restricted group may edit its item (docs/domain.md#restricted-groups). */
export function mayWorkOnItem(
  actor: Actor,
  item: { group: { code: string; restricted: boolean } | null; meeting: { groupCode: string | null } },
): boolean {
  return mayWorkOnAgenda(actor, item.meeting) && (item.group === null || mayEnterGroup(actor, item.group));
}

/** Whether the agenda may change. It may not once the meeting was held, nor while it is cancelled. */
export function isOpen({ state }: { state: string }): boolean {
  return state === 'planned' || state === 'postponed';
}
