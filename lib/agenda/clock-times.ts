import { addMinutes } from 'date-fns';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { clockAt, type LocalStart, startInstant } from '@/lib/dates/wall-clock';
import { datedDays, type FurtherDay } from '@/lib/meetings/days/further-day-rule';

/** An item's start and end as `HH:MM`. `day` is the number of midnights between its day's start and the item's. */
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

/** A day of a meeting. `number` is 1 for the first and counts the days between: 3 is two days after the first. */
export interface AgendaDay {
  number: number;
  /** Null while the meeting has no day. */
  on: CalendarDate | null;
  startTime: string;
  durationMinutes: number;
}

/** The items of one day, in order. `fell` marks those whose own day the meeting no longer has. */
export interface DaySchedule<Item> {
  day: AgendaDay;
  items: { item: Item; time: ClockTime; fell: boolean }[];
  total: number;
  over: number;
}

// Without a day, any day in UTC will do, because UTC clocks never change.
const anyDay = calendarDate('2000-01-01');
const dated = ({ startsOn, startTime, timeZone }: AgendaStart): LocalStart =>
  startsOn === null ? { startsOn: anyDay, startTime, timeZone: 'UTC' } : { startsOn, startTime, timeZone };

/**
 * The clock times of items that follow one another from a start. Times are in the meeting's zone, as its clocks show
 * them, also when summer time begins or ends meanwhile.
 *
 * @param length of the day in minutes
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

/** The days of a meeting, the first one and its further ones. */
export function agendaDays(
  { startsOn, startTime, durationMinutes }: AgendaStart & { durationMinutes: number },
  further: readonly FurtherDay[],
): AgendaDay[] {
  return [
    { number: 1, on: startsOn, startTime, durationMinutes },
    ...datedDays(startsOn ?? anyDay, further).map(({ offset, on, ...day }) => ({
      ...day,
      number: offset + 1,
      on: startsOn === null ? null : on,
    })),
  ];
}

/**
 * The number of the day on which an item stands: its own, else the next one that the meeting has, else the last.
 *
 * @example standingDay(2, [{ number: 1 }, { number: 3 }]) // 3
 */
export function standingDay(day: number, days: readonly Pick<AgendaDay, 'number'>[]): number {
  return (days.find(({ number }) => number >= day) ?? days.at(-1))?.number ?? 1;
}

/**
 * An agenda by day (docs/domain.md#items-by-day): the items of each day follow one another from that day's start. An
 * item whose day the meeting no longer has stands on the next one, after the last day on the last.
 *
 * @param items in the agenda's order
 * @example scheduleByDay(meeting, [], [{ day: 2, minutes: 10 }])[0].items[0].fell // true
 */
export function scheduleByDay<Item extends { day: number; minutes: number }>(
  meeting: AgendaStart & { durationMinutes: number },
  further: readonly FurtherDay[],
  items: readonly Item[],
): DaySchedule<Item>[] {
  const days = agendaDays(meeting, further);
  return days.map((day) => {
    const here = items.filter((item) => standingDay(item.day, days) === day.number);
    const durations = here.map(({ minutes }) => minutes);
    const start = { startsOn: day.on, startTime: day.startTime, timeZone: meeting.timeZone };
    const { times, total, over } = clockTimes(start, day.durationMinutes, durations);
    const timed = here.flatMap((item, index) => {
      const time = times[index];
      return time === undefined ? [] : [{ item, time, fell: item.day !== day.number }];
    });
    return { day, items: timed, total, over };
  });
}
