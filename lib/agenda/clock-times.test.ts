import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { agendaDays, clockTimes, scheduleByDay } from './clock-times';

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

describe('an agenda by day', () => {
  const meeting = { ...at('10:00'), durationMinutes: 60 };
  const second = { offset: 1, startTime: '09:00', durationMinutes: 120 };
  const fourth = { offset: 3, startTime: '14:30', durationMinutes: 30 };
  const item = (day: number, minutes: number) => ({ day, minutes });
  /** Each day as `its date: item's day@start`, a fallen item with a star. */
  const said = (further: (typeof second)[], ...items: ReturnType<typeof item>[]) =>
    scheduleByDay(meeting, further, items).map(
      ({ day, items: here, over }) =>
        `${day.on}: ${here.map(({ item: of, time, fell }) => `${of.day}@${time.from}${fell ? '*' : ''}`).join(' ')}${over > 0 ? ` over ${over}` : ''}`,
    );

  test.each([
    ['one day, as before', [], [item(1, 30), item(1, 20)], ['2027-01-28: 1@10:00 1@10:30']],
    [
      'each day from its own start',
      [second],
      [item(1, 30), item(2, 20), item(2, 10)],
      ['2027-01-28: 1@10:00', '2027-01-29: 2@09:00 2@09:20'],
    ],
    [
      'one day’s items beyond that day, not beyond the meeting',
      [second],
      [item(1, 75), item(2, 20)],
      ['2027-01-28: 1@10:00 over 15', '2027-01-29: 2@09:00'],
    ],
    ['a day without items', [second], [item(1, 10)], ['2027-01-28: 1@10:00', '2027-01-29: ']],
    [
      'the only day, where the others were removed',
      [],
      [item(1, 10), item(2, 5)],
      ['2027-01-28: 1@10:00 2@10:10*'],
    ],
    [
      'the last day, where it was removed',
      [second],
      [item(2, 10), item(4, 5)],
      ['2027-01-28: ', '2027-01-29: 2@09:00 4@09:10*'],
    ],
    [
      'the day after one that was removed between',
      [fourth],
      [item(1, 10), item(2, 10), item(4, 10)],
      ['2027-01-28: 1@10:00', '2027-01-31: 2@14:30* 4@14:40'],
    ],
    [
      'items that stand in another order than their days',
      [second],
      [item(2, 10), item(1, 10), item(2, 5)],
      ['2027-01-28: 1@10:00', '2027-01-29: 2@09:00 2@09:10'],
    ],
  ])('%s', (_, further, items, days) => {
    expect(said(further, ...items)).toEqual(days);
  });

  test('has its days without dates while the meeting has none', () => {
    expect(agendaDays({ ...meeting, startsOn: null }, [fourth, second])).toEqual([
      { number: 1, on: null, startTime: '10:00', durationMinutes: 60 },
      { number: 2, on: null, startTime: '09:00', durationMinutes: 120 },
      { number: 4, on: null, startTime: '14:30', durationMinutes: 30 },
    ]);
  });
});
