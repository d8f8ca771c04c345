import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Deadline } from '@/lib/deadlines/deadline';
import type { FurtherDay } from '@/lib/meetings/days/further-day-rule';
import type { WorkCompartment, WorkItem } from '../work-item';

/** A meeting with a day, or with the last one that it had if it is cancelled. */
export interface FeedMeeting {
  id: string;
  title: string;
  startsOn: CalendarDate;
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  cancelled: boolean;
  compartment: WorkCompartment;
  furtherDays: readonly FurtherDay[];
}

/** What a person's calendar holds (docs/domain.md#calendar-addresses). */
export interface WorkFeed {
  /** The name of the group that it is narrowed to; null for all. */
  group: string | null;
  items: readonly WorkItem[];
  meetings: readonly FeedMeeting[];
  /** The Charter's deadlines that are not settled, extensions included. */
  charter: readonly Deadline[];
  /** Rises with everything that the person may see. */
  sequence: number;
  changedAt: Date;
}

/** Whether a row's own words may leave the tracker: a private or restricted one only says that something is due. */
export const mayBeNamed = ({ compartment }: { compartment: WorkCompartment }): boolean =>
  compartment === 'joint';
