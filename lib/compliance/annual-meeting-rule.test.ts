import { describe, expect, it } from 'vitest';
import { type AnnualMeetingFacts, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { AnnualReading } from '@/lib/compliance/schema';
import {
  annualFacts,
  annulment,
  asOf,
  charterMeeting,
  correction,
  heldOn,
  plan,
  record,
} from '@/lib/compliance/test-facts';
import { calendarDate } from '@/lib/dates/calendar-date';

const nothing = annualFacts();
const kinds = (facts: AnnualMeetingFacts, reading: AnnualReading, day: string) => {
  const { readings } = annualMeetingVerdict(facts, asOf(day));
  return readings.find((verdict) => verdict.reading === reading)?.periods.map(({ state }) => state.kind);
};
const verdict = (facts: AnnualMeetingFacts, day: string, more: { asKnown?: string; today?: string } = {}) =>
  annualMeetingVerdict(facts, asOf(day, more)).verdict;
const meeting = (more: Partial<AnnualMeetingFacts>) =>
  annualFacts({ meetings: [charterMeeting('first')], ...more });
const plannedFor = (day: string) => meeting({ plans: [plan('first', 'planned', '2026-06-01', day)] });

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

describe('another agreement of the same wording: in force 2021-05-01; met 2021-06-09, 2023-03-24, 2024-05-16', () => {
  const facts = annualFacts({
    charter: { signedOn: calendarDate('2021-05-01'), parties: ['AZ', 'US'] },
    ...heldOn('2021-06-09', '2023-03-24', '2024-05-16'),
  });
  const at = asOf('2024-12-31');
  const periods = (reading: AnnualReading) =>
    annualMeetingVerdict(facts, at).readings.find((candidate) => candidate.reading === reading)?.periods ??
    [];

  it('in calendar years: 2021 held (partial), 2022 not held, 2023 held, 2024 held', () => {
    expect(periods('calendar-year').map(({ label, state }) => [label, state.kind])).toEqual([
      [{ kind: 'calendar-year', year: 2021, partial: true }, 'held'],
      [{ kind: 'calendar-year', year: 2022, partial: false }, 'not-held'],
      [{ kind: 'calendar-year', year: 2023, partial: false }, 'held'],
      [{ kind: 'calendar-year', year: 2024, partial: false }, 'held'],
    ]);
  });

  it('in years from entry into force: 1 held, 2 held, 3 not held, 4 held', () => {
    expect(periods('charter-year').map(({ from, due, state }) => [from, due.on, state.kind])).toEqual([
      ['2021-05-01', '2022-05-01', 'held'],
      ['2022-05-02', '2023-05-01', 'held'],
      ['2023-05-02', '2024-05-01', 'not-held'],
      ['2024-05-02', '2025-05-01', 'held'],
    ]);
  });

  it('rolling: 653 and 419 days between meetings, both held late; 136 days left of the present one', () => {
    expect(
      periods('rolling').map(({ from, due, endsOn, state, daysLeft }) => [
        from,
        due.on,
        endsOn,
        state,
        daysLeft,
      ]),
    ).toEqual([
      [
        '2021-05-01',
        '2022-05-01',
        '2022-05-01',
        { kind: 'held', meetingId: '2021-06-09', heldOn: '2021-06-09' },
        null,
      ],
      [
        '2021-06-09',
        '2022-06-09',
        '2023-03-24',
        { kind: 'held-late', meetingId: '2023-03-24', heldOn: '2023-03-24', daysLate: 653 - 365 },
        null,
      ],
      [
        '2023-03-24',
        '2024-03-24',
        '2024-05-16',
        { kind: 'held-late', meetingId: '2024-05-16', heldOn: '2024-05-16', daysLate: 419 - 366 },
        null,
      ],
      ['2024-05-16', '2025-05-16', '2025-05-16', { kind: 'unplanned' }, 136],
    ]);
  });
});

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

  it('by the record that was agreed last, where two of it stand', () => {
    const again = { ...record('first', '2026-06-02', { agreedOn: '2026-07-01' }), id: 'second record' };
    const facts = meeting({ records: [again, record('first', '2026-06-01')] });
    expect(verdict(facts, '2026-11-23').state).toMatchObject({ kind: 'held', heldOn: '2026-06-02' });
  });
});

