import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator, mayConcurFor } from '@/lib/access/offices';
import type { ProposalKind } from '@/lib/compliance/content';
import { mayBeEnded } from './content-rule';

/** What the policies need of a proposal. `groupCode` is null for the Charter's own matters. */
export interface ProposalForPolicy {
  groupCode: string | null;
  proposedBy: string;
  state: string;
  /** The Parties whose keys are missing. */
  missing: readonly string[];
}

/**
 * Whether the actor's office allows to concur: co-chair there or coordinator, of a Party. That the key was given or the
 * proposal has ended is no matter of office: the command then says so.
 */
export function mayConcur(actor: Actor, { groupCode }: Pick<ProposalForPolicy, 'groupCode'>): boolean {
  return partyOf(actor) !== null && mayConcurFor(actor, groupCode);
}

/** Whether the proposal takes this Party's key now. */
export function isAwaited(party: string | null, { state, missing }: ProposalForPolicy): boolean {
  return party !== null && state === 'open' && missing.includes(party);
}

/** Whether the actor may return the proposal: those who may concur may, but not the Party whose key it has. */
export function mayReturn(actor: Actor, proposal: ProposalForPolicy): boolean {
  return mayConcur(actor, proposal) && (proposal.state !== 'open' || isAwaited(partyOf(actor), proposal));
}

/** Whether the actor may withdraw the proposal: it is their own Party's, and they may concur in such matters. */
export function mayWithdraw(actor: Actor, proposal: ProposalForPolicy): boolean {
  return partyOf(actor) === proposal.proposedBy && mayConcurFor(actor, proposal.groupCode);
}

/** Whether the actor may enter another Party's key: coordinators may (docs/domain.md#by-instrument). */
export function mayEnterKeyFor(actor: Actor, party: string): boolean {
  return isCoordinator(actor) && partyOf(actor) !== null && partyOf(actor) !== party;
}

/** What an actor may do with a proposal now. */
export interface OpenActs {
  /** The actor's own Party if the actor may concur for it now, else null. */
  concurs: string | null;
  mayWithdraw: boolean;
  /** The Parties without accounts whose keys the actor may enter. */
  enters: string[];
  /** Whether the actor may propose to annul or correct this agreement. */
  mayTakeBack: boolean;
}

/**
 * What a proposal's page offers to the actor.
 * @param byInstrument the Parties that take part by instrument
 */
export function openActs(
  actor: Actor,
  proposal: ProposalForPolicy & { kind: ProposalKind },
  byInstrument: readonly string[],
): OpenActs {
  const open = proposal.state === 'open';
  return {
    concurs: isAwaited(partyOf(actor), proposal) && mayConcur(actor, proposal) ? partyOf(actor) : null,
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
