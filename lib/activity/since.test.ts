import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { sinceOf } from './since';

const place = { today: calendarDate('2026-11-23'), timeZone: 'Asia/Baku' };
const visit = new Date('2026-11-20T10:00:00Z');

describe('changes are shown', () => {
  it('since the day that the reader names', () => {
    expect(sinceOf('2026-11-01', visit, place)).toEqual({
      kind: 'day',
      day: '2026-11-01',
      at: new Date('2026-10-31T20:00:00Z'),
    });
  });

  it.each([undefined, '', '2026-02-30', ['2026-11-01']])(
    'since the last visit where the address says %j',
    (typed) => {
      expect(sinceOf(typed, visit, place)).toEqual({ kind: 'visit', at: visit });
    },
  );

  it('of the last week in a first visit', () => {
    expect(sinceOf(undefined, undefined, place)).toMatchObject({ kind: 'first-visit', day: '2026-11-16' });
  });
});
