import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from './calendar-date';
import { dayOf } from './clock';
import { dayStart } from './day-start';

describe('the beginning of a day', () => {
  it.each([
    ['2026-11-23', 'Asia/Baku', '2026-11-22T20:00:00.000Z'],
    ['2026-11-23', 'America/New_York', '2026-11-23T05:00:00.000Z'],
    ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z'],
    // midnight comes twice, and not at all
    ['2021-10-29', 'Asia/Amman', '2021-10-28T21:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s in %s is %s', (date, zone, instant) => {
    expect(dayStart(calendarDate(date), zone).toISOString()).toBe(instant);
  });

  it('falls on that day, and the moment before it on another', () => {
    const zones = fc.constantFrom('Asia/Baku', 'America/New_York', 'Pacific/Kiritimati', 'UTC');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), zones, (days, zone) => {
        const date = addDays(calendarDate('2020-01-01'), days);
        const start = dayStart(date, zone);
        expect(dayOf(start, zone)).toBe(date);
        expect(dayOf(new Date(start.getTime() - 1), zone)).toBe(addDays(date, -1));
      }),
    );
  });
});
