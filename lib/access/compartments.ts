import type { Actor } from './actor';
import { partyOf } from './actor';
import { holdsIn, isCoordinator } from './offices';

/**
 * Who may know of a row (docs/domain.md#compartments): joint where `privateTo` is null, else that Party's
 * alone; and only a group's members and the coordinators where its group is restricted.
 */
export interface Compartment {
  privateTo: string | null;
  /** The restricted group that the row belongs to, or null where its group is open or it has none. */
  restrictedGroup: string | null;
}

export const joint: Compartment = { privateTo: null, restrictedGroup: null };

/** The compartment of a row of this group. */
export function compartmentOf(
  privateTo: string | null,
  group: { code: string; restricted: boolean } | null,
): Compartment {
  return { privateTo, restrictedGroup: group?.restricted ? group.code : null };
}

/** Whether the actor may see below a group's name and verdict. */
export function mayEnterGroup(actor: Actor, group: { code: string; restricted: boolean }): boolean {
  return (
    !group.restricted || isCoordinator(actor) || holdsIn(actor, group.code, 'co_chair', 'member', 'viewer')
  );
}

/** Whether the actor may know of a row in this compartment. */
export function mayKnow(actor: Actor, compartment: Compartment): boolean {
  if (compartment.privateTo !== null && compartment.privateTo !== partyOf(actor)) return false;
  if (compartment.restrictedGroup === null) return true;
  return mayEnterGroup(actor, { code: compartment.restrictedGroup, restricted: true });
}

/** The database's form of the first half: joint rows and the actor's own Party's. Never an undefined value. */
export function ownCompartments(actor: Actor): { OR: { privateTo: string | null }[] } {
  const party = partyOf(actor);
  return { OR: party === null ? [{ privateTo: null }] : [{ privateTo: null }, { privateTo: party }] };
}

/**
 * The same rows, for a list that is read in an order: no other Party's own. SQLite would gather what the form
 * above names by an index, and then sort all of it for one page.
 */
export function ownCompartmentsInOrder(actor: Actor): {
  NOT: { AND: { privateTo: { not: string | null } }[] };
} {
  const party = partyOf(actor);
  const others = [null, party].filter((own, index) => index === 0 || own !== null);
  return { NOT: { AND: others.map((own) => ({ privateTo: { not: own } })) } };
}

/** The database's form of the second half: the groups that the actor may see into. */
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

/** The same where the row itself holds the restricted group whose alone it is, or null. */
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
 * Name of the audit chain of a compartment: `joint`, `party:XX`, `group:YYY`, or `party:XX+group:YYY` for a
 * Party's private row in a restricted group, which other members of neither may count.
 */
export function chainOf(compartment: Compartment): string {
  const parts = [
    ...(compartment.privateTo === null ? [] : [`party:${compartment.privateTo}`]),
    ...(compartment.restrictedGroup === null ? [] : [`group:${compartment.restrictedGroup}`]),
  ];
  return parts.length === 0 ? 'joint' : parts.join('+');
}

/** The chains that the actor may read, of an installation with these groups. */
export function readableChains(actor: Actor, groupCodes: readonly string[]): string[] {
  const parties = [null, partyOf(actor)].filter((party, index) => index === 0 || party !== null);
  const compartments = parties.flatMap((privateTo) =>
    [null, ...groupCodes].map((restrictedGroup) => ({ privateTo, restrictedGroup })),
  );
  return compartments.filter((compartment) => mayKnow(actor, compartment)).map(chainOf);
}

/** The chains of an installation with these Parties and restricted groups, whether anything stands in them or not. */
export function allChains(partyCodes: readonly string[], restrictedGroups: readonly string[]): string[] {
  return [null, ...partyCodes].flatMap((privateTo) =>
    [null, ...restrictedGroups].map((restrictedGroup) => chainOf({ privateTo, restrictedGroup })),
  );
}
