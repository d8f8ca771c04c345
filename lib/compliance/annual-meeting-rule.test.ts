import { describe, expect, it } from 'vitest';
import { type AnnualMeetingFacts, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, asOf, heldOn } from '@/testing/facts';

const nothing = annualFacts();
const verdict = (facts: AnnualMeetingFacts, day: string, more: { asKnown?: string; today?: string } = {}) =>
  annualMeetingVerdict(facts, asOf(day, more)).verdict;

describe('with nothing entered', () => {
  it('as of 23 November 2026 it is unplanned, 79 days left of year 1, which ends on 10 February 2027, soon', () => {
    expect(verdict(nothing, '2026-11-23')).toMatchObject({
      provision: 'IV.3',
      reading: 'charter-year',
      state: { kind: 'unplanned' },
      current: {
        label: { kind: 'charter-year', number: 1 },
        from: '2026-02-10',
        due: { on: '2027-02-10' },
        daysLeft: 79,
        soon: true,
      },
    });
  });

  it('flags "soon" from 90 days on', () => {
    expect(verdict(nothing, '2026-11-12').current).toMatchObject({ daysLeft: 90, soon: true });
    expect(verdict(nothing, '2026-11-11').current).toMatchObject({ daysLeft: 91, soon: false });
  });

  it('before signing it is not in force, in every reading', () => {
    const { readings } = annualMeetingVerdict(nothing, asOf('2026-02-09'));
    expect(readings.map(({ state, current }) => [state.kind, current])).toEqual(
      Array(3).fill(['not-in-force', null]),
    );
  });

  it('on the day of signing year 1 has begun', () => {
    expect(verdict(nothing, '2026-02-10').current).toMatchObject({ daysLeft: 365, soon: false });
  });
});

describe('the setting in force at K', () => {
  const { obligation } = annualFacts();
  const settings = [
    ...obligation.settings,
    {
      reading: 'rolling' as const,
      nonWorkingLastDay: 'none' as const,
      enteredOn: calendarDate('2026-09-01'),
    },
  ];
  const facts = annualFacts({ obligation: { ...obligation, settings } });

  it('says which of the three readings is the verdict; all three are computed', () => {
    expect(verdict(facts, '2027-03-01', { asKnown: '2026-08-31' })).toMatchObject({
      reading: 'charter-year',
      state: { kind: 'unplanned' },
    });
    expect(verdict(facts, '2027-03-01', { asKnown: '2026-09-01' })).toMatchObject({
      reading: 'rolling',
      state: { kind: 'outstanding', daysPast: 19 },
    });
    const { readings } = annualMeetingVerdict(facts, asOf('2027-03-01'));
    expect(readings.map(({ reading }) => reading)).toEqual(['charter-year', 'calendar-year', 'rolling']);
  });

  it('says whether a last day rolls; the next period is counted as if it had not', () => {
    // 10 February 2029 is a Saturday, and 12 February the Monday after it
    const rolling = annualFacts({ nonWorkingLastDay: 'next_working_day', ...heldOn('2029-02-12') });
    const years = verdict(rolling, '2029-03-01').periods;
    expect(years.map(({ from, due }) => [from, due.on]).slice(2)).toEqual([
      ['2028-02-11', '2029-02-12'],
      ['2029-02-11', '2030-02-11'],
    ]);
    expect(years.map(({ state }) => state.kind)).toEqual(['not-held', 'not-held', 'held', 'held']);
  });
});

describe('a verdict for T after today', () => {
  it('holds if nothing more is entered, and says so', () => {
    const today = '2026-11-23';
    expect(verdict(nothing, '2027-03-01', { today })).toMatchObject({ ifNothingMore: true });
    expect(verdict(nothing, today, { today })).toMatchObject({ ifNothingMore: false });
  });
});
