import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date';
import { clockSpan } from './clock-span';

const span = (day: string, startTime: string, durationMinutes: number, timeZone = 'America/New_York') =>
  clockSpan({ startsOn: calendarDate(day), startTime, durationMinutes, timeZone });

describe('from when to when a meeting lasts', () => {
  it.each([
    ['on any day', '2027-01-28', '10:00', 180, { to: '13:00', meant: null, changed: false }],
    ['past midnight', '2027-01-28', '22:00', 180, { to: '01:00', meant: null, changed: false }],
    ['while the clocks go forward', '2027-03-14', '01:00', 180, { to: '05:00', meant: null, changed: true }],
    ['while they go back', '2026-11-01', '00:30', 180, { to: '02:30', meant: null, changed: true }],
    [
      'from the first of two times',
      '2026-11-01',
      '01:30',
      120,
      { to: '02:30', meant: 'UTC−4', changed: true },
    ],
    [
      'within the first of two hours',
      '2026-11-01',
      '01:15',
      30,
      { to: '01:45', meant: 'UTC−4', changed: false },
    ],
    ['after the change', '2026-11-01', '10:00', 60, { to: '11:00', meant: null, changed: false }],
    ['before the change', '2026-10-31', '23:30', 60, { to: '00:30', meant: null, changed: false }],
  ])('%s', (_, day, time, minutes, said) => {
    const { start, end, ...rest } = span(day, time, minutes);
    expect(rest).toMatchObject({ from: time, ...said });
    expect(end.getTime() - start.getTime()).toBe(minutes * 60_000);
  });

  it.each([
    ['00:30', 60, true],
    ['00:30', 120, true],
    ['01:30', 120, true],
    ['00:30', 180, false],
    ['10:00', 60, false],
  ])('from %s for %i minutes, with a time that comes twice: %s', (time, minutes, ambiguous) => {
    expect(span('2026-11-01', time, minutes).ambiguous).toBe(ambiguous);
  });
});
