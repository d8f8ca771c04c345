import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { sinceOf } from './since';

const zone = { today: calendarDate('2026-11-23'), timeZone: 'Asia/Baku' };
const visit = new Date('2026-11-20T10:00:00Z');

describe('changes are shown', () => {
  it('since the day that the reader chooses', () => {
    expect(sinceOf('2026-11-01', visit, zone)).toEqual({
      kind: 'day',
      day: '2026-11-01',
      at: new Date('2026-10-31T20:00:00Z'),
    });
  });

  it.each([undefined, '', '2026-02-30', ['2026-11-01']])(
    'since the last visit if the address has %j',
    (typed) => {
      expect(sinceOf(typed, visit, zone)).toEqual({ kind: 'visit', at: visit });
    },
  );

  it('of the last week during a first visit', () => {
    expect(sinceOf(undefined, undefined, zone)).toMatchObject({ kind: 'first-visit', day: '2026-11-16' });
  });
});
