import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { mayPlanMeeting } from '@/lib/meetings/policy';

/**
 * Each side names its own delegation, by those who may plan the meeting. Another Party's is entered only while that
 * Party has no account of its own (docs/domain.md#delegations).
 */
export function mayNameDelegation(
  actor: Actor,
  meeting: { groupCode: string | null },
  party: string,
  withAccounts: readonly string[],
): boolean {
  if (partyOf(actor) === null || !mayPlanMeeting(actor, meeting)) return false;
  return party === partyOf(actor) || takesPartByInstrument(party, withAccounts);
}
