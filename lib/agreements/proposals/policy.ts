import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator, mayConcurFor } from '@/lib/access/offices';
import type { ProposalKind } from '@/lib/compliance/content';
import { mayBeEnded } from './content-rule';

/** What a policy looks at of a proposal. `groupCode` is null in the Charter's own matters. */
export interface ProposalForPolicy {
  groupCode: string | null;
  proposedBy: string;
  state: string;
  /** The Parties whose keys it waits for. */
  missing: readonly string[];
}

/** The second key is another Party's: its co-chair of the group, or its coordinator. */
export function mayConcur(actor: Actor, proposal: ProposalForPolicy): boolean {
  const party = partyOf(actor);
  return party !== null && proposal.missing.includes(party) && mayConcurFor(actor, proposal.groupCode);
}

/** A proposal is returned by a Party that was asked for its key. */
export function mayReturn(actor: Actor, proposal: ProposalForPolicy): boolean {
  return mayConcur(actor, proposal);
}

/** A proposal is withdrawn by the Party that made it. */
export function mayWithdraw(actor: Actor, proposal: ProposalForPolicy): boolean {
  return partyOf(actor) === proposal.proposedBy && mayConcurFor(actor, proposal.groupCode);
}

/**
 * Another Party's key is entered by a coordinator, who cites the instrument (docs/domain.md#by-instrument).
 */
export function mayEnterKeyFor(actor: Actor, party: string): boolean {
  return isCoordinator(actor) && partyOf(actor) !== null && partyOf(actor) !== party;
}

/** What an actor may do with a proposal at present. */
export interface OpenActs {
  /** The actor's own Party, where its key is missing and the actor may turn it. */
  concurs: string | null;
  mayWithdraw: boolean;
  /** The Parties without accounts whose keys the actor may enter. */
  enters: string[];
  /** Whether the actor may propose the annulment or the correction of what is agreed. */
  mayTakeBack: boolean;
}

/** What an actor may do with a proposal, given the Parties that take part by instrument: what its page offers. */
export function openActs(
  actor: Actor,
  proposal: ProposalForPolicy & { kind: ProposalKind },
  byInstrument: readonly string[],
): OpenActs {
  const open = proposal.state === 'open';
  return {
    concurs: open && mayConcur(actor, proposal) ? partyOf(actor) : null,
    mayWithdraw: open && mayWithdraw(actor, proposal),
    enters: open
      ? proposal.missing.filter((party) => byInstrument.includes(party) && mayEnterKeyFor(actor, party))
      : [],
    mayTakeBack:
      proposal.state === 'agreed' &&
      mayBeEnded('correction', proposal.kind) &&
      mayConcurFor(actor, proposal.groupCode),
  };
}
