/** What an office lets its holder do is said by the policies; this is only who holds what. */
export type OfficeKind = 'administrator' | 'coordinator' | 'co_chair' | 'member' | 'viewer';

export interface HeldOffice {
  kind: OfficeKind;
  partyCode: string | null;
  groupCode: string | null;
}

/**
 * Who asks. Every query and command demands one. `party` is null for technical staff, who belong to no Party;
 * `system` is true only for the program itself, which seeds the Charter and opens the first account.
 */
export interface Actor {
  personId: string | null;
  name: string;
  party: { code: string; name: string } | null;
  offices: readonly HeldOffice[];
  system: boolean;
  /** When their last visit ended; absent in the first one, and where nobody visits. */
  lastVisitAt?: Date;
}

export const systemActor: Actor = {
  personId: null,
  name: 'Concord',
  party: null,
  offices: [],
  system: true,
};

/** A person's own Party, or null: the only Party whose private rows they may know of. */
export function partyOf(actor: Actor): string | null {
  return actor.party?.code ?? null;
}
