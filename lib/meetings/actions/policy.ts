import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/** What a policy looks at of an action. `groupCode` is null where it is the Charter's. */
interface ActionForPolicy {
  groupCode: string | null;
}

/**
 * The database's form of "actions that this actor may know of": actions are joint, and those of a restricted
 * group are for who may see into it.
 */
export function knownActions(actor: Actor) {
  return { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
}

/** May enter what a meeting asked for: who plans that meeting for a Party. */
export function mayEnterAction(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return mayPlanMeeting(actor, meeting);
}

/** May change an action's words, owner or day: who turns the Party's key in the group, or for the Charter. */
export function mayChangeAction(actor: Actor, { groupCode }: ActionForPolicy): boolean {
  return mayConcurFor(actor, groupCode);
}

/** May close an action, saying what came of it: the members of its group too. */
export function mayCloseAction(actor: Actor, { groupCode }: ActionForPolicy): boolean {
  return mayConcurFor(actor, groupCode) || (groupCode !== null && mayWorkIn(actor, groupCode));
}
