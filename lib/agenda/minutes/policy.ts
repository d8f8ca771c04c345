import type { Actor } from '@/lib/access/actor';
import { partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { mayEnterGroup } from '@/lib/access/compartments';
import { mayEnterKeyFor } from '@/lib/agreements/proposals/policy';
import { mayPlanMeeting } from '@/lib/meetings/policy';

interface MeetingForPolicy {
  groupCode: string | null;
}

/** Whoever may plan the meeting may write its minutes (docs/domain.md#minutes). */
export function mayWriteMinutes(actor: Actor, meeting: MeetingForPolicy): boolean {
  return mayPlanMeeting(actor, meeting);
}

/** A paragraph of a restricted group is written by those of them who may enter the group. */
export function mayWritePart(
  actor: Actor,
  { meeting, group }: { meeting: MeetingForPolicy; group: { code: string; restricted: boolean } | null },
): boolean {
  return mayWriteMinutes(actor, meeting) && (group === null || mayEnterGroup(actor, group));
}

/** The Parties whose wording the actor may give: their own, and those that take part by instrument. */
export function mayWordFor(actor: Actor, party: string, withAccounts: readonly string[]): boolean {
  return party === partyOf(actor) || takesPartByInstrument(party, withAccounts);
}

/** Each Party clears and agrees itself; for one that takes part by instrument another Party's coordinator enters it. */
export function mayEndorseFor(actor: Actor, meeting: MeetingForPolicy, party: string): boolean {
  return mayPlanMeeting(actor, meeting) && (party === partyOf(actor) || mayEnterKeyFor(actor, party));
}
