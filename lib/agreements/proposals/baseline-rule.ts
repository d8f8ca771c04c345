import type { ContentOf } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';

/** A milestone's agreed dates: in the first and in the latest roadmap in force. */
export interface Baseline {
  first: PartialDate;
  latest: PartialDate;
}

/** A version of a roadmap that is in force. */
export interface RoadmapInForce {
  agreedOn: CalendarDate;
  version: number;
  projects: ContentOf<'roadmap'>['projects'];
}

/**
 * Every milestone's baselines by its id (docs/domain.md#a-milestones-three-dates): its dates in the first and the
 * latest roadmap that holds it, by agreed day and then by version. Slip is counted from both.
 */
export function baselinesOf(roadmaps: readonly RoadmapInForce[]): Map<string, Baseline> {
  const inOrder = [...roadmaps].sort((a, b) => a.agreedOn.localeCompare(b.agreedOn) || a.version - b.version);
  const baselines = new Map<string, Baseline>();
  for (const { id, on, precision } of inOrder.flatMap(({ projects }) =>
    projects.flatMap((p) => p.milestones),
  )) {
    const latest = { on, precision };
    baselines.set(id, { first: baselines.get(id)?.first ?? latest, latest });
  }
  return baselines;
}
