import { describe, expect, it } from 'vitest';
import { lastDayRule } from '@/lib/compliance/due-date';
import type { OverrideFact } from '@/lib/compliance/facts';
import { asOf, charter, threeMonthFacts } from '@/lib/compliance/test-facts';
import { calendarDate } from '@/lib/dates/calendar-date';

const day = calendarDate;
const decreed: OverrideFact = {
  country: 'US',
  date: day('2026-05-12'),
  kind: 'holiday',
  name: 'Day of the test',
  enteredOn: day('2026-04-01'),
};
const dueOn = (lastDay: string, asKnown: string) => {
  const { obligation } = threeMonthFacts({ nonWorkingLastDay: 'next_working_day' });
  return lastDayRule(charter, obligation, [decreed], asOf('2026-11-23', { asKnown }))(day(lastDay));
};

describe('a last day that is not worked', () => {
  it('rolls past a day that a government decreed off, once that is known', () => {
    expect(dueOn('2026-05-10', '2026-03-31').on).toBe('2026-05-12');
    expect(dueOn('2026-05-10', '2026-04-01').on).toBe('2026-05-13');
  });

  it('keeps the day as counted, and why it is not worked', () => {
    expect(dueOn('2026-05-09', '2026-04-01')).toEqual({
      lastDay: '2026-05-09',
      on: '2026-05-13',
      nonWorking: [
        { kind: 'weekend', weekday: 'saturday', countries: ['AZ', 'US'] },
        { kind: 'holiday', country: 'AZ', name: 'Day of Victory over Fascism' },
      ],
    });
  });

  it('that is a working day stays', () => {
    expect(dueOn('2026-05-14', '2026-04-01')).toEqual({
      lastDay: '2026-05-14',
      on: '2026-05-14',
      nonWorking: [],
    });
  });
});
