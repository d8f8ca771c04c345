import { type Actor, partyOf } from '@/lib/access/actor';
import { holdsIn, isCoordinator } from '@/lib/access/offices';

/** Whose work is listed, and in which groups (docs/domain.md#my-work). */
export interface WorkScope {
  personId: string;
  party: string;
  /** Groups in whose projects and actions the person works. */
  works: readonly string[];
  /** Groups for which the person speaks: they prepare, hand in, clear and answer. */
  leads: readonly string[];
  /** Whether they also speak for the Charter's own meetings and actions. */
  charter: boolean;
}

/**
 * The groups that are a person's own: those in which they are co-chair or member. A coordinator stands in for the
 * co-chair in groups where their Party has none. Null for technical staff: they owe nothing here.
 *
 * @param groups groups that the actor may enter
 * @param chaired codes of the groups in which the actor's Party has a co-chair
 */
export function workScope(
  actor: Actor,
  groups: readonly string[],
  chaired: readonly string[],
): WorkScope | null {
  const party = partyOf(actor);
  if (party === null || actor.personId === null) return null;
  const charter = isCoordinator(actor);
  const standsIn = (code: string) => charter && !chaired.includes(code);
  return {
    personId: actor.personId,
    party,
    works: groups.filter((code) => holdsIn(actor, code, 'co_chair', 'member') || standsIn(code)),
    leads: groups.filter((code) => holdsIn(actor, code, 'co_chair') || standsIn(code)),
    charter,
  };
}

/** Whether the person speaks for their Party in a matter of this group; null is the Charter itself. */
export const leadsIn = ({ leads, charter }: WorkScope, groupCode: string | null): boolean =>
  groupCode === null ? charter : leads.includes(groupCode);

/** Whether something of this Party, or of all, is the person's Party's. */
export const isOurs = ({ party }: WorkScope, responsible: string | null): boolean =>
  responsible === null || responsible === party;
