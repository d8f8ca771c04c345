import { describe, expect, it } from 'vitest';
import { type AnnualMeetingFacts, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import {
  annualFacts,
  annulment,
  asOf,
  charterMeeting,
  correction,
  heldOn,
  plan,
  record,
} from '@/testing/facts';

const verdict = (facts: AnnualMeetingFacts, day: string, more: { asKnown?: string; today?: string } = {}) =>
  annualMeetingVerdict(facts, asOf(day, more)).verdict;
const meeting = (more: Partial<AnnualMeetingFacts>) =>
  annualFacts({ meetings: [charterMeeting('first')], ...more });

describe('a meeting counts', () => {
  it('from its own day, also where its record was agreed later; K decides whether the record was known', () => {
    const facts = meeting({
      records: [record('first', '2026-06-01', { agreedOn: '2026-07-01', enteredOn: '2026-07-02' })],
    });
    expect(verdict(facts, '2026-06-01').state).toEqual({
      kind: 'held',
      meetingId: 'first',
      heldOn: '2026-06-01',
    });
    expect(verdict(facts, '2026-05-31').state.kind).toBe('unplanned');
    expect(verdict(facts, '2026-06-01', { asKnown: '2026-07-01' }).state.kind).toBe('unplanned');
    expect(verdict(facts, '2026-06-01').facts).toEqual([
      { kind: 'record', id: 'record of first', on: '2026-06-01', enteredOn: '2026-07-02', lateEntry: true },
    ]);
  });

  it('only where it is a Charter meeting', () => {
    const records = [record('first', '2026-06-01')];
    for (const kind of ['group', 'platform'] as const) {
      const facts = annualFacts({ meetings: [{ id: 'first', kind, groupCode: 'ENE' }], records });
      expect(verdict(facts, '2026-07-01').state.kind).toBe('unplanned');
    }
  });

  it('once: the first date in the period is the one named', () => {
    expect(verdict(annualFacts(heldOn('2026-09-01', '2026-06-01')), '2026-11-23').state).toMatchObject({
      heldOn: '2026-06-01',
    });
  });

  it('once: when it is held, its plan is done', () => {
    const facts = {
      ...annualFacts(heldOn('2026-06-01')),
      plans: [plan('2026-06-01', 'planned', '2026-05-01', '2026-06-01')],
    };
    const rolling = annualMeetingVerdict(facts, asOf('2026-11-23')).readings[2];
    expect(rolling?.periods.map(({ state }) => state.kind)).toEqual(['held', 'unplanned']);
  });

  it('no longer from the day on which its record is annulled', () => {
    const facts = meeting({
      records: [record('first', '2026-06-01')],
      annulments: [annulment('record of first', '2026-08-01')],
    });
    expect(verdict(facts, '2026-07-31').state.kind).toBe('held');
    expect(verdict(facts, '2026-08-01').state.kind).toBe('unplanned');
  });

  it('not at all once its record is corrected away, for K from then on', () => {
    const facts = meeting({
      records: [record('first', '2026-06-01')],
      corrections: [correction('record of first', '2026-08-01')],
    });
    expect(verdict(facts, '2026-07-01', { asKnown: '2026-07-31' }).state.kind).toBe('held');
    expect(verdict(facts, '2026-07-01', { asKnown: '2026-08-01' }).state.kind).toBe('unplanned');
  });

  it('by the earliest record in force, where there are two; annulling one leaves the other', () => {
    const again = { ...record('first', '2026-06-02', { agreedOn: '2026-07-01' }), id: 'second record' };
    const facts = meeting({ records: [again, record('first', '2026-06-01')] });
    expect(verdict(facts, '2026-11-23').state).toMatchObject({ kind: 'held', heldOn: '2026-06-01' });
    const annulled = { ...facts, annulments: [annulment('record of first', '2026-08-01')] };
    expect(verdict(annulled, '2026-11-23').state).toMatchObject({ kind: 'held', heldOn: '2026-06-02' });
  });
});

describe('postponed and cancelled meetings never count', () => {
  const planned = plan('first', 'planned', '2026-06-01', '2026-10-01');
  const afterwards = (...plans: AnnualMeetingFacts['plans']) =>
    verdict(meeting({ plans: [planned, ...plans] }), '2026-11-23').state;

  it('a cancelled one', () => {
    expect(afterwards(plan('first', 'cancelled', '2026-09-01', null)).kind).toBe('unplanned');
  });

  it('one postponed without a new day', () => {
    expect(afterwards(plan('first', 'postponed', '2026-09-01', null)).kind).toBe('unplanned');
  });

  it('but one postponed to a new day is planned for that day, and its history is kept', () => {
    expect(afterwards(plan('first', 'postponed', '2026-09-01', '2026-12-15'))).toMatchObject({
      kind: 'planned',
      plannedFor: '2026-12-15',
    });
    const facts = meeting({ plans: [planned, plan('first', 'postponed', '2026-09-01', '2026-12-15')] });
    expect(verdict(facts, '2026-08-31').state).toMatchObject({ kind: 'planned', plannedFor: '2026-10-01' });
  });

  it('of two decisions of one day the later entry holds', () => {
    const cancelled = plan('first', 'cancelled', '2026-09-01', null);
    const again = plan('first', 'planned', '2026-09-01', '2026-12-15');
    expect(afterwards(cancelled, again).kind).toBe('planned');
    expect(afterwards(again, cancelled).kind).toBe('unplanned');
  });
});
