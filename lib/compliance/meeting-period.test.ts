import { describe, expect, it } from 'vitest';
import { type AnnualMeetingFacts, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { AnnualReading } from '@/lib/compliance/schema';
import { annualFacts, asOf, charterMeeting, heldOn, plan, record } from '@/testing/facts';

const kinds = (facts: AnnualMeetingFacts, reading: AnnualReading, day: string) => {
  const { readings } = annualMeetingVerdict(facts, asOf(day));
  return readings.find((verdict) => verdict.reading === reading)?.periods.map(({ state }) => state.kind);
};
const verdict = (facts: AnnualMeetingFacts, day: string, more: { asKnown?: string; today?: string } = {}) =>
  annualMeetingVerdict(facts, asOf(day, more)).verdict;
const meeting = (more: Partial<AnnualMeetingFacts>) =>
  annualFacts({ meetings: [charterMeeting('first')], ...more });
const plannedFor = (day: string) => meeting({ plans: [plan('first', 'planned', '2026-06-01', day)] });

describe('the current period, the first of these that holds', () => {
  const first = { meetingId: 'first' };

  it('is held, with the days left', () => {
    expect(verdict(annualFacts(heldOn('2026-06-01')), '2026-11-23').current).toMatchObject({
      state: { kind: 'held' },
      daysLeft: 79,
      soon: false,
    });
  });

  it('awaits the record where a planned day came without one', () => {
    expect(verdict(plannedFor('2026-11-23'), '2026-11-23').state).toEqual({
      kind: 'awaiting-record',
      ...first,
      plannedFor: '2026-11-23',
    });
    const facts = meeting({
      meetings: [charterMeeting('first'), charterMeeting('second')],
      plans: [
        plan('second', 'planned', '2026-06-01', '2026-12-10'),
        plan('first', 'planned', '2026-06-01', '2026-10-01'),
      ],
    });
    expect(verdict(facts, '2026-11-23').state).toMatchObject({ kind: 'awaiting-record', ...first });
  });

  it('is planned where a Charter meeting is on a later day within it', () => {
    expect(verdict(plannedFor('2026-11-24'), '2026-11-23')).toMatchObject({
      state: { kind: 'planned', ...first, plannedFor: '2026-11-24' },
      current: { daysLeft: 79, soon: true },
      facts: [{ kind: 'plan', on: '2026-06-01' }],
    });
    expect(verdict(plannedFor('2027-02-10'), '2026-11-23').state.kind).toBe('planned');
  });

  it('names the first of several planned days', () => {
    const facts = meeting({
      meetings: [charterMeeting('second'), charterMeeting('first')],
      plans: [
        plan('second', 'planned', '2026-06-01', '2027-01-20'),
        plan('first', 'planned', '2026-06-01', '2026-12-10'),
      ],
    });
    expect(verdict(facts, '2026-11-23').state).toMatchObject({ kind: 'planned', plannedFor: '2026-12-10' });
  });

  it('is planned too late where the only one is after it', () => {
    expect(verdict(plannedFor('2027-02-11'), '2026-11-23').state).toMatchObject({
      kind: 'planned-too-late',
      ...first,
    });
  });

  it('is unplanned where a group’s meeting is all that is planned', () => {
    const facts = meeting({
      meetings: [{ id: 'first', kind: 'group', groupCode: 'ENE' }],
      plans: [plan('first', 'planned', '2026-06-01', '2026-12-01')],
    });
    expect(verdict(facts, '2026-11-23').state.kind).toBe('unplanned');
  });

  it('does not count a plan that was made after T, or entered after K', () => {
    const facts = meeting({ plans: [plan('first', 'planned', '2026-06-01', '2026-12-01', '2026-06-05')] });
    expect(verdict(facts, '2026-05-31').state.kind).toBe('unplanned');
    expect(verdict(facts, '2026-06-01', { asKnown: '2026-06-04' }).state.kind).toBe('unplanned');
    expect(verdict(facts, '2026-06-01', { asKnown: '2026-06-05' }).state.kind).toBe('planned');
  });

  it('does not await, in the next year, the record of a day of the year before', () => {
    expect(kinds(plannedFor('2027-02-01'), 'charter-year', '2027-03-01')).toEqual(['not-held', 'unplanned']);
  });

  it('is the same meeting, held, once its record is agreed', () => {
    const facts = {
      ...plannedFor('2026-11-20'),
      records: [record('first', '2026-11-20', { agreedOn: '2026-11-22' })],
    };
    expect(verdict(facts, '2026-11-23').state).toEqual({ kind: 'held', ...first, heldOn: '2026-11-20' });
    expect(verdict(facts, '2026-11-19').state.kind).toBe('planned');
  });
});
