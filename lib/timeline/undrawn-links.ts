import type { LinkedMilestone, MilestoneLink } from './roadmap-page';

/** The predecessors and dependents of a milestone that are not on the chart. */
export interface UndrawnLinks {
  before: LinkedMilestone[];
  after: LinkedMilestone[];
}

/**
 * The links with only one end on the chart, by that milestone's id. The other end is on another page, outside
 * the window, or has no date.
 *
 * @param shown the ids of the milestones on the chart
 */
export function undrawnLinks(
  links: readonly MilestoneLink[],
  shown: ReadonlySet<string>,
): ReadonlyMap<string, UndrawnLinks> {
  const undrawn = new Map<string, UndrawnLinks>();
  const of = (id: string) => {
    const own = undrawn.get(id) ?? { before: [], after: [] };
    undrawn.set(id, own);
    return own;
  };
  for (const { from, to } of links) {
    if (shown.has(from.id) === shown.has(to.id)) continue;
    if (shown.has(to.id)) of(to.id).before.push(from);
    else of(from.id).after.push(to);
  }
  return undrawn;
}
