import type { LinkedMilestone, MilestoneLink } from './roadmap-page';

/** What a step comes after, and what it comes before that has no row of its own on the page to say so. */
export interface LinksOfMilestone {
  after: LinkedMilestone[];
  before: LinkedMilestone[];
}

/**
 * The links by the steps of the page, each told once: by the step that comes after, or by the one before where the
 * other's project is not on the page.
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
