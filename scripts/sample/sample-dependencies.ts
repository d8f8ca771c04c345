import { orderDay } from '../../lib/roadmap/dependency-rule';
import type { Chance } from './chance';
import type { SampleProject } from './sample-project';

type Milestone = SampleProject['milestones'][number];

/** The share of projects that depend on another project. */
const share = 0.08;

/**
 * Dependencies of some projects on milestones of earlier ones, in any group. Always on an earlier milestone,
 * so that there is no cycle. Only joint projects of open groups have any.
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
