import type { LinkedMilestone, MilestoneLink } from './roadmap-page';

/** The predecessors of a milestone, and those dependents whose own row is not on the page. */
export interface LinksOfMilestone {
  after: LinkedMilestone[];
  before: LinkedMilestone[];
}

/**
 * Groups the links by milestone, each once: under its dependent, or under its predecessor if the dependent's
 * project is not on the page.
 *
 * @param here the ids of the projects on the page
 */
export function linksByMilestone(
  links: readonly MilestoneLink[],
  here: ReadonlySet<string>,
): ReadonlyMap<string, LinksOfMilestone> {
  const byMilestone = new Map<string, LinksOfMilestone>();
  const of = (id: string) => {
    const own = byMilestone.get(id) ?? { after: [], before: [] };
    byMilestone.set(id, own);
    return own;
  };
  for (const { from, to } of links) {
    if (here.has(to.project.id)) of(to.id).after.push(from);
    else of(from.id).before.push(to);
  }
  return byMilestone;
}
