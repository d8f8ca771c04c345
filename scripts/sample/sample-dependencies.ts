import { orderDay } from '../../lib/roadmap/dependency-rule';
import type { Chance } from './chance';
import type { SampleProject } from './sample-project';

type Milestone = SampleProject['milestones'][number];

/** How many of the projects wait for a step of another one. */
const share = 0.08;

/**
 * What some of these projects wait for in earlier ones, of their own group or another: always an earlier step of an
 * earlier project, so that none waits for itself. Joint projects alone, and none of a restricted group.
 */
export function dependenciesAcross(
  chance: Chance,
  projects: readonly SampleProject[],
  restricted: ReadonlySet<string>,
): { dependentId: string; predecessorId: string }[] {
  const open = projects.filter(
    ({ project }) => project.privateTo === null && !restricted.has(project.groupCode),
  );
  return open.flatMap(({ milestones }, index) => {
    if (index === 0 || !chance.falls(share)) return [];
    const dependent = chance.one(milestones);
    const predecessor = chance.one(open.slice(0, index)).milestones.findLast(comesBefore(dependent));
    return predecessor ? [{ dependentId: dependent.id, predecessorId: predecessor.id }] : [];
  });
}

const comesBefore = (dependent: Milestone) => (predecessor: Milestone) =>
  dayOf(predecessor) <= dayOf(dependent);

const dayOf = ({ actualOn, baselineOn, baselinePrecision, forecastOn, forecastPrecision }: Milestone) =>
  orderDay({
    actualOn,
    baselineOn,
    baselinePrecision,
    forecast: { on: forecastOn, precision: forecastPrecision },
  })?.on ?? '';
