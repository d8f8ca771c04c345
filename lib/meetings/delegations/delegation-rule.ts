import { folded } from '@/lib/search/search-key';

/** In the order of a list of participants. */
export const delegateRoles = ['head', 'member', 'expert'] as const;

export type DelegateRole = (typeof delegateRoles)[number];

/** A person of a delegation: one of the tracker, or a name. */
export interface NamedDelegate {
  role: DelegateRole;
  personId: string | null;
  name: string;
}

/** More than a meeting room seats. */
const maxDelegates = 100;

/**
 * Why a person cannot join the delegation (docs/domain.md#delegations), or null: it has one head, and nobody twice.
 *
 * @example joiningFault([{ role: 'head', personId: null, name: 'A' }], { role: 'head', personId: null, name: 'B' }) // 'head-named'
 */
export function joiningFault(
  delegates: readonly NamedDelegate[],
  joining: NamedDelegate,
): 'head-named' | 'delegate-named' | 'too-many-delegates' | null {
  if (delegates.length >= maxDelegates) return 'too-many-delegates';
  if (delegates.some((each) => isSame(each, joining))) return 'delegate-named';
  if (joining.role === 'head' && delegates.some(({ role }) => role === 'head')) return 'head-named';
  return null;
}

/** The same person of the tracker, or the same name where one of them is only a name. */
function isSame(one: NamedDelegate, other: NamedDelegate): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId;
  return folded(one.name) === folded(other.name);
}

/** A delegation is put forward with its head; null if it may be. */
export function puttingForwardFault(delegates: readonly NamedDelegate[]): 'delegation-without-head' | null {
  return delegates.some(({ role }) => role === 'head') ? null : 'delegation-without-head';
}

/** Whether the step *delegations named* is done: every Party has put its delegation forward. */
export function areAllNamed(parties: readonly string[], putForward: readonly string[]): boolean {
  return parties.length > 0 && parties.every((party) => putForward.includes(party));
}
