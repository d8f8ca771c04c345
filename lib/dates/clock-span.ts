import { clockAt, type LocalStart, occurrences, offsetWords, startInstant } from './wall-clock';

/** From when to when something lasts: every page, document and calendar that says so takes it from here. */
export interface ClockSpan {
  start: Date;
  end: Date;
  /** What the clocks show at its beginning and at its end, `HH:MM`. */
  from: string;
  to: string;
  /** The offset that is meant, `UTC−4`, where the clocks show the time of the beginning twice on that day. */
  meant: string | null;
  /** The clocks are changed meanwhile, so that what they show does not say how long it lasts. */
  changed: boolean;
  /** The clocks show the beginning or the end twice, so that only UTC says beyond doubt which is meant. */
  ambiguous: boolean;
}

const minuteMs = 60_000;

/** The span of so many minutes that begins then. */
export function clockSpan(begins: LocalStart & { durationMinutes: number }): ClockSpan {
  const { startTime, timeZone, durationMinutes } = begins;
  const start = startInstant(begins);
  const end = new Date(start.getTime() + durationMinutes * minuteMs);
  const { date, time } = clockAt(end, timeZone);
  const offset = offsetWords(start, timeZone);
  const startsTwice = occurrences(begins).length > 1;
  const endsTwice = occurrences({ startsOn: date, startTime: time, timeZone }).length > 1;
  return {
    ...{ start, end, from: startTime, to: time },
    meant: startsTwice ? offset : null,
    changed: offsetWords(end, timeZone) !== offset,
    ambiguous: startsTwice || endsTwice,
  };
}
