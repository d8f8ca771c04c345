import { addMinutes } from 'date-fns';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { clockAt, type LocalStart, startInstant } from '@/lib/dates/wall-clock';

/** When an item begins and ends, as wall-clock time `HH:MM`; `day` counts the midnights passed since the start. */
export interface ClockTime {
  from: string;
  to: string;
  day: number;
}

/** `over` is by how many minutes the items exceed the meeting, 0 where they fit. */
export interface Schedule {
  times: ClockTime[];
  total: number;
  over: number;
}

/** A meeting's start, whose day may not be settled yet. */
export type AgendaStart = Omit<LocalStart, 'startsOn'> & { startsOn: CalendarDate | null };

/** Without a day no clock is changed. */
const settled = ({ startsOn, startTime, timeZone }: AgendaStart): LocalStart =>
  startsOn === null
    ? { startsOn: calendarDate('2000-01-01'), startTime, timeZone: 'UTC' }
    : { startsOn, startTime, timeZone };

/**
 * The clock times of an agenda's items, one after the other from the meeting's start, in the meeting's own zone: what
 * its clocks show then, also where they are changed meanwhile.
 *
 * @param length the meeting's length in minutes
 * @param durations each item's in minutes
 */
export function clockTimes(begins: AgendaStart, length: number, durations: readonly number[]): Schedule {
  const start = settled(begins);
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
