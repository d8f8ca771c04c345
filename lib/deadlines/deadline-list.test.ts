import { describe, expect, it } from 'vitest';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import { calendarDate } from '@/lib/dates/calendar-date';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { asOf, date, deadlineStates, nothingDated } from '@/testing/deadlines';
import type { DatedMeeting, DatedMilestone, DoneStep } from './deadline';
import { countByState, deadlineList } from './deadline-list';

const milestone = (id: string, forecastOn: string | null, change: Partial<DatedMilestone> = {}) => ({
  id,
  title: id,
  responsible: null,
  forecastOn: date(forecastOn),
  forecastPrecision: null,
  baselineOn: null,
  baselinePrecision: null,
  actualOn: null,
  project: { id: 'p', code: 'ENE-001', title: 'Sample', groupCode: 'ENE', stage: 'active' as const },
  ...change,
});
const meeting = (id: string, startsOn: string, state: DatedMeeting['state'] = 'planned'): DatedMeeting => ({
  id,
  kind: 'charter',
  title: id,
  startsOn: meetingDay({ state, startsOn }),
  groupCode: null,
  state,
});

describe('a milestone among the deadlines', () => {
  it.each([
    ['2026-11-22', {}, ['past']],
    ['2026-12-23', {}, ['soon']],
    ['2026-12-24', {}, ['pending']],
    ['2026-11-01', { actualOn: date('2026-11-20') }, ['late']],
    ['2026-11-20', { actualOn: date('2026-11-20') }, ['settled']],
    [null, { actualOn: date('2026-11-20') }, []],
    [null, {}, []],
    ['2027-09-30', { baselineOn: date('2026-11-01') }, ['past']],
  ])('with the forecast %s and %j', (forecast, change, states) => {
    expect(deadlineStates({ milestones: [milestone('m', forecast, change)] })).toEqual(states);
  });

  it('is as exact as its forecast was typed, and as what was agreed once it is', () => {
    const quarter = { forecastPrecision: 'quarter' as const };
    const [one, two] = deadlineList(
      {
        ...nothingDated,
        milestones: [
          milestone('a', '2027-03-31', quarter),
          milestone('b', '2027-03-31', {
            ...quarter,
            baselineOn: date('2027-03-31'),
            baselinePrecision: 'month',
          }),
        ],
      },
      asOf,
    );
    expect([one?.precision, two?.precision]).toEqual(['quarter', 'month']);
  });
});

describe('a meeting among the deadlines', () => {
  it.each([
    ['2026-12-01', 'planned', ['pending']],
    ['2026-11-30', 'planned', ['soon']],
    ['2026-11-23', 'planned', ['waiting']],
    ['2026-11-20', 'planned', ['waiting']],
    ['2026-11-20', 'held', ['settled']],
    ['2026-12-01', 'postponed', []],
    ['2026-12-01', 'cancelled', []],
  ] as const)('on %s, %s', (day, state, states) => {
    expect(deadlineStates({ meetings: [meeting('m', day, state)] }, 'meeting')).toEqual(states);
  });
});

describe('the preparation of a meeting among the deadlines', () => {
  const linesOf = (state: DatedMeeting['state'], steps: DoneStep[] = []) =>
    deadlineList({ ...nothingDated, meetings: [meeting('m', '2027-01-28', state)], steps }, asOf).flatMap(
      ({ subject, on, state }) =>
        subject.kind === 'preparation'
          ? [`${subject.step.key} ${on} ${state}, ${subject.open.length} open`]
          : [],
    );

  it('is one line, of the steps of that meeting', () => {
    const done = { meetingId: 'm', step: 'reports-called', doneOn: calendarDate('2026-10-30') };
    const others = { ...done, meetingId: 'other', step: 'papers-out' };
    expect(linesOf('planned')).toEqual(['reports-called 2026-10-30 past, 8 open']);
    expect(linesOf('planned', [done, others])).toEqual(['group-reports-in 2026-11-29 soon, 7 open']);
  });

  it('is owed by the Party that owes its first open step', () => {
    const own = { meetingId: 'm', key: 'own-1', title: 'Rooms booked', offset: -70, owner: 'AA' };
    const [line] = deadlineList(
      { ...nothingDated, meetings: [meeting('m', '2027-01-28', 'planned')], ownSteps: [own] },
      asOf,
    ).filter(({ subject }) => subject.kind === 'preparation');
    expect(line).toMatchObject({ parties: ['AA'], subject: { step: { title: 'Rooms booked' } } });
  });

  it('is nothing without a day, and only what follows once it was held', () => {
    expect(linesOf('postponed')).toEqual([]);
    expect(linesOf('cancelled')).toEqual([]);
    expect(linesOf('held')).toEqual(['minutes-agreed 2027-02-11 pending, 2 open']);
  });
});

describe('an action among the deadlines', () => {
  it.each([
    ['2026-11-22', null, 'past'],
    ['2026-11-30', null, 'soon'],
    ['2026-12-01', null, 'pending'],
    ['2026-11-20', '2026-11-20', 'settled'],
    ['2026-11-20', '2026-11-21', 'late'],
  ])('due on %s, closed on %s', (dueOn, closedOn, expected) => {
    const action = { id: 'a', text: 'Send it', owner: 'AZ', groupCode: null, dueOn: calendarDate(dueOn) };
    const [found] = deadlineList(
      { ...nothingDated, actions: [{ ...action, closedOn: date(closedOn) }] },
      asOf,
    );
    expect(found).toMatchObject({ state: expected, parties: ['AZ'], on: dueOn });
  });
});

describe('the whole list', () => {
  it('stands in the order of dates, and is counted', () => {
    const proposal: ProposalLine = {
      id: 'k',
      kind: 'agenda',
      version: 1,
      state: 'open',
      group: null,
      meeting: null,
      proposedBy: 'AZ',
      proposedOn: calendarDate('2026-11-16'),
      agreedOn: null,
      enteredOn: null,
      endedOn: null,
      endedReason: '',
      ending: null,
      keys: [],
      missing: ['US'],
    };
    const list = deadlineList(
      {
        ...nothingDated,
        milestones: [milestone('late', '2026-11-19'), milestone('later', '2027-05-31')],
        meetings: [meeting('planned', '2026-11-29', 'held')],
        proposals: [proposal],
      },
      asOf,
    );
    expect(list.map(({ key }) => key)).toEqual([...['k', 'late', 'planned', 'planned preparation', 'later']]);
    expect(list[0]).toMatchObject({ parties: ['US'], subject: { days: 7 } });
    expect(countByState(list)).toEqual({
      past: 1,
      soon: 0,
      pending: 2,
      waiting: 1,
      settled: 1,
      late: 0,
    });
  });
});
