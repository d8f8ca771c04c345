import { milestoneChart } from './charted-milestone';
import { liesWithin } from './row-layout';
import type { ChartSource } from './source/source';

/** Whether no milestone of the shown projects is within the window. */
export function isEmptyWindow({ content, window, today }: ChartSource): boolean {
  if (content.kind !== 'live') return false;
  const milestones = content.groups.flatMap(({ projects }) =>
    projects.flatMap((project) => project.milestones),
  );
  return !milestones.some((milestone) => liesWithin(milestoneChart(milestone, today), window));
}
