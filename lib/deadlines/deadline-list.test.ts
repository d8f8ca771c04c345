import { describe, expect, it } from 'vitest';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import type { DeliverableState } from '@/lib/compliance/deliverable-state';
import type { Deliverable } from '@/lib/compliance/facts';
import { groupState } from '@/lib/compliance/group-state';
import type { MeetingPeriod, MeetingState } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { meetingDay } from '@/lib/meetings/meeting-day';
import type { DatedMeeting, DatedMilestone, DoneStep } from './deadline';
import { countByState, type DatedThings, deadlineList } from './deadline-list';

const date = (text: string | null) => (text === null ? null : calendarDate(text));
const asOf = calendarDate('2026-11-23');
const dueOn = (text: string) => ({
  lastDay: calendarDate(text),
  on: calendarDate(text),
  nonWorking: [],
  forecast: [],
});
const nothing: DatedThings = {
  charter: { groups: [], annual: { provision: 'IV.3', periods: [] } },
  milestones: [],
  meetings: [],
  steps: [],
  ownSteps: [],
  actions: [],
  proposals: [],
};
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
const verdict = (
  deliverable: Deliverable,
  state: DeliverableState,
  change: Partial<DeliverableVerdict> = {},
): DeliverableVerdict => ({
  obligation: 'lists-and-roadmaps',
  provision: 'II.3',
  reading: 'sample',
  ifNothingMore: false,
  convention: { counting: 'basel-1972', nonWorkingLastDay: 'none' },
  asOf,
  asKnown: asOf,
  groupCode: 'ENE',
  deliverable,
  state,
  due: dueOn('2026-05-10'),
  extendedTo: null,
  agreed: null,
  countedFrom: calendarDate('2026-05-10'),
  facts: [],
  ...change,
});
const groupOf = (projectList: DeliverableVerdict, roadmap: DeliverableVerdict): GroupVerdict => ({
  groupCode: 'ENE',
  established: null,
  projectList,
  roadmap,
  state: groupState(projectList.state, roadmap.state),
});
const deadlineStateOf = (things: Partial<DatedThings>, kind?: string) =>
  deadlineList({ ...nothing, ...things }, asOf)
    .filter(({ subject }) => kind === undefined || subject.kind === kind)
    .map(({ state }) => state);

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
    expect(deadlineStateOf({ milestones: [milestone('m', forecast, change)] })).toEqual(states);
  });

  it('is as exact as its forecast was typed, and as what was agreed once it is', () => {
    const quarter = { forecastPrecision: 'quarter' as const };
    const [one, two] = deadlineList(
      {
        ...nothing,
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
    expect(deadlineStateOf({ meetings: [meeting('m', day, state)] }, 'meeting')).toEqual(states);
  });
});

describe('the Charter’s own deadlines', () => {
  it.each<[DeliverableState, string[]]>([
    [{ kind: 'outstanding', daysPast: 197 }, ['past']],
    [{ kind: 'pending', daysLeft: 12, soon: true }, ['soon']],
    [{ kind: 'pending', daysLeft: 60, soon: false }, ['pending']],
    [{ kind: 'late', daysAfter: 12 }, ['late']],
    [{ kind: 'in-time', daysBefore: 12 }, ['settled']],
    [{ kind: 'not-in-force' }, []],
  ])('of a group: %j', (state, states) => {
    const projectList = verdict('project_list', { kind: 'not-in-force' });
    const groups = [groupOf(projectList, verdict('roadmap', state))];
    expect(deadlineStateOf({ charter: { ...nothing.charter, groups } })).toEqual(states);
  });

  const on = calendarDate('2026-12-01');
  it.each<[MeetingState, boolean, string]>([
    [{ kind: 'unplanned' }, true, 'soon'],
    [{ kind: 'unplanned' }, false, 'pending'],
    [{ kind: 'planned-too-late', meetingId: 'm', plannedFor: on }, true, 'soon'],
    [{ kind: 'awaiting-record', meetingId: 'm', plannedFor: on }, true, 'waiting'],
    [{ kind: 'not-held' }, false, 'past'],
    [{ kind: 'outstanding', daysPast: 3 }, false, 'past'],
    [{ kind: 'held', meetingId: 'm', heldOn: on }, false, 'settled'],
    [{ kind: 'held-late', meetingId: 'm', heldOn: on, daysLate: 3 }, false, 'late'],
  ])('of the Parties, a year that is %j, soon: %s', (state, soon, expected) => {
    const period: MeetingPeriod = {
      label: { kind: 'charter-year', number: 1 },
      from: calendarDate('2026-02-10'),
      state,
      soon,
      due: dueOn('2027-02-10'),
      endsOn: null,
      daysLeft: null,
      facts: [],
    };
    const annual = { provision: 'IV.3', periods: [period] };
    expect(deadlineStateOf({ charter: { groups: [], annual } })).toEqual([expected]);
  });
});

