/** The offices of docs/domain.md#offices. The policies decide what each one allows. */
export type OfficeKind = 'administrator' | 'coordinator' | 'co_chair' | 'member' | 'viewer';

/** An office that a person holds. Null codes mean no Party (technical staff) and no group (of the whole Charter). */
export interface HeldOffice {
  kind: OfficeKind;
  partyCode: string | null;
  groupCode: string | null;
}

/**
 * The person behind a query or a command; both require one. `party` is null for technical staff, who belong to no
 * Party. `system` is true only for the program itself, which seeds the Charter and opens the first account.
 */
export interface Actor {
  personId: string | null;
  name: string;
  party: { code: string; name: string } | null;
  offices: readonly HeldOffice[];
  system: boolean;
  /** When the person's last visit ended. Absent during the first visit, and for an actor who is no visitor. */
  lastVisitAt?: Date;
}

export const systemActor: Actor = {
  personId: null,
  name: 'Concord',
  party: null,
  offices: [],
  system: true,
};

/** The code of the actor's own Party, or null. It is the only Party whose private rows they may see. */
export function partyOf(actor: Actor): string | null {
  return actor.party?.code ?? null;
}
