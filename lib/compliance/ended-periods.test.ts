import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, asOf, heldOn } from '@/testing/facts';
import { annualMeetingVerdict } from './annual-meeting-rule';
import { endedWithout } from './ended-periods';
import type { AnnualReading } from './schema';

const ended = (facts: Parameters<typeof annualFacts>[0], day: string, reading: AnnualReading) => {
  const { readings } = annualMeetingVerdict(annualFacts(facts), asOf(day));
  const found = readings.find((each) => each.reading === reading);
  return found && endedWithout(found).map(({ kind, periods }) => [kind, ...periods.map(({ from }) => from)]);
};

describe('the periods that ended without a meeting in time', () => {
  it('are none while the first one runs, and none where every one was held', () => {
    expect(ended({}, '2027-02-10', 'charter-year')).toEqual([]);
    expect(ended(heldOn('2027-01-28'), '2027-03-15', 'charter-year')).toEqual([]);
  });

  it('are named from the day after their end', () => {
    expect(ended({}, '2027-02-11', 'charter-year')).toEqual([['not-held', '2026-02-10']]);
    expect(ended({}, '2028-03-01', 'charter-year')).toEqual([['not-held', '2026-02-10', '2027-02-11']]);
  });

  it('are those of another agreement: the third year not held, two intervals too long', () => {
    const facts = {
      charter: { signedOn: calendarDate('2021-05-01'), parties: ['AZ', 'US'] },
      ...heldOn('2021-06-09', '2023-03-24', '2024-05-16'),
    };
    expect(ended(facts, '2024-12-31', 'charter-year')).toEqual([['not-held', '2023-05-02']]);
    expect(ended(facts, '2024-12-31', 'calendar-year')).toEqual([['not-held', '2022-01-01']]);
    expect(ended(facts, '2024-12-31', 'rolling')).toEqual([['held-late', '2021-06-09', '2023-03-24']]);
  });

  it('are not the present one, which says itself', () => {
    expect(ended({}, '2027-03-15', 'rolling')).toEqual([]);
  });
});
