import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import {
  type EndingTarget,
  endingFindings,
  extensionFindings,
  holdingFindings,
  listFindings,
  roadmapFindings,
} from './content-rule';

const day = calendarDate;
const project = { id: 'p1', code: 'ENE-001', title: 'Study' };
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('a project list', () => {
  it('holds only joint projects that its group leads', () => {
    expect(listFindings({ group: 'ENE', projects: [project] }, new Set(['p1']))).toEqual([]);
    expect(codes(listFindings({ group: 'ENE', projects: [project] }, new Set(['p2'])))).toEqual([
      'list-project-unknown',
    ]);
  });

  it('may be empty only with a reason', () => {
    expect(codes(listFindings({ group: 'ENE', projects: [] }, new Set()))).toEqual(['empty-without-reason']);
    expect(listFindings({ group: 'ENE', projects: [], emptyReason: 'None yet' }, new Set())).toEqual([]);
  });
});

describe('a roadmap', () => {
  const list = { id: 'list', agreedOn: day('2026-04-28'), projects: [project] };
  const dated = [
    { id: 'm', step: 'Open', responsible: null, on: day('2027-03-31'), precision: 'month' as const },
  ];
  const roadmap = { group: 'ENE', listId: 'list', projects: [{ ...project, milestones: dated }] };
  const check = (content: typeof roadmap, on: string, inForce = 'list') =>
    codes(roadmapFindings(content, list, { id: inForce }, day(on), ['AZ', 'US']));

  it.each([
    ['2026-04-27', ['before-list']],
    ['2026-04-28', []],
    ['2026-05-22', []],
  ])('agreed on %s, with the list agreed on 28 April, has the errors %j', (on, expected) => {
    expect(check(roadmap, on)).toEqual(expected);
  });

  it('needs an agreed list, the one in force on its day', () => {
    expect(codes(roadmapFindings(roadmap, null, null, day('2026-05-22'), ['AZ']))).toEqual([
      'no-agreed-list',
    ]);
    expect(check(roadmap, '2026-05-22', 'newer')).toEqual(['roadmap-list-replaced']);
  });

  it('holds a dated milestone for each listed project, or an exemption with a reason', () => {
    const without = { ...roadmap, projects: [{ ...project, milestones: [] }] };
    expect(roadmapFindings(without, list, { id: 'list' }, day('2026-05-22'), ['AZ'])).toEqual([
      { field: 'rows.p1.on', code: 'no-dated-milestone', values: { project: 'ENE-001' } },
    ]);
    const exempt = { ...roadmap, projects: [{ ...project, milestones: [], exemption: 'Suspended' }] };
    expect(check(exempt, '2026-05-22')).toEqual([]);
  });
});

describe('an extension', () => {
  const dates = { project_list: day('2026-05-10'), roadmap: day('2026-06-30') };
  it.each([
    ['project_list', '2026-05-10', '2026-04-28', ['extension-forward']],
    ['project_list', '2026-05-11', '2026-04-28', []],
    ['roadmap', '2026-06-30', '2026-04-28', ['extension-forward']],
    ['roadmap', '2026-07-01', '2026-04-28', []],
    ['project_list', '2026-06-30', '2026-11-20', ['extension-before-agreed']],
    ['project_list', '2026-11-19', '2026-11-20', ['extension-before-agreed']],
    ['project_list', '2026-11-20', '2026-11-20', []],
  ] as const)('of the %s to %s, agreed on %s, has the errors %j', (deliverable, until, on, expected) => {
    const content = { group: 'ENE', deliverables: [deliverable], until: day(until) };
    expect(codes(extensionFindings(content, dates, day(on)))).toEqual(expected);
  });
});

describe('a record that a meeting was held', () => {
  const days = { signedOn: day('2026-02-10'), today: day('2026-11-23'), on: day('2026-11-23') };
  const held = (heldOn: string) => ({ meetingId: 'm', heldOn: day(heldOn), place: '' });
  it.each([
    ['2026-02-09', 'planned', ['held-before-signing']],
    ['2026-11-23', 'planned', []],
    ['2026-11-20', 'postponed', []],
    ['2026-11-24', 'planned', ['held-after-today']],
    ['2026-11-20', 'cancelled', ['meeting-cancelled']],
    ['2026-11-20', 'held', ['meeting-held-already']],
  ])('on %s, while the meeting is %s, has the errors %j', (heldOn, state, expected) => {
    expect(codes(holdingFindings(held(heldOn), { state }, days))).toEqual(expected);
  });

  it('is not agreed before the meeting’s day', () => {
    const early = { ...days, on: day('2026-11-19') };
    expect(codes(holdingFindings(held('2026-11-20'), { state: 'planned' }, early))).toEqual([
      'record-before-holding',
    ]);
  });
});

describe('an annulment or a correction', () => {
  const target = (more: Partial<EndingTarget> = {}): EndingTarget => ({
    id: 't',
    kind: 'project_list',
    agreedOn: day('2026-04-28'),
    corrected: false,
    ...more,
  });
  const on = day('2026-11-23');
  const latest = (id: string | null) => ({ latestThen: id, latestNow: id, roadmapSince: null });
  it.each([
    ['annulment', target(), 't', []],
    ['annulment', target(), 'newer', ['annul-latest-only']],
    ['correction', target(), 'newer', []],
    ['annulment', target({ agreedOn: null }), 't', ['ending-target']],
    ['annulment', target({ corrected: true }), 't', ['ending-target']],
    ['annulment', target({ kind: 'annulment' }), 't', ['ending-target']],
    ['correction', target({ kind: 'annulment' }), null, []],
    ['correction', target({ kind: 'minutes' }), null, ['ending-target']],
    ['annulment', null, null, ['ending-target']],
  ] as const)('%s of %j, while %s is in force, has the errors %j', (ending, about, id, expected) => {
    expect(codes(endingFindings(ending, about, latest(id), on))).toEqual(expected);
  });

  it('does not annul from before the agreed day', () => {
    expect(codes(endingFindings('annulment', target(), latest('t'), day('2026-04-27')))).toEqual([
      'annulled-before-agreed',
    ]);
  });

  it('does not annul what a later agreement replaced', () => {
    const beside = { ...latest('t'), latestNow: 'newer' };
    expect(codes(endingFindings('annulment', target(), beside, on))).toEqual(['annul-latest-only']);
    const before = { ...latest('t'), latestThen: 'older' };
    expect(codes(endingFindings('annulment', target(), before, on))).toEqual(['annul-latest-only']);
  });

  it('does not annul the only list from a day before the roadmap that ends with it', () => {
    const beside = { ...latest('t'), roadmapSince: day('2026-06-15') };
    expect(endingFindings('annulment', target(), beside, day('2026-06-01'))).toEqual([
      { field: 'day', code: 'annulled-before-roadmap', values: { day: '2026-06-15' } },
    ]);
    expect(endingFindings('correction', target(), beside, on)).toEqual([]);
  });
});
