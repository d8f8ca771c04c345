import { type Actor, partyOf } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import type { KnownBrief } from './brief';
import { nextLink } from './clearance-rule';

/** The group whose members may read a brief: that of the item, else that of the meeting. */
export interface BriefScope {
  group: { code: string; restricted: boolean } | null;
  meeting: { groupCode: string | null };
}

/** Whether the actor is one of a Party's people at all: nobody else has briefs. */
export const hasSide = (actor: Actor): boolean => partyOf(actor) !== null;

/** Those who may plan a meeting call for their side's briefs on its agenda (docs/domain.md#briefs). */
export function mayCallForBriefs(actor: Actor, meeting: { groupCode: string | null }): boolean {
  return hasSide(actor) && mayPlanMeeting(actor, meeting);
}

/** A Party's people who may enter the item's group read its briefs. The caller has scoped by Party. */
export function mayReadBrief(actor: Actor, { group }: Pick<BriefScope, 'group'>): boolean {
  return hasSide(actor) && (group === null || mayEnterGroup(actor, group));
}

/** The author writes, whoever clears may amend, and so may those who called for it. */
export function mayWriteBrief(
  actor: Actor,
  brief: Pick<KnownBrief, 'authorId' | 'chain'>,
  scope: BriefScope,
): boolean {
  const { personId } = actor;
  if (!mayReadBrief(actor, scope)) return false;
  if (mayCallForBriefs(actor, scope.meeting)) return true;
  return (
    personId !== null && [brief.authorId, ...brief.chain.map((link) => link.personId)].includes(personId)
  );
}

/** The author withdraws what they wrote, and so do those who called for it. */
export function mayWithdrawBrief(
  actor: Actor,
  { authorId }: Pick<KnownBrief, 'authorId'>,
  scope: BriefScope,
): boolean {
  if (!mayReadBrief(actor, scope)) return false;
  return (authorId !== null && authorId === actor.personId) || mayCallForBriefs(actor, scope.meeting);
}

/** Whose turn it is clears. For a name without an account, those who called for the brief enter it. */
export function mayClearBrief(
  actor: Actor,
  brief: Pick<KnownBrief, 'chain' | 'version'>,
  scope: BriefScope,
): boolean {
  const next = nextLink(brief.chain, brief.version)?.link;
  if (!next || !mayReadBrief(actor, scope)) return false;
  return next.personId === null ? mayCallForBriefs(actor, scope.meeting) : next.personId === actor.personId;
}
