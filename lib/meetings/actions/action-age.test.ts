import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { actionAge, actionSince, seriesOf } from './action-age';

const day = (text: string | null) => (text === null ? null : calendarDate(text));

describe('the age of an action', () => {
  const held = ['2026-11-10', '2027-02-04', '2027-05-06', '2027-05-06'].map(calendarDate);

  it.each([
    ['on the day of its meeting', '2026-11-10', null, '2026-11-10', 0, 0],
    ['before the next meeting', '2026-11-10', null, '2027-02-03', 85, 0],
    ['on the day of the next meeting', '2026-11-10', null, '2027-02-04', 86, 1],
    ['after two meetings of one day', '2026-11-10', null, '2027-06-01', 203, 3],
    ['closed at a meeting, long after', '2026-11-10', '2027-02-04', '2027-06-01', 86, 1],
    ['closed before the next meeting', '2026-11-10', '2027-01-31', '2027-06-01', 82, 0],
    ['closed after the day asked for', '2026-11-10', '2027-05-30', '2027-02-10', 92, 1],
    ['before its meeting', '2026-11-10', null, '2026-11-01', 0, 0],
  ])('%s', (_, since, closedOn, asOf, days, meetings) => {
    const action = { since: calendarDate(since), closedOn: day(closedOn) };
    expect(actionAge(action, held, calendarDate(asOf))).toEqual({ days, meetings });
  });

  it.each([
    ['of a meeting on the day of its entry', '2026-11-10', '2026-11-10', '2026-11-10'],
    ['entered later', '2026-11-10', '2026-11-20', '2026-11-10'],
    ['of a meeting moved to a later day', '2026-12-10', '2026-11-20', '2026-11-20'],
    ['of a meeting without a day', null, '2026-11-20', '2026-11-20'],
  ])('is counted, %s, from %s', (_, meeting, entered, since) => {
    expect(actionSince(day(meeting), calendarDate(entered))).toBe(since);
  });
});

describe('the series of a meeting', () => {
  it.each([
    ['charter', null, null, 'charter'],
    ['group', 'ENE', null, 'group:ENE'],
    ['platform', null, 'p1', 'platform:p1'],
    ['platform', null, null, 'meeting:m1'],
  ] as const)('%s %s %s is %s', (kind, groupCode, platformId, series) => {
    expect(seriesOf({ id: 'm1', kind, groupCode, platformId })).toBe(series);
  });
});
