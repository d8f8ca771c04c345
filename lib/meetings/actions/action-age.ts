import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

interface MeetingOfSeries {
  id: string;
  kind: 'charter' | 'group' | 'platform';
  groupCode: string | null;
  platformId: string | null;
}

/**
 * The key of the series that a meeting belongs to: the Charter's, its group's or its platform's. A meeting of no
 * named platform is a series of its own.
 */
export function seriesOf({ id, kind, groupCode, platformId }: MeetingOfSeries): string {
  if (kind === 'charter') return 'charter';
  if (kind === 'group') return `group:${groupCode}`;
  return platformId === null ? `meeting:${id}` : `platform:${platformId}`;
}

/**
 * The day from which an action is counted: its meeting's, or its entry's if the meeting has no day, or was moved to
 * a later one.
 */
export function actionSince(meetingDay: CalendarDate | null, enteredOn: CalendarDate): CalendarDate {
  return meetingDay === null || enteredOn < meetingDay ? enteredOn : meetingDay;
}

/** Age in days, and in meetings of the same series. */
export interface ActionAge {
  days: number;
  meetings: number;
}

/**
 * An action's age on a day (docs/domain.md#actions). It stops on the day on which the action was closed.
 *
 * @param held the days on which meetings of the action's series were held
 */
export function actionAge(
  { since, closedOn }: { since: CalendarDate; closedOn: CalendarDate | null },
  held: readonly CalendarDate[],
  asOf: CalendarDate,
): ActionAge {
  const until = closedOn !== null && closedOn < asOf ? closedOn : asOf;
  return {
    days: Math.max(0, daysBetween(since, until)),
    meetings: held.filter((day) => day > since && day <= until).length,
  };
}
