import { addMinutes } from 'date-fns';
import { clockAt, type LocalStart, occurrences, offsetWords, startInstant } from './wall-clock';

/** The start and end of an event. Every page, document and calendar takes its times from here. */
export interface ClockSpan {
  start: Date;
  end: Date;
  /** Wall-clock time at the start and at the end, `HH:MM`. */
  from: string;
  to: string;
  /** The offset of the start, such as `UTC−4`, if its wall-clock time occurs twice that day; else null. */
  meant: string | null;
  /** The clocks change during the span, so the wall-clock times do not give its length. */
  changed: boolean;
  /** The wall-clock time of the start or the end occurs twice, so only UTC is unambiguous. */
  ambiguous: boolean;
}

/** The span that starts there and lasts `durationMinutes`. */
export function clockSpan(begins: LocalStart & { durationMinutes: number }): ClockSpan {
  const { startTime, timeZone, durationMinutes } = begins;
  const start = startInstant(begins);
  const end = addMinutes(start, durationMinutes);
  const { date, time } = clockAt(end, timeZone);
  const offset = offsetWords(start, timeZone);
  const startsTwice = occurrences(begins).length > 1;
  const endsTwice = occurrences({ startsOn: date, startTime: time, timeZone }).length > 1;
  return {
    start,
    end,
    from: startTime,
    to: time,
    meant: startsTwice ? offset : null,
    changed: offsetWords(end, timeZone) !== offset,
    ambiguous: startsTwice || endsTwice,
  };
}
