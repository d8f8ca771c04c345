import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';

type MeetingState = 'planned' | 'held' | 'postponed' | 'cancelled';

/**
 * The day of a meeting, or null where it has none (docs/domain.md#whether-a-meeting-has-a-day): one that is
 * postponed without a new day, or cancelled, has none on any page, in any file or calendar. Postponed to a
 * new day it is planned again.
 *
 * @param row as stored: `startsOn` is the day that the meeting last had
 */
export function meetingDay({
  state,
  startsOn,
}: {
  state: MeetingState;
  startsOn: string;
}): CalendarDate | null {
  return state === 'planned' || state === 'held' ? calendarDate(startsOn) : null;
}

/** A row as it is read: with its day, or with the one that it had where it has none. */
export function withDay<Row extends { state: MeetingState; startsOn: string }>(
  row: Row,
): Omit<Row, 'startsOn'> & { startsOn: CalendarDate | null; formerDay: CalendarDate | null } {
  const startsOn = meetingDay(row);
  return { ...row, startsOn, formerDay: startsOn === null ? calendarDate(row.startsOn) : null };
}