describe('the reading by years from signing', () => {
  it('has a meeting on 10 February 2027 fall in year 1, and one on 11 February 2027 in year 2', () => {
    expect(kinds(annualFacts(heldOn('2027-02-10')), 'charter-year', '2027-03-01')).toEqual([
      'held',
      'unplanned',
    ]);
    expect(kinds(annualFacts(heldOn('2027-02-11')), 'charter-year', '2027-03-01')).toEqual([
      'not-held',
      'held',
    ]);
  });

  it('has the day of signing belong to year 1', () => {
    expect(kinds(annualFacts(heldOn('2026-02-10')), 'charter-year', '2026-03-01')).toEqual(['held']);
  });

  it('counts no meeting from before signing', () => {
    for (const reading of ['charter-year', 'calendar-year', 'rolling'] as const) {
      expect(kinds(annualFacts(heldOn('2026-02-09')), reading, '2026-03-01')).toEqual(['unplanned']);
    }
  });

  it('counts every year from signing, also from a leap day', () => {
    const facts = annualFacts({ charter: { signedOn: calendarDate('2024-02-29'), parties: [] } });
    const ends = verdict(facts, '2028-03-01').periods.map(({ due }) => due.on);
    expect(ends).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28']);
  });

  it('lists all periods from the first to the one that holds T', () => {
    expect(kinds(nothing, 'charter-year', '2027-02-10')).toEqual(['unplanned']);
    expect(kinds(nothing, 'charter-year', '2027-02-11')).toEqual(['not-held', 'unplanned']);
    expect(kinds(nothing, 'charter-year', '2029-02-10')).toEqual(['not-held', 'not-held', 'unplanned']);
  });
});

describe('the reading by calendar years', () => {
  it('judges the first, partial year too, and marks it', () => {
    const { readings } = annualMeetingVerdict(nothing, asOf('2027-01-01'));
    expect(
      readings[1]?.periods.map(({ label, from, due, state }) => [label, from, due.on, state.kind]),
    ).toEqual([
      [{ kind: 'calendar-year', year: 2026, partial: true }, '2026-02-10', '2026-12-31', 'not-held'],
      [{ kind: 'calendar-year', year: 2027, partial: false }, '2027-01-01', '2027-12-31', 'unplanned'],
    ]);
  });

  it('marks no year partial where signing was on 1 January', () => {
    const facts = annualFacts({
      charter: { signedOn: calendarDate('2026-01-01'), parties: [] },
      reading: 'calendar-year',
    });
    expect(verdict(facts, '2026-11-23').current?.label).toEqual({
      kind: 'calendar-year',
      year: 2026,
      partial: false,
    });
  });
});

describe('the rolling reading', () => {
  it('is outstanding, and open, once a year has passed without a meeting', () => {
    const facts = annualFacts({ reading: 'rolling' });
    expect(verdict(facts, '2027-02-10').current).toMatchObject({
      state: { kind: 'unplanned' },
      daysLeft: 0,
      soon: true,
    });
    expect(verdict(facts, '2027-02-11').current).toMatchObject({
      state: { kind: 'outstanding', daysPast: 1 },
      endsOn: null,
      daysLeft: null,
      soon: false,
    });
  });

  it('has a meeting a year after the one before be held, and a day later held late by 1 day', () => {
    const states = (second: string) =>
      annualMeetingVerdict(annualFacts(heldOn('2026-06-01', second)), asOf('2027-07-01')).readings[2]
        ?.periods[1]?.state;
    expect(states('2027-06-01')).toMatchObject({ kind: 'held' });
    expect(states('2027-06-02')).toMatchObject({ kind: 'held-late', daysLate: 1 });
  });

  it('begins a new period at each meeting, while the one before runs to its own end', () => {
    const { readings } = annualMeetingVerdict(annualFacts(heldOn('2026-06-01')), asOf('2026-11-23'));
    expect(
      readings[2]?.periods.map(({ from, endsOn, state, daysLeft, soon }) => [
        from,
        endsOn,
        state.kind,
        daysLeft,
        soon,
      ]),
    ).toEqual([
      ['2026-02-10', '2027-02-10', 'held', 79, false],
      ['2026-06-01', '2027-06-01', 'unplanned', 190, false],
    ]);
  });

  it('takes two meetings that began on one day as one step', () => {
    const two = {
      meetings: ['a', 'b'].map(charterMeeting),
      records: [record('a', '2026-06-01'), record('b', '2026-06-01')],
    };
    expect(kinds(annualFacts(two), 'rolling', '2026-11-23')).toEqual(['held', 'unplanned']);
  });
});

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
