import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { clockWords, neighbours, runningFault, runningSeconds, timeUsed } from './room-rule';

describe('the time of an item', () => {
  it.each([
    // planned minutes, used before, since, now: used, left, over
    [10, 0, null, '10:05:00', '0:00', '10:00', '0:00'],
    [10, 0, '10:00:00', '10:05:00', '5:00', '5:00', '0:00'],
    [10, 180, '10:00:00', '10:05:00', '8:00', '2:00', '0:00'],
    [10, 180, '10:00:00', '10:07:00', '10:00', '0:00', '0:00'],
    [10, 180, '10:00:00', '10:07:30', '10:30', '0:00', '0:30'],
    [10, 600, null, '10:07:30', '10:00', '0:00', '0:00'],
    [10, 0, '10:00:00', '09:59:00', '0:00', '10:00', '0:00'],
    [90, 0, '10:00:00', '12:01:05', '2:01:05', '0:00', '31:05'],
  ])('%s minutes, %s seconds before, since %s, at %s', (planned, before, since, at, used, left, over) => {
    const instant = (time: string) => `2027-01-28T${time}Z`;
    const running = runningSeconds(since && instant(since), Date.parse(instant(at)));
    const time = timeUsed(planned, before + running);
    expect([clockWords(time.used), clockWords(time.left), clockWords(time.over)]).toEqual([used, left, over]);
  });

  it('is counted in whole seconds', () => {
    expect(runningSeconds('2027-01-28T10:00:00.900Z', Date.parse('2027-01-28T10:00:02.100Z'))).toBe(1);
  });
});

describe('the next item', () => {
  const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it.each([
    [null, null, 'a'],
    ['gone', null, 'a'],
    ['a', null, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', null],
  ])('of %s: before it %s, after it %s', (present, previous, next) => {
    const found = neighbours(items, present);
    expect([found.previous?.id ?? null, found.next?.id ?? null]).toEqual([previous, next]);
  });
});

describe('a meeting is run', () => {
  const day = calendarDate('2027-01-28');
  test.each([
    ['planned', '2027-01-27', 'room-before-meeting'],
    ['planned', '2027-01-28', null],
    ['held', '2027-02-03', null],
    ['cancelled', '2027-01-28', 'meeting-cancelled'],
  ])('%s, on %s: %s', (state, today, fault) => {
    expect(runningFault({ state, startsOn: day }, calendarDate(today))).toBe(fault);
  });

  test('only with a day', () => {
    expect(runningFault({ state: 'postponed', startsOn: null }, day)).toBe('meeting-without-day');
  });
});
