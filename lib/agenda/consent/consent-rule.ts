import type { ConsentState, Wording } from './consent';

/** What a Party does with an agenda item. `take`: accepts the other side's wording of an open bracket. */
export const consentActs = [
  'edit',
  'move',
  'remove',
  'restore',
  'put-forward',
  'accept',
  'bracket',
  'decline',
  'defer',
  'take',
] as const;

export type ConsentAct = (typeof consentActs)[number];

/** Joint items, drafted or added by both, have no state and no proposer. A removed item is only put back. */
export interface ConsentFacts {
  state: ConsentState | null;
  by: string | null;
  removed: boolean;
}

const settled: readonly (ConsentState | null)[] = [null, 'accepted'];

/** What the rule needs of a stored item. */
export const factsOf = (item: {
  consent: ConsentState | null;
  proposedBy: string | null;
  removed: boolean;
}): ConsentFacts => ({ state: item.consent, by: item.proposedBy, removed: item.removed });

/**
 * Why a Party may not do this with an item, or null if it may (docs/domain.md#agenda-by-consent).
 *
 * @param party the Party that acts, or in whose name another one enters the act
 * @example consentFault({ state: 'put_forward', by: 'AA', removed: false }, 'accept', 'AA') // 'own-proposal'
 */
export function consentFault({ state, by, removed }: ConsentFacts, act: ConsentAct, party: string) {
  if (state === 'own' && party !== by) return 'item-not-own';
  if (!removed && act === 'restore') return 'agenda-there-already';
  if (removed && act !== 'restore') return 'agenda-removed-already';
  switch (act) {
    case 'edit':
      return editingFault({ state, by }, party);
    case 'move':
      return state === 'own' || isOff(state) ? 'item-off-agenda' : null;
    case 'remove':
    case 'restore':
      if (isOff(state)) return 'item-off-agenda';
      return isOpen(state) && party !== by ? 'item-waits-for-answer' : null;
    case 'put-forward':
      return state === 'own' ? null : 'item-not-own';
    case 'take':
      return state === 'bracketed' ? null : 'item-without-bracket';
    default:
      return answeringFault({ state, by }, act, party);
  }
}

type Standing = Omit<ConsentFacts, 'removed'>;

const isOpen = (state: ConsentState | null) => state === 'put_forward' || state === 'bracketed';
const isOff = (state: ConsentState | null) => state === 'declined' || state === 'deferred';

function editingFault({ state, by }: Standing, party: string) {
  if (state === 'bracketed') return 'item-bracketed';
  if (isOff(state)) return 'item-off-agenda';
  return state === 'put_forward' && party !== by ? 'item-waits-for-answer' : null;
}

/** A side answers what the other put forward, may accept what it declined, and rewords its own side of a bracket. */
function answeringFault(
  { state, by }: Standing,
  act: 'accept' | 'bracket' | 'decline' | 'defer',
  party: string,
) {
  if (state === 'bracketed' && act === 'bracket') return null;
  if (settled.includes(state) || state === 'own' || state === 'deferred') return 'item-not-waiting';
  if (party === by) return 'own-proposal';
  if (state === 'declined') return act === 'accept' ? null : 'item-not-waiting';
  if (state === 'bracketed') return act === 'accept' ? 'item-bracketed' : null;
  return null;
}

/** Whether two sides' wordings say the same, so that the bracket closes by itself. */
export function areSame(
  one: Pick<Wording, 'title' | 'note'>,
  other: Pick<Wording, 'title' | 'note'>,
): boolean {
  return one.title === other.title && one.note === other.note;
}

/** The wording of the side that is not this one; null without an open bracket. */
export function othersWording(wordings: readonly Wording[], party: string): Wording | null {
  return wordings.find((wording) => wording.party !== party) ?? null;
}
