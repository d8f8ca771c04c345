import { addMinutes } from 'date-fns';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { clockAt, type LocalStart, startInstant } from '@/lib/dates/wall-clock';

/** An item's start and end as `HH:MM`. `day` is the number of midnights between the meeting's start and the item's. */
export interface ClockTime {
  from: string;
  to: string;
  day: number;
}

/** Minutes: `total` of all items, `over` by how much they exceed the meeting (0 if they fit). */
export interface Schedule {
  times: ClockTime[];
  total: number;
  over: number;
}

/** A meeting's start. The day is null if it is not set yet. */
export type AgendaStart = Omit<LocalStart, 'startsOn'> & { startsOn: CalendarDate | null };

/** A start with a day. Without one, any day in UTC will do, because UTC clocks never change. */
const dated = ({ startsOn, startTime, timeZone }: AgendaStart): LocalStart =>
  startsOn === null
    ? { startsOn: calendarDate('2000-01-01'), startTime, timeZone: 'UTC' }
    : { startsOn, startTime, timeZone };

/**
 * The clock times of an agenda's items, which follow one another from the meeting's start. Times are in the meeting's
 * zone, as its clocks show them, also when summer time begins or ends during the meeting.
 *
 * @param length of the meeting in minutes
 * @param durations of the items in minutes
 * @example clockTimes(startAt1000, 60, [45]).times // [{ from: '10:00', to: '10:45', day: 0 }]
 */
export function clockTimes(begins: AgendaStart, length: number, durations: readonly number[]): Schedule {
  const start = dated(begins);
  const startsAt = startInstant(start);
  const clockAfter = (minutes: number) => clockAt(addMinutes(startsAt, minutes), start.timeZone);
  let elapsed = 0;
  let from = clockAfter(0);
  const times = durations.map((duration) => {
    elapsed += duration;
    const to = clockAfter(elapsed);
    const time = { from: from.time, to: to.time, day: daysBetween(start.startsOn, from.date) };
    from = to;
    return time;
  });
  return { times, total: elapsed, over: Math.max(0, elapsed - length) };
}
