import { describe, expect, it } from 'vitest';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { ProposalLine } from '@/lib/proposals/proposal-view';
import type { DatedMeeting, DatedMilestone, DoneStep } from './deadline';
import { countByStanding, type DatedThings, deadlineList } from './deadline-list';

const date = (text: string | null) => (text === null ? null : calendarDate(text));
const asOf = calendarDate('2026-11-23');
const nothing: DatedThings = {
  charter: { groups: [], annual: { provision: 'IV.3', periods: [] } },
  ...{ milestones: [], meetings: [], steps: [], actions: [], proposals: [] },
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
const standingOf = (things: Partial<DatedThings>, kind?: string) =>
  deadlineList({ ...nothing, ...things }, asOf)
    .filter(({ subject }) => kind === undefined || subject.kind === kind)
    .map(({ standing }) => standing);

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
    expect(standingOf({ meetings: [meeting('m', day, state)] }, 'meeting')).toEqual(standings);
  });
});

describe('the Charter’s own deadlines', () => {
  const verdict = (deliverable: string, state: object) =>
    ({
      ...{ groupCode: 'ENE', deliverable, countedFrom: '2026-05-10', state },
      ...{ extendedTo: null, agreed: null, facts: [] },
    }) as unknown as DeliverableVerdict;
  it.each([
    [{ kind: 'outstanding', daysPast: 197 }, ['past']],
    [{ kind: 'pending', daysLeft: 12, soon: true }, ['soon']],
    [{ kind: 'pending', daysLeft: 60, soon: false }, ['pending']],
    [{ kind: 'late', daysAfter: 12 }, ['late']],
    [{ kind: 'in-time', daysBefore: 12 }, ['settled']],
    [{ kind: 'not-in-force' }, []],
  ])('of a group: %j', (state, standings) => {
    const projectList = verdict('project_list', { kind: 'not-in-force' });
    const groups = [{ projectList, roadmap: verdict('roadmap', state) }] as unknown as GroupVerdict[];
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
    ['held-late', false, 'late'],
  ])('of the Parties, a year that is %s', (kind, soon, standing) => {
    const period = { from: '2026-02-10', due: { on: '2027-02-10' }, state: { kind }, soon };
    const annual = { provision: 'IV.3', periods: [period as unknown as MeetingPeriod] };
    expect(standingOf({ charter: { groups: [], annual } })).toEqual([standing]);
  });
});

describe('the preparation of a meeting among the deadlines', () => {
  const stepsOf = (state: DatedMeeting['state'], steps: DoneStep[] = []) =>
    deadlineList({ ...nothing, meetings: [meeting('m', '2027-01-28', state)], steps }, asOf).flatMap(
      ({ subject, on, standing }) =>
        subject.kind === 'preparation' ? [`${subject.step} ${on} ${standing}`] : [],
    );

  it('is its countdown, with what is done', () => {
    const done = { meetingId: 'm', step: 'reports-called', doneOn: calendarDate('2026-10-30') };
    const steps = stepsOf('planned', [done, { ...done, meetingId: 'other', step: 'papers-out' }]);
    expect(steps).toHaveLength(8);
    expect(steps.slice(0, 2)).toEqual([
      'reports-called 2026-10-30 settled',
      'group-reports-in 2026-11-29 soon',
    ]);
    expect(steps).toContain('papers-out 2027-01-14 pending');
  });

  it('is nothing without a day, and only what follows once it was held', () => {
    expect(stepsOf('postponed')).toEqual([]);
    expect(stepsOf('cancelled')).toEqual([]);
    expect(stepsOf('held')).toEqual([
      'minutes-agreed 2027-02-11 pending',
      'actions-entered 2027-02-27 pending',
    ]);
  });
});

describe('an action among the deadlines', () => {
  it.each([
    ['2026-11-22', null, 'past'],
    ['2026-11-30', null, 'soon'],
    ['2026-12-01', null, 'pending'],
    ['2026-11-20', '2026-11-20', 'settled'],
    ['2026-11-20', '2026-11-21', 'late'],
  ])('due on %s, closed on %s', (dueOn, closedOn, standing) => {
    const action = { id: 'a', text: 'Send it', owner: 'AZ', groupCode: null, dueOn: calendarDate(dueOn) };
    const [found] = deadlineList({ ...nothing, actions: [{ ...action, closedOn: date(closedOn) }] }, asOf);
    expect(found).toMatchObject({ standing, parties: ['AZ'], on: dueOn });
  });
});

describe('an extension among the deadlines', () => {
  const covered = (deliverable: string, extendedTo: string | null, agreedOn: string | null, kind: string) =>
    ({
      ...{ groupCode: 'ENE', deliverable, countedFrom: extendedTo ?? '2026-05-10', state: { kind } },
      ...{ extendedTo, agreed: agreedOn && { agreedOn }, facts: [{ kind: 'extension', id: 'x' }] },
    }) as unknown as DeliverableVerdict;
  const extensionsOf = (projectList: DeliverableVerdict, roadmap: DeliverableVerdict) => {
    const groups = [{ projectList, roadmap }] as unknown as GroupVerdict[];
    return deadlineList({ ...nothing, charter: { ...nothing.charter, groups } }, asOf).flatMap((each) =>
      each.subject.kind === 'extension'
        ? [`${each.on} ${each.standing} ${each.subject.deliverables.join('+')} ${each.subject.id}`]
        : [],
    );
  };
  const plain = covered('project_list', null, null, 'outstanding');

  it.each([
    ['2026-11-22', null, 'outstanding', 'past'],
    ['2026-11-30', null, 'pending', 'soon'],
    ['2026-12-31', null, 'pending', 'pending'],
    ['2026-06-30', '2026-06-30', 'in-extension', 'settled'],
    ['2026-06-30', '2026-07-01', 'late', 'late'],
  ])('of one deliverable to %s, agreed on %s', (until, agreedOn, kind, standing) => {
    expect(extensionsOf(plain, covered('roadmap', until, agreedOn, kind))).toEqual([
      `${until} ${standing} roadmap x`,
    ]);
  });

  it('of both is one thing, and settled only with both', () => {
    const list = covered('project_list', '2026-12-31', '2026-06-01', 'in-extension');
    const roadmap = covered('roadmap', '2026-12-31', null, 'pending');
    expect(extensionsOf(list, roadmap)).toEqual(['2026-12-31 pending project_list+roadmap x']);
    expect(extensionsOf(plain, plain)).toEqual([]);
  });
});

describe('the whole list', () => {
  it('stands in the order of dates, and is counted', () => {
    const proposal = { id: 'k', proposedOn: calendarDate('2026-11-16'), group: null, missing: ['US'] };
    const list = deadlineList(
      {
        ...nothing,
        milestones: [milestone('late', '2026-11-19'), milestone('later', '2027-05-31')],
        meetings: [meeting('planned', '2026-11-29', 'held')],
        proposals: [proposal as unknown as ProposalLine],
      },
      asOf,
    );
    expect(list.map(({ key }) => key)).toEqual([
      ...['k', 'late', 'planned', 'planned minutes-agreed', 'planned actions-entered', 'later'],
    ]);
    expect(list[0]).toMatchObject({ parties: ['US'], subject: { days: 7 } });
    expect(countByStanding(list)).toEqual({
      ...{ past: 1, soon: 0, pending: 3, waiting: 1, settled: 1, late: 0 },
    });
  });
});
