import { describe, expect, it } from 'vitest';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { ProposalLine } from '@/lib/proposals/proposal-view';
import {
  countByStanding,
  type DatedMeeting,
  type DatedMilestone,
  type DatedThings,
  deadlineList,
} from './deadline-list';

const date = (text: string | null) => (text === null ? null : calendarDate(text));
const asOf = calendarDate('2026-11-23');
const nothing: DatedThings = {
  charter: { groups: [], annual: { provision: 'IV.3', periods: [] } },
  ...{ milestones: [], meetings: [], proposals: [] },
};
const milestone = (id: string, forecastOn: string | null, change: Partial<DatedMilestone> = {}) => ({
  ...{ id, step: id, responsible: null, forecastOn: date(forecastOn), forecastPrecision: null },
  ...{ baselineOn: null, baselinePrecision: null, actualOn: null },
  project: { id: 'p', code: 'ENE-001', title: 'Sample', groupCode: 'ENE' },
  ...change,
});
const meeting = (id: string, startsOn: string, state: DatedMeeting['state'] = 'planned'): DatedMeeting => ({
  ...{ id, title: id, startsOn: calendarDate(startsOn), groupCode: null, state },
});
const standingOf = (things: Partial<DatedThings>) =>
  deadlineList({ ...nothing, ...things }, asOf).map(({ standing }) => standing);

describe('a milestone among the deadlines', () => {
  it.each([
    ['2026-11-22', {}, ['past']],
    ['2026-12-23', {}, ['soon']],
    ['2026-12-24', {}, ['pending']],
    ['2026-11-01', { actualOn: date('2026-11-20') }, ['settled']],
    [null, { actualOn: date('2026-11-20') }, ['settled']],
    [null, {}, []],
    ['2027-09-30', { baselineOn: date('2026-11-01') }, ['past']],
  ])('with the forecast %s and %j', (forecast, change, standings) => {
    expect(standingOf({ milestones: [milestone('m', forecast, change)] })).toEqual(standings);
  });

  it('is as exact as its forecast was typed, and as what was agreed once it is', () => {
    const quarter = { forecastPrecision: 'quarter' as const };
    const [one, two] = deadlineList(
      {
        ...nothing,
        milestones: [
          milestone('a', '2027-03-31', quarter),
          milestone('b', '2027-03-31', {
            ...{ ...quarter, baselineOn: date('2027-03-31'), baselinePrecision: 'month' },
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
  ] as const)('on %s, %s', (day, state, standings) => {
    expect(standingOf({ meetings: [meeting('m', day, state)] })).toEqual(standings);
  });
});

describe('the Charter’s own deadlines', () => {
  const verdict = (deliverable: string, state: object) =>
    ({ groupCode: 'ENE', deliverable, countedFrom: '2026-05-10', state }) as unknown as DeliverableVerdict;
  it.each([
    [{ kind: 'outstanding', daysPast: 197 }, ['past']],
    [{ kind: 'pending', daysLeft: 12, soon: true }, ['soon']],
    [{ kind: 'pending', daysLeft: 60, soon: false }, ['pending']],
    [{ kind: 'late', daysAfter: 12 }, ['settled']],
    [{ kind: 'not-in-force' }, []],
  ])('of a group: %j', (state, standings) => {
    const groups = [
      { projectList: verdict('project_list', { kind: 'not-in-force' }), roadmap: verdict('roadmap', state) },
    ] as unknown as GroupVerdict[];
    expect(standingOf({ charter: { ...nothing.charter, groups } })).toEqual(standings);
  });

  it.each([
    ['unplanned', true, 'soon'],
    ['unplanned', false, 'pending'],
    ['planned-too-late', true, 'soon'],
    ['awaiting-record', true, 'waiting'],
    ['not-held', false, 'past'],
    ['outstanding', false, 'past'],
    ['held', false, 'settled'],
  ])('of the Parties, a year that is %s', (kind, soon, standing) => {
    const period = { from: '2026-02-10', due: { on: '2027-02-10' }, state: { kind }, soon };
    const annual = { provision: 'IV.3', periods: [period as unknown as MeetingPeriod] };
    expect(standingOf({ charter: { groups: [], annual } })).toEqual([standing]);
  });
});

describe('the whole list', () => {
  it('stands in the order of dates, and is counted', () => {
    const proposal = { id: 'k', proposedOn: calendarDate('2026-11-16'), group: null, missing: ['US'] };
    const list = deadlineList(
      {
        ...nothing,
        milestones: [milestone('late', '2026-11-19'), milestone('later', '2027-05-31')],
        meetings: [meeting('planned', '2026-11-29')],
        proposals: [proposal as unknown as ProposalLine],
      },
      asOf,
    );
    expect(list.map(({ key }) => key)).toEqual(['k', 'late', 'planned', 'later']);
    expect(list[0]).toMatchObject({ parties: ['US'], subject: { days: 7 } });
    expect(countByStanding(list)).toEqual({ past: 1, soon: 1, pending: 1, waiting: 1, settled: 0 });
  });
});
