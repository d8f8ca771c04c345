import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { draftAgenda } from './draft-agenda';
import type { AgendaFacts, GroupReportFacts, ProjectFact } from './facts';
import { reasonsOf, shownReasons } from './reason';

const today = calendarDate('2026-11-23');

const project = (code: string, over: Partial<ProjectFact> = {}): ProjectFact => ({
  ...{
    code,
    title: `Sample ${code}`,
    candidate: false,
    listed: true,
    offTrack: [],
    differ: false,
    steps: [],
  },
  ...over,
});
const group = (code: string, projects: ProjectFact[] = []): GroupReportFacts => ({
  verdict: {
    group: code,
    asOf: today,
    state: 'outstanding',
    established: false,
    dueOn: calendarDate('2026-05-10'),
    projectList: { kind: 'outstanding', days: 197 },
    roadmap: { kind: 'outstanding', days: 197 },
  },
  projects,
});
const facts = (over: Partial<AgendaFacts> = {}): AgendaFacts => ({
  kind: 'charter',
  today,
  nextDue: { provision: 'IV.3', on: calendarDate('2028-02-10') },
  previous: null,
  obligations: {
    threeMonth: {
      provision: 'IV.2',
      asOf: today,
      dueOn: calendarDate('2026-05-10'),
      counts: { outstanding: 2 },
    },
    annual: {
      ...{ provision: 'IV.3', asOf: today, state: 'planned', on: calendarDate('2027-01-28') },
      ...{ daysLeft: 79, dueOn: calendarDate('2027-02-10') },
    },
  },
  groups: [group('ENE'), group('SEC')],
  proposals: [],
  unserved: [],
  platforms: [],
  hostInTurn: null,
  ...over,
});
const keys = (of: AgendaFacts) => draftAgenda(of).map(({ sourceKey }) => sourceKey);
const reasons = (of: AgendaFacts, key: string) =>
  draftAgenda(of).find(({ sourceKey }) => sourceKey === key)?.reasons ?? [];

describe('a drafted agenda', () => {
  test('follows the fixed order, and every item says why it is there', () => {
    const full = facts({
      groups: [group('ENE', [project('ENE-001', { candidate: true, listed: false })]), group('SEC')],
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
          ...{ id: 'x', kind: 'extension', version: 1, group: 'SEC', proposedBy: 'US', proposedOn: today },
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

  test('has no matters for decision where there are none', () => {
    expect(keys(facts()).filter((key) => key.startsWith('decisions'))).toEqual([]);
  });

  test('of a group has its own report, and neither the obligations nor the platforms', () => {
    const own = facts({ kind: 'group', obligations: null, groups: [group('ENE')], nextDue: null });
    expect(keys(own)).toEqual(['opening', 'previous', 'group:ENE', 'next-meeting', 'other-business']);
  });
});

describe('a group’s report', () => {
  test('names the worst twenty that are overdue or off track, the longest overdue first, and counts the rest', () => {
    const many = Array.from({ length: 23 }, (_, index) =>
      project(`ENE-${String(index).padStart(3, '0')}`, {
        steps: [{ step: 'Study', on: addDays(today, -1 - index) }],
      }),
    );
    const all = [project('ENE-900', { offTrack: ['AZ', 'US'] }), ...many];
    const behind = reasons(facts({ groups: [group('ENE', all)] }), 'group:ENE').find(
      (reason) => reason.kind === 'projects-behind',
    );
    expect(behind).toMatchObject({ more: 4 });
    expect(behind?.projects).toHaveLength(20);
    expect(behind?.projects[0]).toMatchObject({ code: 'ENE-022', overdue: { on: addDays(today, -23) } });
  });

  test('tells what falls due from today to the next meeting, positions that differ, and that nothing is behind', () => {
    const steps = [
      { step: 'Study', on: today },
      { step: 'Tender', on: calendarDate('2028-02-10') },
      { step: 'Later', on: calendarDate('2028-02-11') },
    ];
    const found = reasons(
      facts({ groups: [group('ENE', [project('ENE-001', { steps, differ: true })])] }),
      'group:ENE',
    );
    expect(found.map(({ kind }) => kind)).toEqual([
      'group-verdict',
      'positions-differ',
      'due-before-next',
      'nothing-behind',
    ]);
    expect(found[2]).toMatchObject({ steps: [{ step: 'Study' }, { step: 'Tender' }], more: 0 });
  });
});

describe('what a reader sees of a restricted group', () => {
  const report = reasons(
    facts({ groups: [group('SEC', [project('SEC-001', { offTrack: ['AZ'] })])] }),
    'group:SEC',
  );

  test('is its verdict and the word restricted, to those who may not enter it', () => {
    expect(shownReasons(report, ['SEC']).map(({ kind }) => kind)).toEqual(['group-verdict', 'restricted']);
    expect(JSON.stringify(shownReasons(report, ['SEC']))).not.toContain('SEC-001');
    expect(shownReasons(report, [])).toEqual(report);
  });

  test('in a list across groups is always restricted, whether or not it has any', () => {
    const open = project('ENE-001', { candidate: true, listed: false });
    const listed = reasons(facts({ groups: [group('ENE', [open]), group('SEC')] }), 'decisions:candidates');
    expect(shownReasons(listed, ['SEC'])).toEqual([...listed, { kind: 'restricted', group: 'SEC' }]);
  });
});
