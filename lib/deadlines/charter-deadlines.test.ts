import { describe, expect, it } from 'vitest';
import type { DeliverableState } from '@/lib/compliance/deliverable-state';
import type { Deliverable } from '@/lib/compliance/facts';
import { groupState } from '@/lib/compliance/group-state';
import type { MeetingPeriod, MeetingState } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { asOf, date, deadlineStates, nothingDated } from '@/testing/deadlines';
import { deadlineList } from './deadline-list';

const dueOn = (text: string) => ({
  lastDay: calendarDate(text),
  on: calendarDate(text),
  nonWorking: [],
  forecast: [],
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
    expect(deadlineStates({ charter: { ...nothingDated.charter, groups } })).toEqual(states);
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
    expect(deadlineStates({ charter: { groups: [], annual } })).toEqual([expected]);
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
    return deadlineList({ ...nothingDated, charter: { ...nothingDated.charter, groups } }, asOf).flatMap(
      (each) =>
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
