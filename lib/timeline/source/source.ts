import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ChartParams, VersionName } from '@/lib/timeline/address';
import type { RoadmapComparison, RoadmapVersion } from '@/lib/timeline/compare/comparison';
import type { DayLine } from '@/lib/timeline/day-lines';
import type { RoadmapPage } from '@/lib/timeline/roadmap-page';
import type { WindowParams } from '@/lib/timeline/window';

/** One of two compared versions; `agreed` is null of the roadmap as it is now. */
export interface ComparedVersion {
  name: VersionName;
  agreed: Pick<RoadmapVersion, 'agreedOn' | 'ended'> | null;
}

/** All that the picture, its table and its files are made of. */
export interface ChartSource {
  ask: ChartParams;
  /** The only group that it is of, or null where it is of all that the reader may enter. */
  group: { code: string; name: string; slug: string } | null;
  groups: { code: string; name: string }[];
  /** The names of the groups whose roadmaps the reader may not enter. */
  closed: string[];
  parties: { code: string; name: string }[];
  window: WindowParams;
  days: DayLine[];
  today: CalendarDate;
  charterTitle: string;
  /** Of the only group, the latest first. */
  versions: RoadmapVersion[];
  content:
    | ({ kind: 'live' } & RoadmapPage)
    | ({ kind: 'compared'; earlier: ComparedVersion; later: ComparedVersion } & RoadmapComparison);
}
