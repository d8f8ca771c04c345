import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';

type MeetingState = 'planned' | 'held' | 'postponed' | 'cancelled';

/**
 * The day of a meeting; null while it is postponed without a new day, or cancelled
 * (docs/domain.md#whether-a-meeting-has-a-day).
 *
 * @param row as stored: `startsOn` is the last day that the meeting had
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

/** A row with its day as `startsOn`, or its last day as `formerDay`; the other one is null. */
export function withDay<Row extends { state: MeetingState; startsOn: string }>(
  row: Row,
): Omit<Row, 'startsOn'> & { startsOn: CalendarDate | null; formerDay: CalendarDate | null } {
  const startsOn = meetingDay(row);
  return { ...row, startsOn, formerDay: startsOn === null ? calendarDate(row.startsOn) : null };
}
