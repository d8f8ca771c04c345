import type { LinkedStep, StepLink } from './roadmap-page';

/** What a step comes after, and what it comes before that has no row of its own on the page to say so. */
export interface LinksOfStep {
  after: LinkedStep[];
  before: LinkedStep[];
}

/**
 * The links by the steps of the page, each told once: by the step that comes after, or by the one before where the
 * other's project is not on the page.
 * @param here the ids of the projects on the page
 */
export function linksByStep(
  links: readonly StepLink[],
  here: ReadonlySet<string>,
): ReadonlyMap<string, LinksOfStep> {
  const byStep = new Map<string, LinksOfStep>();
  const of = (id: string) => {
    const own = byStep.get(id) ?? { after: [], before: [] };
    byStep.set(id, own);
    return own;
  };
  for (const { from, to } of links) {
    if (here.has(to.project.id)) of(to.id).after.push(from);
    else of(from.id).before.push(to);
  }
  return byStep;
}
