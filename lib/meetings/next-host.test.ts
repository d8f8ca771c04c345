import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { nextHost } from './next-host';

const on = (day: string, host: string | null) => ({ on: calendarDate(day), host });

describe('the next host', () => {
  test.each([
    ['nobody, where no meeting has been planned', [], null],
    ['nobody, where no meeting has a host', [on('2027-01-28', null)], null],
    ['the other Party than the last host', [on('2027-01-28', 'AZ')], 'US'],
    ['the first Party again after the last', [on('2027-01-28', 'US')], 'AZ'],
    ['by the latest day, not by the order of entry', [on('2028-01-20', 'US'), on('2027-01-28', 'AZ')], 'AZ'],
    ['by the latest meeting that has a host', [on('2027-01-28', 'AZ'), on('2028-01-20', null)], 'US'],
    ['not by a host that is no Party', [on('2027-01-28', 'AZ'), on('2028-01-20', 'XX')], 'US'],
  ])('is %s', (_, meetings, host) => {
    expect(nextHost(meetings, ['AZ', 'US'])).toBe(host);
  });
});
