import { TZDate, tzOffset } from '@date-fns/tz';
import { UTCDate } from '@date-fns/utc';
import { format, isValid, subMinutes } from 'date-fns';
import { type CalendarDate, dateOfDay } from '@/lib/dates/calendar-date';

/** The local start of an event: `startTime` is `HH:MM`, `timeZone` an IANA name. */
export interface LocalStart {
  startsOn: CalendarDate;
  startTime: string;
  timeZone: string;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * The wall-clock date and time of a zone at an instant.
 * @throws a RangeError for an unknown zone
 */
export function clockAt(instant: Date, timeZone: string): { date: CalendarDate; time: string } {
  const local = new TZDate(instant.getTime(), timeZone);
  if (!isValid(local))
    throw new RangeError(`No date for ${String(instant)} in the zone ${JSON.stringify(timeZone)}`);
  return { date: dateOfDay(local), time: format(local, 'HH:mm') };
}

/** The offset of a zone at an instant, in minutes east of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  return tzOffset(timeZone, new Date(instant));
}

/** The offset of a zone at an instant as text: `UTC`, `UTC−4`, `UTC+5:30`. */
export function offsetWords(instant: Date, timeZone: string): string {
  const offset = offsetAt(instant.getTime(), timeZone);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  if (offset === 0) return 'UTC';
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`;
}

/**
 * The instants at which the zone's clocks show this time: usually one; none if a clock change skips it; two,
 * the earlier first, if a change repeats it.
 */
export function occurrences(start: LocalStart): Date[] {
  const { startsOn, startTime, timeZone } = start;
  const instants = offsetsAround(start).map((offset) => subMinutes(asUtc(start), offset).getTime());
  return [...new Set(instants)]
    .sort((one, other) => one - other)
    .map((instant) => new Date(instant))
    .filter((instant) => {
      const { date, time } = clockAt(instant, timeZone);
      return date === startsOn && time === startTime;
    });
}

/**
 * The instant of a local start: the first if the time occurs twice, as RFC 5545 (3.3.5) has it; if a clock
 * change skips the time, the instant counted with the offset before the change.
 */
export function startInstant(start: LocalStart): Date {
  const [first] = occurrences(start);
  const [before = 0] = offsetsAround(start);
  return first ?? subMinutes(asUtc(start), before);
}

/**
 * The clock change that skips this time: the first time skipped, and what clocks show next. Null if none
 * does.
 */
export function skippedBy(start: LocalStart): { from: string; to: string } | null {
  if (occurrences(start).length > 0) return null;
  const { timeZone } = start;
  let before = asUtc(start) - dayMs;
  let after = asUtc(start) + dayMs;
  const offset = offsetAt(before, timeZone);
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / (2 * minuteMs)) * minuteMs;
    if (offsetAt(middle, timeZone) === offset) before = middle;
    else after = middle;
  }
  const from = format(new UTCDate(after + offset * minuteMs), 'HH:mm');
  return { from, to: clockAt(new Date(after), timeZone).time };
}

/** The zone's offsets a day before and a day after; no zone changes its clocks twice within two days. */
function offsetsAround(start: LocalStart): number[] {
  return [asUtc(start) - dayMs, asUtc(start) + dayMs].map((instant) => offsetAt(instant, start.timeZone));
}

/** The local time read as if it were UTC, in milliseconds. */
function asUtc({ startsOn, startTime }: LocalStart): number {
  return Date.parse(`${startsOn}T${startTime}Z`);
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
