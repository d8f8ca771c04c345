import type { Actor } from './actor';
import { partyOf } from './actor';
import { holdsIn, isCoordinator } from './offices';

/**
 * Who may see a row (docs/domain.md#compartments). It is joint if `privateTo` is null, else private to that Party.
 * If its group is restricted, only the group's members and the coordinators may see it.
 */
export interface Compartment {
  privateTo: string | null;
  /** The code of the row's restricted group. Null if the group is open or the row has none. */
  restrictedGroup: string | null;
}

export const joint: Compartment = { privateTo: null, restrictedGroup: null };

/** The compartment of a row in this group. */
export function compartmentOf(
  privateTo: string | null,
  group: { code: string; restricted: boolean } | null,
): Compartment {
  return { privateTo, restrictedGroup: group?.restricted ? group.code : null };
}

/** Whether the actor may see more of a group than its name and verdict (docs/domain.md#restricted-groups). */
export function mayEnterGroup(actor: Actor, group: { code: string; restricted: boolean }): boolean {
  return (
    !group.restricted || isCoordinator(actor) || holdsIn(actor, group.code, 'co_chair', 'member', 'viewer')
  );
}

/**
 * Whether the actor may see a row in this compartment (docs/domain.md#compartments).
 * @example mayKnow(memberOfAa, { privateTo: 'BB', restrictedGroup: null }) // false
 */
export function mayKnow(actor: Actor, compartment: Compartment): boolean {
  if (compartment.privateTo !== null && compartment.privateTo !== partyOf(actor)) return false;
  if (compartment.restrictedGroup === null) return true;
  return mayEnterGroup(actor, { code: compartment.restrictedGroup, restricted: true });
}

/**
 * The `privateTo` half of {@link mayKnow} as a database filter: joint rows and the actor's own Party's rows. It holds
 * no undefined value, which Prisma would read as no filter.
 */
export function ownCompartments(actor: Actor): { OR: { privateTo: string | null }[] } {
  const party = partyOf(actor);
  return { OR: party === null ? [{ privateTo: null }] : [{ privateTo: null }, { privateTo: party }] };
}

/**
 * The same rows as {@link ownCompartments}, for a sorted list. Written as an exclusion, because SQLite answers the OR
 * from an index on `privateTo` and then sorts every row to show one page.
 */
export function ownCompartmentsInOrder(actor: Actor): {
  NOT: { AND: { privateTo: { not: string | null } }[] };
} {
  const party = partyOf(actor);
  const others = [null, party].filter((own, index) => index === 0 || own !== null);
  return { NOT: { AND: others.map((own) => ({ privateTo: { not: own } })) } };
}

/** The restricted-group half of {@link mayKnow} as a filter on groups: those that the actor may enter. */
export function enterableGroups(actor: Actor): {
  OR: ({ restricted: boolean } | { code: { in: string[] } })[];
} {
  if (isCoordinator(actor)) return { OR: [{ restricted: false }, { restricted: true }] };
  const own = actor.offices
    .filter((office) => office.groupCode !== null && office.partyCode === partyOf(actor))
    .map((office) => office.groupCode)
    .filter((code) => code !== null);
  return { OR: [{ restricted: false }, { code: { in: own } }] };
}

/** The same as {@link enterableGroups}, as a filter on rows that store their restricted group's code, or null. */
export function enterableRows(actor: Actor): {
  OR: { restrictedGroup: null | { not: null } | { in: string[] } }[];
} {
  if (isCoordinator(actor)) return { OR: [{ restrictedGroup: null }, { restrictedGroup: { not: null } }] };
  const own = actor.offices
    .filter((office) => office.groupCode !== null && office.partyCode === partyOf(actor))
    .flatMap(({ groupCode }) => groupCode ?? []);
  return { OR: [{ restrictedGroup: null }, { restrictedGroup: { in: own } }] };
}

/**
 * The name of a compartment's audit chain (docs/domain.md#audit). A Party's private rows in a restricted group have a
 * chain of their own, so that neither the rest of the Party nor the rest of the group can count them.
 * @example chainOf({ privateTo: 'AA', restrictedGroup: 'SEC' }) // 'party:AA+group:SEC'
 */
export function chainOf(compartment: Compartment): string {
  const parts = [
    ...(compartment.privateTo === null ? [] : [`party:${compartment.privateTo}`]),
    ...(compartment.restrictedGroup === null ? [] : [`group:${compartment.restrictedGroup}`]),
  ];
  return parts.length === 0 ? 'joint' : parts.join('+');
}

/** The names of the audit chains that the actor may read. `groupCodes` are all groups of the installation. */
export function readableChains(actor: Actor, groupCodes: readonly string[]): string[] {
  const parties = [null, partyOf(actor)].filter((party, index) => index === 0 || party !== null);
  const compartments = parties.flatMap((privateTo) =>
    [null, ...groupCodes].map((restrictedGroup) => ({ privateTo, restrictedGroup })),
  );
  return compartments.filter((compartment) => mayKnow(actor, compartment)).map(chainOf);
}

/** The names of all audit chains that these Parties and restricted groups can have, empty ones included. */
export function allChains(partyCodes: readonly string[], restrictedGroups: readonly string[]): string[] {
  return [null, ...partyCodes].flatMap((privateTo) =>
    [null, ...restrictedGroups].map((restrictedGroup) => chainOf({ privateTo, restrictedGroup })),
  );
}
