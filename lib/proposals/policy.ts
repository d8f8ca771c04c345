import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator, mayTurnKey } from '@/lib/access/offices';

/** What a policy looks at of a proposal. `groupCode` is null in the Charter's own matters. */
export interface ProposalForPolicy {
  groupCode: string | null;
  proposedBy: string;
  state: string;
  keys: readonly { partyCode: string }[];
}

const hasKeyOf = (proposal: ProposalForPolicy, party: string) =>
  proposal.keys.some((key) => key.partyCode === party);

/** The second key is another Party's: its co-chair of the group, or its coordinator. */
export function mayConcur(actor: Actor, proposal: ProposalForPolicy): boolean {
  const party = partyOf(actor);
  return party !== null && !hasKeyOf(proposal, party) && mayTurnKey(actor, proposal.groupCode);
}

/** A proposal is returned by a Party that was asked for its key. */
export function mayReturn(actor: Actor, proposal: ProposalForPolicy): boolean {
  return mayConcur(actor, proposal);
}

/** A proposal is withdrawn by the Party that made it. */
export function mayWithdraw(actor: Actor, proposal: ProposalForPolicy): boolean {
  return partyOf(actor) === proposal.proposedBy && mayTurnKey(actor, proposal.groupCode);
}

/** Another Party's key is entered by a coordinator, who cites the instrument (domain.md 4). */
export function mayEnterKeyFor(actor: Actor, party: string): boolean {
  return isCoordinator(actor) && partyOf(actor) !== null && partyOf(actor) !== party;
}
