import type { CalendarDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import { clockAt, type LocalStart } from '@/lib/dates/wall-clock';

/** When a meeting begins and ends on a capital's clocks, `HH:MM`; `day` is set where it begins on another day there. */
export interface CapitalTime {
  capital: string;
  from: string;
  to: string;
  day: CalendarDate | null;
}

/**
 * A meeting's times in the capitals whose clocks are not the meeting's own.
 * @example capitalTimes(at0900inBaku, [{ capital: 'Washington', timeZone: 'America/New_York' }]) // from '00:00'
 */
export function capitalTimes(
  meeting: LocalStart & { durationMinutes: number },
  capitals: readonly { capital: string; timeZone: string }[],
): CapitalTime[] {
  const { start, end } = clockSpan(meeting);
  return capitals
    .filter(({ timeZone }) => timeZone !== meeting.timeZone)
    .map(({ capital, timeZone }) => {
      const { date, time } = clockAt(start, timeZone);
      const day = date === meeting.startsOn ? null : date;
      return { capital, from: time, to: clockAt(end, timeZone).time, day };
    });
}
