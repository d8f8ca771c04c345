import { describe, expect, it } from 'vitest';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { Deadline } from './deadline';
import {
  daysOf,
  deadlineAddress,
  filtersSet,
  inScope,
  ownMatters,
  readDeadlineFilters,
  statesOf,
  unreadIn,
} from './filters';

const asOf = calendarDate('2026-11-23');

describe('the filters in the address of the deadlines', () => {
  it.each([
    [{}, null],
    [{ on: '2026-12-01' }, null],
    [{ on: '2026-02-31' }, { field: 'day', typed: '2026-02-31' }],
    [
      { view: 'month', month: '0000-13' },
      { field: 'month', typed: '0000-13' },
    ],
    [{ kind: 'milestone', state: 'all', within: '30' }, null],
    [{ kind: 'party' }, { field: 'kind', typed: 'party' }],
    [
      { state: 'late-ish', group: 'ENE' },
      { field: 'state', typed: 'late-ish' },
    ],
    [{ within: '31' }, { field: 'within', typed: '31' }],
    [{ kind: '', state: '', within: '' }, null],
    [{ group: 'ENE', party: 'AZ' }, null],
    [{ group: 'ZZZ' }, { field: 'group', typed: 'ZZZ' }],
    [{ party: 'ZZ' }, { field: 'party', typed: 'ZZ' }],
  ])('%j: what there is not is %j', (params, unread) => {
    expect(
      unreadIn(params, { groups: [{ code: 'ENE' }], parties: [{ code: 'AZ' }, { code: 'US' }] }),
    ).toEqual(unread);
  });

  it.each<[string, number]>([
    ['/deadlines', 0],
    ['/deadlines?group=ENE&party=AZ&kind=milestone&mine=yes&state=past&within=90&on=2026-12-01&page=3', 7],
    ['/deadlines?view=month&month=2027-02&group=ENE', 1],
    ['/deadlines?view=month&month=2027-02', 0],
    ['/deadlines?view=month&state=open', 1],
    ['/deadlines?state=all', 1],
    ['/deadlines?mine=yes&within=30', 2],
  ])('%s is read, and written back the same; %i are set', (address, set) => {
    const params = Object.fromEntries(new URL(address, 'https://example.org').searchParams);
    const filters = readDeadlineFilters(params);
    expect(deadlineAddress(filters)).toBe(address);
    expect(filtersSet(filters)).toBe(set);
  });

  it('that mean nothing are left out', () => {
    const filters = readDeadlineFilters({
      group: '<b>',
      kind: 'feast',
      state: ['late-ish', 'x'],
      page: '0',
      within: '91',
      on: '2026-02-30',
      mine: 'no',
      view: 'year',
      month: '2026-13',
    });
    expect(deadlineAddress(filters)).toBe('/deadlines');
    expect(filtersSet(filters)).toBe(0);
    expect(deadlineAddress(filters, { state: 'all', page: 2 })).toBe('/deadlines?state=all&page=2');
  });

  it.each([
    [{ within: '90' }, '2026-11-23', '2027-02-21'],
    [{ within: '30' }, '2026-11-23', '2026-12-23'],
    [{ on: '2026-12-01', within: '30' }, '2026-12-01', '2026-12-01'],
    [{ view: 'month', on: '2026-12-01' }, '2026-11-01', '2026-11-30'],
    [{ view: 'month', month: '2027-02' }, '2027-02-01', '2027-02-28'],
    [{}, null, null],
  ])('%j means the days from %s to %s', (params, from, to) => {
    expect(daysOf(readDeadlineFilters(params), asOf)).toEqual({ from, to });
  });

  it('by state leave what is open, what was settled, or one of them', () => {
    expect(statesOf('open')).toEqual(['past', 'soon', 'pending', 'waiting']);
    expect(statesOf('late')).toEqual(['late']);
    expect(statesOf('all')).toHaveLength(6);
  });
});

describe('mine', () => {
  const office = (kind: 'coordinator' | 'member', groupCode: string | null) => ({
    personId: 'p',
    name: 'Leyla Sample',
    party: { code: 'AZ', name: 'Azerbaijan' },
    system: false,
    offices: [{ kind, partyCode: 'AZ', groupCode }],
  });
  const meeting = {
    id: 'm',
    kind: 'charter' as const,
    title: 'Sample',
    startsOn: asOf,
    groupCode: null,
    state: 'planned' as const,
  };
  const deadline = (group: string | null, ...parties: string[]): Deadline => ({
    key: 'm',
    on: asOf,
    precision: 'day',
    group,
    parties,
    state: 'pending',
    subject: { kind: 'meeting', meeting, state: { kind: 'planned', days: 0 } },
  });
  const charterOf = (group: string): Deadline => ({
    ...deadline(group),
    subject: { kind: 'charter', period: {} as MeetingPeriod, provision: 'IV.2' },
  });
  const mine = (actor: ReturnType<typeof office>, of: Deadline) =>
    inScope(of, readDeadlineFilters({ mine: 'yes' }), { own: ownMatters(actor), asOf });
  const member = office('member', 'ENE');
  const coordinator = office('coordinator', null);

  it.each([
    ['names the Party', deadline('CON', 'AZ'), true, true],
    ['names another', deadline('CON', 'US'), false, false],
    ['is everybody’s', deadline('CON'), false, false],
    ['names another in the member’s group', deadline('ENE', 'US'), true, false],
    ['is everybody’s in the member’s group', deadline('ENE'), true, false],
    ['is of no group', deadline(null), false, true],
    ['the Charter asks of a group', charterOf('CON'), false, true],
    ['the Charter asks of the member’s group', charterOf('ENE'), true, true],
  ])('what %s is a member’s, or a coordinator’s', (_, of, membersOwn, coordinatorsOwn) => {
    expect([mine(member, of), mine(coordinator, of)]).toEqual([membersOwn, coordinatorsOwn]);
  });
});
