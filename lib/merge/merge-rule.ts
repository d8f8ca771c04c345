/** What holds a project: the list in force, the roadmap in force, or an open proposal. */
export type Holding = 'list' | 'roadmap' | 'open';

/** A project as the merge rule reads it. */
export interface MergeSide {
  id: string;
  /** Whether it is already merged into another. */
  merged: boolean;
  /** Whether the person may change it. */
  writable: boolean;
  privateTo: string | null;
  /** The code of its restricted group; null if its group is open. */
  restrictedGroup: string | null;
  /** The list and roadmap in force that hold it, and open proposals that would. */
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
 * Why a duplicate cannot be merged into the survivor, or null (docs/domain.md#merging). Both must be in one
 * compartment: a merge across would reveal a private project, or hide a joint one from the other side. A list
 * or roadmap that holds the duplicate must change first; one that holds the survivor does not matter.
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