describe('the preparation of a meeting among the deadlines', () => {
  const linesOf = (state: DatedMeeting['state'], steps: DoneStep[] = []) =>
    deadlineList({ ...nothing, meetings: [meeting('m', '2027-01-28', state)], steps }, asOf).flatMap(
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
      { ...nothing, meetings: [meeting('m', '2027-01-28', 'planned')], ownSteps: [own] },
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
    const [found] = deadlineList({ ...nothing, actions: [{ ...action, closedOn: date(closedOn) }] }, asOf);
    expect(found).toMatchObject({ state: expected, parties: ['AZ'], on: dueOn });
  });
});

describe('an extension among the deadlines', () => {
  const states = {
    outstanding: { kind: 'outstanding', daysPast: 1 },
    pending: { kind: 'pending', daysLeft: 1, soon: true },
    'in-extension': { kind: 'in-extension', daysBefore: 1 },
    late: { kind: 'late', daysAfter: 1 },
  } as const;
  const covered = (
    deliverable: Deliverable,
    until: string | null,
    agreed: string | null,
    kind: keyof typeof states,
  ) =>
    verdict(deliverable, states[kind], {
      extendedTo: date(until),
      countedFrom: calendarDate(until ?? '2026-05-10'),
      agreed: agreed === null ? null : version(deliverable, agreed),
      facts: [{ kind: 'extension', id: 'x', on: asOf, enteredOn: asOf, lateEntry: false }],
    });
  const version = (deliverable: Deliverable, text: string) => ({
    id: 'v',
    groupCode: 'ENE',
    deliverable,
    version: 1,
    reference: 'Sample note',
    agreedOn: calendarDate(text),
    enteredOn: calendarDate(text),
  });
  const extensionsOf = (projectList: DeliverableVerdict, roadmap: DeliverableVerdict) => {
    const groups = [groupOf(projectList, roadmap)];
    return deadlineList({ ...nothing, charter: { ...nothing.charter, groups } }, asOf).flatMap((each) =>
      each.subject.kind === 'extension'
        ? [`${each.on} ${each.state} ${each.subject.deliverables.join('+')} ${each.subject.id}`]
        : [],
    );
  };
  const plain = covered('project_list', null, null, 'outstanding');

  it.each<[string, string | null, keyof typeof states, string]>([
    ['2026-11-22', null, 'outstanding', 'past'],
    ['2026-11-30', null, 'pending', 'soon'],
    ['2026-12-31', null, 'pending', 'pending'],
    ['2026-06-30', '2026-06-30', 'in-extension', 'settled'],
    ['2026-06-30', '2026-07-01', 'late', 'late'],
  ])('of one deliverable to %s, agreed on %s', (until, agreedOn, kind, expected) => {
    expect(extensionsOf(plain, covered('roadmap', until, agreedOn, kind))).toEqual([
      `${until} ${expected} roadmap x`,
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
        ...nothing,
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
