import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ChartParams, VersionName } from '@/lib/timeline/address';
import type { RoadmapComparison, RoadmapVersion } from '@/lib/timeline/compare/comparison';
import type { DayLine } from '@/lib/timeline/day-lines';
import type { GroupCounts, RoadmapPage } from '@/lib/timeline/roadmap-page';
import type { WindowParams } from '@/lib/timeline/window';

/** One of two compared versions. `agreed` is null for the present roadmap. */
export interface ComparedVersion {
  name: VersionName;
  agreed: Pick<RoadmapVersion, 'agreedOn' | 'ended'> | null;
}

/** The data of the chart, its table and its files. */
export interface ChartSource {
  ask: ChartParams;
  /** The chart's only group; null for all groups that the reader may enter. */
  group: { code: string; name: string; slug: string } | null;
  groups: { code: string; name: string }[];
  /** The names of the groups that the reader may not enter. */
  closed: string[];
  parties: { code: string; name: string }[];
  window: WindowParams;
  days: DayLine[];
  today: CalendarDate;
  charterTitle: string;
  /** The agreed versions of the only group, latest first. */
  versions: RoadmapVersion[];
  /** The counts of all groups where the chart is folded by group; else null. Then `content` has the open ones. */
  folded: GroupCounts[] | null;
  content:
    | ({ kind: 'live' } & RoadmapPage)
    | ({ kind: 'compared'; earlier: ComparedVersion; later: ComparedVersion } & RoadmapComparison);
}
