import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/** The part of an action that the policy reads. `groupCode` is null for the Charter's actions. */
interface ActionForPolicy {
  groupCode: string | null;
}

/**
 * Prisma filter for the actions that the actor may see: all joint ones, except those of a restricted group
 * that the actor may not enter.
 */
export function knownActions(actor: Actor) {
  return { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
}

/** Whoever may plan the meeting may enter its actions. */
export function mayEnterAction(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return mayPlanMeeting(actor, meeting);
}

/** Whoever concurs for the Party in the group, or for the Charter, may change an action. */
export function mayChangeAction(actor: Actor, { groupCode }: ActionForPolicy): boolean {
  return mayConcurFor(actor, groupCode);
}

/** Whoever may change an action may close it, and so may the members of its group. */
export function mayCloseAction(actor: Actor, { groupCode }: ActionForPolicy): boolean {
  return mayConcurFor(actor, groupCode) || (groupCode !== null && mayWorkIn(actor, groupCode));
}

/**
 * Each side reports its own part, by those who may close the action. Another Party's is reported by those who concur,
 * only while that Party has no account of its own (docs/domain.md#actions).
 */
export function mayReportSide(
  actor: Actor,
  action: ActionForPolicy,
  party: string,
  withAccounts: readonly string[],
): boolean {
  if (party === partyOf(actor)) return mayCloseAction(actor, action);
  return takesPartByInstrument(party, withAccounts) && mayChangeAction(actor, action);
}
