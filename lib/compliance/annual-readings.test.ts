import { describe, expect, it } from 'vitest';
import { type AnnualMeetingFacts, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { AnnualReading } from '@/lib/compliance/schema';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, asOf, charterMeeting, heldOn, record } from '@/testing/facts';

const nothing = annualFacts();
const kinds = (facts: AnnualMeetingFacts, reading: AnnualReading, day: string) => {
  const { readings } = annualMeetingVerdict(facts, asOf(day));
  return readings.find((verdict) => verdict.reading === reading)?.periods.map(({ state }) => state.kind);
};
const verdict = (facts: AnnualMeetingFacts, day: string, more: { asKnown?: string; today?: string } = {}) =>
  annualMeetingVerdict(facts, asOf(day, more)).verdict;

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
