import type { LinkedMilestone, MilestoneLink } from './roadmap-page';

/** What comes before a drawn step, and what comes after it, that is not drawn itself. */
export interface UndrawnLinks {
  before: LinkedMilestone[];
  after: LinkedMilestone[];
}

/**
 * The links of which only one end is drawn, by the id of that end: the other lies on another page of the picture,
 * outside its window, or has no date yet.
 * @param drawn the ids of the steps that a link can be led to
 */
export function undrawnLinks(
  links: readonly MilestoneLink[],
  drawn: ReadonlySet<string>,
): ReadonlyMap<string, UndrawnLinks> {
  const undrawn = new Map<string, UndrawnLinks>();
  const of = (id: string) => {
    const own = undrawn.get(id) ?? { before: [], after: [] };
    undrawn.set(id, own);
    return own;
  };
  for (const { from, to } of links) {
    if (drawn.has(from.id) === drawn.has(to.id)) continue;
    if (drawn.has(to.id)) of(to.id).before.push(from);
    else of(from.id).after.push(to);
  }
  return undrawn;
}
