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

const minutesPerDay = 24 * 60;

/**
 * The clock times of an agenda's items, one after the other from the meeting's start, in the meeting's own zone.
 *
 * @param startTime wall-clock `HH:MM`
 * @param length the meeting's length in minutes
 * @param durations each item's in minutes
 */
export function clockTimes(startTime: string, length: number, durations: readonly number[]): Schedule {
  const start = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3, 5));
  let elapsed = 0;
  const times = durations.map((duration) => {
    const from = start + elapsed;
    elapsed += duration;
    return { from: wallClock(from), to: wallClock(from + duration), day: Math.floor(from / minutesPerDay) };
  });
  return { times, total: elapsed, over: Math.max(0, elapsed - length) };
}

/** When a meeting ends that begins at `startTime` and lasts so many minutes. */
export function endTime(startTime: string, length: number): string {
  return clockTimes(startTime, length, [length]).times[0]?.to ?? startTime;
}

function wallClock(minutes: number): string {
  const within = minutes % minutesPerDay;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
