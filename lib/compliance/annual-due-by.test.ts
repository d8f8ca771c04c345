import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, asOf, charterMeeting, heldOn, plan } from '@/testing/facts';
import { annualDueBy } from './annual-due-by';
import type { AnnualMeetingFacts } from './annual-meeting-rule';
import type { AnnualReading } from './schema';

const planned = (...days: string[]): Partial<AnnualMeetingFacts> => ({
  meetings: days.map(charterMeeting),
  plans: days.map((day) => plan(day, 'planned', '2026-11-01', day)),
});
const dueBy = (facts: AnnualMeetingFacts, meeting: string | null = null, day = '2026-11-23') =>
  annualDueBy(facts, asOf(day), meeting)?.due.on;

describe('by when the next Charter meeting is due', () => {
  it.each([
    ['charter-year', '2027-02-10'],
    ['calendar-year', '2026-12-31'],
    ['rolling', '2027-02-10'],
  ] as const)('by the %s reading, with nothing planned: %s', (reading, due) => {
    expect(dueBy(annualFacts({ reading }))).toBe(due);
  });

  it.each([
    ['charter-year', '2028-02-10'],
    ['calendar-year', '2027-12-31'],
    ['rolling', '2027-11-20'],
  ] as const)('by the %s reading, once this period’s was held on 20 November: %s', (reading, due) => {
    expect(dueBy(annualFacts({ reading, ...heldOn('2026-11-20') }))).toBe(due);
  });

  it('is asked for of the first period that no other meeting covers', () => {
    const facts = annualFacts(planned('2027-01-28', '2028-01-20'));
    expect(dueBy(facts)).toBe('2029-02-10');
    expect(dueBy(facts, '2028-01-20')).toBe('2028-02-10');
    expect(dueBy(facts, '2027-01-28')).toBe('2027-02-10');
  });

  it('is not put off by a meeting that comes too late, was postponed without a day, or is no Charter meeting', () => {
    expect(dueBy(annualFacts(planned('2027-03-01')))).toBe('2027-02-10');
    const put = { ...planned('2027-01-28') };
    const postponed = [...(put.plans ?? []), plan('2027-01-28', 'postponed', '2026-11-20', null)];
    expect(dueBy(annualFacts({ ...put, plans: postponed }))).toBe('2027-02-10');
    const group = [{ id: '2027-01-28', kind: 'group' as const, groupCode: 'ENE' }];
    expect(dueBy(annualFacts({ ...planned('2027-01-28'), meetings: group }))).toBe('2027-02-10');
  });

  it('rolls where the convention rolls', () => {
    const rolled = { nonWorkingLastDay: 'next_working_day' as const };
    // 10 February 2029 is a Saturday
    expect(dueBy(annualFacts(rolled), null, '2028-03-01')).toBe('2029-02-12');
    expect(dueBy(annualFacts({ ...rolled, ...heldOn('2027-06-01') }), null, '2027-07-01')).toBe('2029-02-12');
  });

  it('is nothing before the Charter is in force', () => {
    expect(annualDueBy(annualFacts(), asOf('2026-02-09'), null)).toBeNull();
  });

  it.each<AnnualReading>(['charter-year', 'calendar-year', 'rolling'])(
    'by the %s reading a meeting on the last day covers the period, and one a day later does not',
    (reading) => {
      const due = annualDueBy(annualFacts({ reading }), asOf('2026-11-23'), null)?.due.on ?? calendarDate('');
      expect(dueBy(annualFacts({ reading, ...planned(due) }))).not.toBe(due);
      expect(dueBy(annualFacts({ reading, ...planned(addDays(due, 1)) }))).toBe(due);
    },
  );
});
