import { describe, expect, it } from 'vitest';
import { annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, annulment, asOf, heldOn } from '@/testing/facts';
import { meetingGaps } from './meeting-gaps';

const gaps = (facts: ReturnType<typeof annualFacts>, day: string) =>
  meetingGaps(annualMeetingVerdict(facts, asOf(day)), calendarDate(day));
const elsewhere = annualFacts({
  charter: { signedOn: calendarDate('2021-05-01'), parties: [] },
  ...heldOn('2021-06-09', '2023-03-24', '2024-05-16'),
});

describe('the gaps between the meetings that count', () => {
  it('of another agreement of the same wording: 653 days at most, and 229 since the last', () => {
    expect(gaps(elsewhere, '2024-12-31')).toEqual({
      longest: { from: '2021-06-09', to: '2023-03-24', days: 653, fromSigning: false },
      between: { from: '2021-06-09', to: '2023-03-24', days: 653, fromSigning: false },
      present: { from: '2024-05-16', days: 229, fromSigning: false },
    });
  });

  it('count the present one too, once it is the longest', () => {
    expect(gaps(elsewhere, '2026-03-01')?.longest).toEqual({
      from: '2024-05-16',
      to: null,
      days: 654,
      fromSigning: false,
    });
  });

  it('before the first meeting run from signing', () => {
    expect(gaps(annualFacts(), '2026-11-23')).toEqual({
      longest: { from: '2026-02-10', to: null, days: 286, fromSigning: true },
      between: null,
      present: { from: '2026-02-10', days: 286, fromSigning: true },
    });
  });

  it('leave out a meeting whose record was annulled', () => {
    const facts = {
      ...annualFacts(heldOn('2026-06-01')),
      annulments: [annulment('record of 2026-06-01', '2026-08-01')],
    };
    expect(gaps(facts, '2026-07-31')?.present.from).toBe('2026-06-01');
    expect(gaps(facts, '2026-08-01')?.present.from).toBe('2026-02-10');
  });

  it('are none before signing', () => {
    expect(gaps(annualFacts(), '2026-02-09')).toBeNull();
  });
});

describe('the silence, signed on 10 February 2026', () => {
  it.each([
    ['none held', [], '2026-11-23', 286, null],
    ['on the day of signing', [], '2026-02-10', 0, null],
    ['one held', ['2026-06-01'], '2026-11-23', 175, null],
    ['on the day of the second', ['2026-06-01', '2027-02-04'], '2027-02-04', 0, 248],
    ['the second is not held yet', ['2026-06-01', '2027-02-04'], '2027-02-03', 247, null],
    ['two held, now longer than between them', ['2026-06-01', '2027-02-04'], '2028-02-04', 365, 248],
    ['three held, the first gap longer', ['2026-06-01', '2027-02-04', '2027-06-01'], '2027-06-11', 10, 248],
    ['two of one day', ['2026-06-01', '2026-06-01'], '2026-06-02', 1, null],
  ])('%s: %j, as of %s, %i days since, %s between two', (_, held, day, since, between) => {
    const found = gaps(annualFacts(heldOn(...held)), day);
    expect([found?.present.days, found?.between?.days ?? null]).toEqual([since, between]);
  });
});
