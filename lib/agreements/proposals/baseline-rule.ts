import type { ContentOf } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';

export interface Baseline {
  first: PartialDate;
  latest: PartialDate;
}

/** A roadmap version that stands. */
export interface RoadmapInForce {
  agreedOn: CalendarDate;
  version: number;
  projects: ContentOf<'roadmap'>['projects'];
}

/**
 * The baselines of every milestone, by its id: its date in the first and in the latest agreed roadmap that
 * holds it, by agreed day (docs/domain.md#a-milestones-three-dates). Slip is counted from both.
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
