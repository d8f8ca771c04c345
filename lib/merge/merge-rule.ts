/** Where a project stands in what the Parties agreed, or are about to. */
export type Holding = 'list' | 'roadmap' | 'open';

/** A project as the rule looks at it. */
export interface MergeSide {
  id: string;
  /** Whether it was merged into another one already. */
  merged: boolean;
  /** May the person change it? */
  writable: boolean;
  privateTo: string | null;
  /** The restricted group that leads it, or null where its group is open. */
  restrictedGroup: string | null;
  /** The standing list and roadmap that hold it, and open proposals that would. */
  held: readonly Holding[];
}

export type MergeRefusal =
  | 'merge-itself'
  | 'merge-merged'
  | 'merge-not-writable'
  | 'merge-compartments'
  | 'merge-on-list'
  | 'merge-in-roadmap'
  | 'merge-open-proposal';

const heldRefusals = {
  open: 'merge-open-proposal',
  roadmap: 'merge-in-roadmap',
  list: 'merge-on-list',
} as const;

/**
 * Why a duplicate cannot be merged into the survivor, or null. Both must be in one compartment: a private
 * project would leave its trace in a joint one, and a joint one would vanish from the other side. What the
 * Parties agreed stays true: a list or a roadmap that holds the duplicate is changed first
 * (docs/domain.md#merging). What holds the survivor is no hindrance.
 */
export function mergeRefusal(duplicate: MergeSide, survivor: MergeSide): MergeRefusal | null {
  if (duplicate.id === survivor.id) return 'merge-itself';
  if (duplicate.merged || survivor.merged) return 'merge-merged';
  if (!duplicate.writable || !survivor.writable) return 'merge-not-writable';
  if (duplicate.privateTo !== survivor.privateTo) return 'merge-compartments';
  if (duplicate.restrictedGroup !== survivor.restrictedGroup) return 'merge-compartments';
  const held = (['open', 'roadmap', 'list'] as const).find((holding) => duplicate.held.includes(holding));
  return held === undefined ? null : heldRefusals[held];
}
