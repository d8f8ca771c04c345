import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { clockTimes } from './clock-times';

const at = (startTime: string, timeZone = 'Asia/Baku', day = '2027-01-28') => ({
  startsOn: calendarDate(day),
  startTime,
  timeZone,
});

describe('clock times', () => {
  test('follow one another from the meeting’s start', () => {
    expect(clockTimes(at('10:00'), 180, [10, 15, 65])).toEqual({
      times: [
        { from: '10:00', to: '10:10', day: 0 },
        { from: '10:10', to: '10:25', day: 0 },
        { from: '10:25', to: '11:30', day: 0 },
      ],
      total: 90,
      over: 0,
    });
  });

  test('give the minutes by which the items exceed the meeting, 0 if they fill it exactly', () => {
    expect(clockTimes(at('10:00'), 60, [30, 30]).over).toBe(0);
    expect(clockTimes(at('10:00'), 60, [30, 45]).over).toBe(15);
  });

  test('go on past midnight', () => {
    expect(clockTimes(at('23:30'), 120, [45, 30]).times).toEqual([
      { from: '23:30', to: '00:15', day: 0 },
      { from: '00:15', to: '00:45', day: 1 },
    ]);
  });

  test('are what the clocks show, also when they change during the meeting', () => {
    const newYork = ['America/New_York', '2027-03-14'] as const;
    expect(clockTimes(at('01:00', ...newYork), 180, [60, 60, 60]).times).toEqual([
      { from: '01:00', to: '03:00', day: 0 },
      { from: '03:00', to: '04:00', day: 0 },
      { from: '04:00', to: '05:00', day: 0 },
    ]);
  });

  test('leave no gap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 240 })), (durations) => {
        const { times, total } = clockTimes(at('09:15'), 240, durations);
        expect(times.slice(1).map(({ from }) => from)).toEqual(times.slice(0, -1).map(({ to }) => to));
        expect(total).toBe(durations.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});
