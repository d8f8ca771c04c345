import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { draftAgenda } from './draft-agenda';
import type { AgendaFacts, GroupReport, GroupReportFacts } from './facts';
import { reasonsOf, shownReasons } from './reason';

const today = calendarDate('2026-11-23');

const none = { first: [], count: 0 };
const named = (...codes: string[]) => ({
  first: codes.map((code) => ({ code, title: `Sample ${code}` })),
  count: codes.length,
});
const behind = (...codes: string[]) => ({
  first: named(...codes).first.map((each) => ({ ...each, overdue: null, offTrack: ['AZ'] })),
  count: codes.length,
});
const outstanding = { kind: 'outstanding', days: 197, dueOn: calendarDate('2026-05-10') };
const group = (
  code: string,
  report: Partial<GroupReport & Pick<GroupReportFacts, 'established'>> = {},
): GroupReportFacts => ({
  verdict: {
    group: code,
    asOf: today,
    state: 'outstanding',
    projectList: { ...outstanding, extended: false },
    roadmap: { ...outstanding, extended: false },
  },
  established: true,
  projects: 0,
  behind: none,
  differ: none,
  dueNext: none,
  candidates: none,
  ...report,
});
const facts = (over: Partial<AgendaFacts> = {}): AgendaFacts => ({
  kind: 'charter',
  today,
  nextDue: { provision: 'IV.3', on: calendarDate('2028-02-10') },
  previous: null,
  actions: [],
  decisions: [],
  obligations: {
    threeMonth: {
      provision: 'IV.2',
      asOf: today,
      dueOn: calendarDate('2026-05-10'),
      counts: { outstanding: 2 },
    },
    annual: {
      provision: 'IV.3',
      asOf: today,
      state: 'planned',
      on: calendarDate('2027-01-28'),
      daysLeft: 79,
      dueOn: calendarDate('2027-02-10'),
    },
  },
  groups: [group('ENE'), group('SEC')],
  proposals: [],
  deferred: [],
  unserved: [],
  platforms: [],
  hostInTurn: null,
  ...over,
});
const keys = (of: AgendaFacts) => draftAgenda(of).map(({ sourceKey }) => sourceKey);
const reasons = (of: AgendaFacts, key: string) =>
  draftAgenda(of).find(({ sourceKey }) => sourceKey === key)?.reasons ?? [];

describe('a drafted agenda', () => {
  test('follows the fixed order, and every item has a reason', () => {
    const full = facts({
      groups: [group('ENE', { projects: 1, candidates: named('ENE-001') }), group('SEC')],
      proposals: [
        {
          id: 'p',
          kind: 'roadmap',
          version: 2,
          group: 'ENE',
          proposedBy: 'AZ',
          proposedOn: today,
          extension: null,
        },
        {
          id: 'x',
          kind: 'extension',
          version: 1,
          group: 'SEC',
          proposedBy: 'US',
          proposedOn: today,
          extension: { deliverables: ['roadmap'], until: calendarDate('2027-06-30') },
        },
      ],
      unserved: [{ code: 'I.4', title: 'Civil nuclear cooperation', restrictedTo: null }],
    });
    expect(keys(full)).toEqual([
      'opening',
      'previous',
      'obligations',
      'group:ENE',
      'group:SEC',
      'decisions:proposals',
      'decisions:extensions',
      'decisions:candidates',
      'decisions:undertakings',
      'platforms',
      'next-meeting',
      'other-business',
    ]);
    for (const item of draftAgenda(full)) {
      expect(item.reasons.length).toBeGreaterThan(0);
      expect(reasonsOf(JSON.parse(JSON.stringify(item.reasons)))).toEqual(item.reasons);
    }
  });

  test('names the groups that are not established once, with the Charter’s deadlines', () => {
    const groups = [group('ECO', { established: false }), group('ENE'), group('SEC', { established: false })];
    const drafted = draftAgenda(facts({ groups }));
    const naming = drafted.flatMap(({ sourceKey, reasons: found }) =>
      found.flatMap((reason) => (reason.kind === 'not-established' ? [[sourceKey, reason.groups]] : [])),
    );
    expect(naming).toEqual([['obligations', ['ECO', 'SEC']]]);
    expect(JSON.stringify(draftAgenda(facts()))).not.toContain('established');
  });

  test('for a group’s own meeting says in its report that the group is not established', () => {
    const own = facts({ kind: 'group', obligations: null, groups: [group('ENE', { established: false })] });
    expect(reasons(own, 'group:ENE').map(({ kind }) => kind)).toEqual([
      'group-verdict',
      'not-established',
      'no-projects',
    ]);
  });

  test('still reads an older draft, in which each report said so itself', () => {
    const [verdict] = reasons(facts(), 'group:ENE');
    const old = JSON.parse(JSON.stringify([{ ...verdict, established: false }]));
    expect(reasonsOf(old)).toEqual([verdict]);
  });

  test('lists the open actions under the previous meeting, the first twenty of each group', () => {
    const action = (n: number) => ({ id: `a${n}`, text: `Action ${n}`, owner: 'AZ', on: today });
    const many = Array.from({ length: 21 }, (_, n) => action(n));
    const actions = [
      { group: null, first: [], count: 0 },
      { group: 'ENE', first: many, count: 25 },
    ];
    const carried = reasons(facts({ actions }), 'previous');
    expect(carried.map(({ kind }) => kind)).toEqual(['first-meeting', 'open-actions', 'open-actions']);
    expect(carried[2]).toMatchObject({ group: 'ENE', actions: many.slice(0, 20), more: 5 });
    expect(reasonsOf(JSON.parse(JSON.stringify(carried)))).toEqual(carried);
    expect(shownReasons(carried, ['ENE'])).toEqual([
      ...carried.slice(0, 2),
      { kind: 'restricted', group: 'ENE' },
    ]);
  });

  test('has no matters for decision if there are none', () => {
    expect(keys(facts()).filter((key) => key.startsWith('decisions'))).toEqual([]);
  });

  test('for a group’s meeting has its own report, without the Charter’s deadlines and the platforms', () => {
    const own = facts({ kind: 'group', obligations: null, groups: [group('ENE')], nextDue: null });
    expect(keys(own)).toEqual(['opening', 'previous', 'group:ENE', 'next-meeting', 'other-business']);
  });
});

describe('a group’s report', () => {
  test('names the worst twenty of the overdue and off-track projects, and counts the rest', () => {
    const worst = behind(...Array.from({ length: 20 }, (_, index) => `ENE-${100 + index}`));
    const [, found] = reasons(
      facts({ groups: [group('ENE', { projects: 30, behind: { ...worst, count: 24 } })] }),
      'group:ENE',
    );
    expect(found).toEqual({ kind: 'projects-behind', group: 'ENE', projects: worst.first, more: 4 });
  });

  test('names differing positions and what falls due before the next meeting, and says that nothing is behind', () => {
    const milestones = [{ code: 'ENE-001', step: 'Study', on: today, precision: 'day' as const }];
    const report = { projects: 1, differ: named('ENE-001'), dueNext: { first: milestones, count: 3 } };
    const found = reasons(facts({ groups: [group('ENE', report)] }), 'group:ENE');
    expect(found.map(({ kind }) => kind)).toEqual([
      'group-verdict',
      'positions-differ',
      'due-before-next',
      'nothing-behind',
    ]);
    expect(found[2]).toMatchObject({ until: '2028-02-10', steps: milestones, more: 2 });
    expect(found[3]).toMatchObject({ projects: 1 });
  });

  test('lists nothing due before a next meeting that has no due date', () => {
    const report = { projects: 1, dueNext: { first: [], count: 3 } };
    const own = facts({ kind: 'group', nextDue: null, groups: [group('ENE', report)] });
    expect(reasons(own, 'group:ENE').map(({ kind }) => kind)).toEqual(['group-verdict', 'nothing-behind']);
  });
});

describe('what a reader sees of a restricted group', () => {
  const report = reasons(
    facts({ groups: [group('SEC', { projects: 1, behind: behind('SEC-001') })] }),
    'group:SEC',
  );

  test('is its verdict and “restricted”, if they may not enter it', () => {
    expect(shownReasons(report, ['SEC']).map(({ kind }) => kind)).toEqual(['group-verdict', 'restricted']);
    expect(JSON.stringify(shownReasons(report, ['SEC']))).not.toContain('SEC-001');
    expect(shownReasons(report, [])).toEqual(report);
  });

  test('is always “restricted” in a list across groups, whether or not the group has an entry', () => {
    const open = group('ENE', { projects: 1, candidates: named('ENE-001') });
    const listed = reasons(facts({ groups: [open, group('SEC')] }), 'decisions:candidates');
    expect(shownReasons(listed, ['SEC'])).toEqual([...listed, { kind: 'restricted', group: 'SEC' }]);
  });
});

test('reasons that an older version stored are still read', () => {
  const verdict = {
    kind: 'group-verdict',
    group: 'ENE',
    asOf: today,
    state: 'outstanding',
    established: false,
    dueOn: '2026-05-10',
    projectList: { kind: 'outstanding', days: 197 },
    roadmap: { kind: 'late', days: 3 },
  };
  const due = { kind: 'due-before-next', group: 'ENE', until: '2028-02-10', more: 0 };
  const milestone = { code: 'ENE-001', step: 'Study', on: '2027-03-31' };
  expect(reasonsOf([verdict, { ...due, steps: [milestone] }])).toMatchObject([
    {
      projectList: { kind: 'outstanding', days: 197, dueOn: '2026-05-10', extended: false },
      roadmap: { kind: 'late', days: 3, dueOn: '2026-05-10', extended: false },
    },
    { steps: [{ ...milestone, precision: 'day' }] },
  ]);
});
