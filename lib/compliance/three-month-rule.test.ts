import { describe, expect, it } from 'vitest';
import { type GroupVerdict, type ThreeMonthFacts, threeMonthLine } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import {
  annulment,
  asOf,
  dated,
  establishment,
  extension,
  group,
  threeMonthFacts,
  version,
} from '@/testing/facts';

function verdictOf(groupCode: string, facts: ThreeMonthFacts, at: Viewpoint): GroupVerdict {
  const found = threeMonthLine(facts, at).groups.find((verdict) => verdict.groupCode === groupCode);
  if (found === undefined) throw new Error(`${groupCode} is not judged`);
  return found;
}
const listOf = (facts: ThreeMonthFacts, at: Viewpoint) => verdictOf('ENE', facts, at).projectList;
const roadmapOf = (facts: ThreeMonthFacts, at: Viewpoint) => verdictOf('ENE', facts, at).roadmap;

const entered = '2026-11-20';
const list = version('list', 'ENE', 'project_list', '2026-04-28', { enteredOn: entered });
const roadmap = version('roadmap', 'ENE', 'roadmap', '2026-05-22', { enteredOn: entered });
const energy = threeMonthFacts({ versions: [list, roadmap] });
const nothing = threeMonthFacts();
const today = '2026-11-23';

describe('with nothing entered', () => {
  it.each([
    ['2026-11-23', { kind: 'outstanding', daysPast: 197 }],
    ['2026-05-11', { kind: 'outstanding', daysPast: 1 }],
    ['2026-05-10', { kind: 'pending', daysLeft: 0, soon: true }],
    ['2026-04-10', { kind: 'pending', daysLeft: 30, soon: true }],
    ['2026-04-09', { kind: 'pending', daysLeft: 31, soon: false }],
    ['2026-02-10', { kind: 'pending', daysLeft: 89, soon: false }],
  ])('as of %s every list and every roadmap is %j', (day, state) => {
    const line = threeMonthLine(nothing, asOf(day));
    expect(line.groups).toHaveLength(5);
    for (const verdict of line.groups) {
      expect(verdict.projectList.state).toEqual(state);
      expect(verdict.roadmap.state).toEqual(state);
      expect(verdict.state).toEqual({ kind: state.kind });
    }
  });

  it('as of the day before signing the rule is not in force, and no group exists yet', () => {
    expect(threeMonthLine(nothing, asOf('2026-02-09'))).toMatchObject({ inForce: false, groups: [] });
  });

  it('a group that is older than the Charter is judged not in force before signing', () => {
    const facts = threeMonthFacts({ groups: [group('ENE', { created: dated('2025-08-08') })] });
    const verdict = verdictOf('ENE', facts, asOf('2026-02-09'));
    expect(verdict.projectList.state).toEqual({ kind: 'not-in-force' });
    expect(verdict.state).toEqual({ kind: 'not-in-force' });
  });
});

describe('Energy: list agreed 28 April 2026, roadmap 22 May 2026, both entered in November', () => {
  it('is settled late: the list in time, 12 days before, the roadmap late, 12 days after', () => {
    const verdict = verdictOf('ENE', energy, asOf(today));
    expect(verdict.state).toEqual({ kind: 'settled-late' });
    expect(verdict.projectList.state).toEqual({ kind: 'in-time', daysBefore: 12 });
    expect(verdict.roadmap.state).toEqual({ kind: 'late', daysAfter: 12 });
  });

  it('as of 15 May is partly settled, with the roadmap outstanding 5 days', () => {
    expect(verdictOf('ENE', energy, asOf('2026-05-15')).state).toEqual({
      kind: 'partly-settled',
      open: 'roadmap',
      state: { kind: 'outstanding', daysPast: 5 },
    });
  });

  it('as known on 1 May 2026 nothing is agreed, since it was entered later', () => {
    const verdict = verdictOf('ENE', energy, asOf(today, { asKnown: '2026-05-01' }));
    expect(verdict.state).toEqual({ kind: 'outstanding' });
    expect(verdict.projectList.facts).toEqual([]);
  });

  it('names the facts that it stands on, marked as entered later than they happened', () => {
    expect(listOf(energy, asOf(today)).facts).toEqual([
      { kind: 'version', id: 'list', on: '2026-04-28', enteredOn: entered, lateEntry: true },
    ]);
    expect(listOf(energy, asOf(today)).agreed?.reference).toBe('Note list');
  });

  it('does not mark what was entered on its day', () => {
    const facts = threeMonthFacts({ versions: [version('list', 'ENE', 'project_list', '2026-04-28')] });
    expect(listOf(facts, asOf(today)).facts[0]?.lateEntry).toBe(false);
  });
});

describe('the verdict says of itself', () => {
  it('the provision, the reading, the convention, T and K', () => {
    expect(listOf(energy, asOf(today, { asKnown: today }))).toMatchObject({
      obligation: 'three-month',
      provision: 'IV.2',
      reading: 'each working group has a list and a roadmap of its own, both agreed by the Parties',
      convention: { counting: 'basel-1972', nonWorkingLastDay: 'none' },
      asOf: today,
      asKnown: today,
    });
  });

  it('"if nothing more is entered" for T after today, and not for today', () => {
    expect(listOf(energy, asOf('2026-11-24', { today })).ifNothingMore).toBe(true);
    expect(listOf(energy, asOf(today, { today })).ifNothingMore).toBe(false);
  });

  it('that the last day is a Sunday, without moving it under the default setting', () => {
    const { due } = threeMonthLine(nothing, asOf(today));
    expect(due).toEqual({
      lastDay: '2026-05-10',
      on: '2026-05-10',
      nonWorking: [{ kind: 'weekend', weekday: 'sunday', countries: ['AZ', 'US'] }],
      forecast: [],
    });
  });

  it('that the date rolled to Tuesday 12 May under "next working day in every capital"', () => {
    const facts = threeMonthFacts({ nonWorkingLastDay: 'next_working_day' });
    expect(threeMonthLine(facts, asOf(today)).due).toMatchObject({ lastDay: '2026-05-10', on: '2026-05-12' });
    expect(listOf(facts, asOf('2026-05-12')).state).toEqual({ kind: 'pending', daysLeft: 0, soon: true });
    expect(listOf(facts, asOf('2026-05-13')).state).toEqual({ kind: 'outstanding', daysPast: 1 });
  });
});

describe('an extension', () => {
  const late = version('list', 'ENE', 'project_list', '2026-06-20');
  const toJune = extension('to June', 'ENE', '2026-06-30', '2026-05-01');

  it('in force on the agreed day makes the agreement one within the extension', () => {
    const verdict = listOf(threeMonthFacts({ versions: [late], extensions: [toJune] }), asOf(today));
    expect(verdict.state).toEqual({ kind: 'in-extension', daysBefore: 10 });
    expect(verdict).toMatchObject({ extendedTo: '2026-06-30', countedFrom: '2026-06-30' });
    expect(verdict.facts.map(({ kind }) => kind)).toEqual(['version', 'extension']);
  });

  it.each([
    ['2026-06-30', { kind: 'in-extension', daysBefore: 0 }],
    ['2026-07-01', { kind: 'late', daysAfter: 1 }],
    ['2026-05-10', { kind: 'in-time', daysBefore: 51 }], // days count from D′ where there is one
  ])('agreed on %s gives %j', (agreedOn, state) => {
    const versions = [version('list', 'ENE', 'project_list', agreedOn)];
    expect(listOf(threeMonthFacts({ versions, extensions: [toJune] }), asOf(today)).state).toEqual(state);
  });

  it('keeps the deliverable pending to its last day', () => {
    const facts = threeMonthFacts({ extensions: [toJune] });
    expect(listOf(facts, asOf('2026-06-30')).state).toEqual({ kind: 'pending', daysLeft: 0, soon: true });
    expect(listOf(facts, asOf('2026-07-01')).state).toEqual({ kind: 'outstanding', daysPast: 1 });
  });

  it('agreed after the date makes outstanding pending again from the day of its agreement', () => {
    const facts = threeMonthFacts({ extensions: [extension('later', 'ENE', '2026-12-31', '2026-06-15')] });
    expect(listOf(facts, asOf('2026-06-14')).state).toEqual({ kind: 'outstanding', daysPast: 35 });
    expect(listOf(facts, asOf('2026-06-15')).state).toEqual({ kind: 'pending', daysLeft: 199, soon: false });
  });

  it('agreed after the agreed day does not count: a late agreement never becomes in time', () => {
    const extensions = [extension('too late', 'ENE', '2026-12-31', '2026-06-21')];
    const verdict = listOf(threeMonthFacts({ versions: [late], extensions }), asOf(today));
    expect(verdict).toMatchObject({ state: { kind: 'late', daysAfter: 41 }, extendedTo: null });
  });

  it('agreed on the agreed day itself counts', () => {
    const extensions = [extension('same day', 'ENE', '2026-06-30', '2026-06-20')];
    expect(listOf(threeMonthFacts({ versions: [late], extensions }), asOf(today)).state.kind).toBe(
      'in-extension',
    );
  });

  it('is per group, and for one or both deliverables', () => {
    const extensions = [
      extension('lists only', 'ENE', '2026-12-31', '2026-05-01', { deliverables: ['project_list'] }),
    ];
    const facts = threeMonthFacts({ extensions });
    expect(listOf(facts, asOf(today)).state.kind).toBe('pending');
    expect(roadmapOf(facts, asOf(today)).state.kind).toBe('outstanding');
    expect(verdictOf('ECO', facts, asOf(today)).projectList.state.kind).toBe('outstanding');
  });

  it('moves the date only forward', () => {
    const back = extension('back', 'ENE', '2026-04-01', '2026-03-01');
    const shorter = extension('shorter', 'ENE', '2026-06-01', '2026-05-05');
    expect(listOf(threeMonthFacts({ extensions: [back] }), asOf('2026-05-10')).extendedTo).toBeNull();
    expect(listOf(threeMonthFacts({ extensions: [toJune, shorter] }), asOf('2026-05-10')).extendedTo).toBe(
      '2026-06-30',
    );
  });

  it('no longer counts once it is annulled, but did on an earlier agreed day', () => {
    const annulments = [annulment('to June', '2026-06-25')];
    const open = threeMonthFacts({ extensions: [toJune], annulments });
    expect(listOf(open, asOf('2026-06-24')).state.kind).toBe('pending');
    expect(listOf(open, asOf('2026-06-25')).state).toEqual({ kind: 'outstanding', daysPast: 46 });
    const agreed = threeMonthFacts({ versions: [late], extensions: [toJune], annulments });
    expect(listOf(agreed, asOf(today)).state.kind).toBe('in-extension');
  });
});

describe('a working group', () => {
  it('that is not established is judged all the same, and that it is not stands beside the verdict', () => {
    const groups = [group('ENE', { establishments: [establishment('2026-03-01', '2026-03-05')] })];
    expect(verdictOf('ENE', threeMonthFacts({ groups }), asOf('2026-02-28'))).toMatchObject({
      established: null,
      state: { kind: 'pending' },
    });
  });

  // established on 1 March, entered on the 5th, withdrawn on 1 June; the right day, 1 April, entered on 2 June
  it.each([
    ['before the day', '2026-02-28', '2026-12-31', null],
    ['on a day that was withdrawn since', '2026-03-01', '2026-12-31', null],
    ['on that day, as known before it was entered', '2026-03-01', '2026-03-04', null],
    ['on that day, as known on the day of its entry', '2026-03-01', '2026-03-05', '2026-03-01'],
    ['later, as known before the withdrawal', '2026-05-31', '2026-05-31', '2026-03-01'],
    ['as known on the day of the withdrawal', '2026-06-01', '2026-06-01', null],
    ['as known once the right day is entered', '2026-06-02', '2026-06-02', '2026-04-01'],
    ['the day before the right day', '2026-03-31', '2026-12-31', null],
    ['on the right day', '2026-04-01', '2026-12-31', '2026-04-01'],
  ] as const)('is established by what its entries say: %s, %s as known %s: %s', (_, day, asKnown, on) => {
    const establishments = [
      establishment('2026-03-01', '2026-03-05', '2026-06-01'),
      establishment('2026-04-01', '2026-06-02'),
    ];
    const facts = threeMonthFacts({ groups: [group('ENE', { establishments })] });
    expect(verdictOf('ENE', facts, asOf(day, { asKnown })).established?.on ?? null).toBe(on);
  });

  it('is established again where a wrong entry is withdrawn and the right one made on one day', () => {
    const establishments = [
      establishment('2026-03-01', '2026-06-01', '2026-06-01'),
      establishment('2026-04-01', '2026-06-01'),
    ];
    const facts = threeMonthFacts({ groups: [group('ENE', { establishments })] });
    expect(verdictOf('ENE', facts, asOf('2026-06-01', { asKnown: '2026-06-01' })).established?.on).toBe(
      '2026-04-01',
    );
    expect(verdictOf('ENE', facts, asOf('2026-03-31', { asKnown: '2026-06-01' })).established).toBeNull();
  });

  it('formed after the date gets no new clock, only an extension', () => {
    const groups = [group('NEW', { created: dated('2026-09-01') })];
    expect(verdictOf('NEW', threeMonthFacts({ groups }), asOf('2026-09-01')).state.kind).toBe('outstanding');
    const extensions = [extension('for the new one', 'NEW', '2026-12-01', '2026-09-01')];
    expect(verdictOf('NEW', threeMonthFacts({ groups, extensions }), asOf('2026-09-01')).state.kind).toBe(
      'pending',
    );
  });

  it('is judged from its creation to the day before its retirement', () => {
    const groups = [group('ENE', { created: dated('2026-03-01'), retired: dated('2026-08-01') })];
    const judged = (day: string) => threeMonthLine(threeMonthFacts({ groups }), asOf(day)).groups.length;
    expect(['2026-02-28', '2026-03-01', '2026-07-31', '2026-08-01'].map(judged)).toEqual([0, 1, 1, 0]);
  });

  it('whose creation or retirement is not known at K is as it was before', () => {
    const groups = [
      group('ENE', {
        created: dated('2026-03-01', '2026-04-01'),
        retired: dated('2026-08-01', '2026-09-01'),
      }),
    ];
    const judged = (asKnown: string) =>
      threeMonthLine(threeMonthFacts({ groups }), asOf('2026-08-15', { asKnown })).groups.length;
    expect(['2026-03-31', '2026-04-01', '2026-08-31', '2026-09-01'].map(judged)).toEqual([0, 1, 1, 0]);
  });
});

describe('the Charter’s line', () => {
  it('counts groups by verdict, and is never one worst word', () => {
    const versions = [list, roadmap, version('eco list', 'ECO', 'project_list', '2026-05-01')];
    expect(threeMonthLine(threeMonthFacts({ versions }), asOf(today)).counts).toEqual({
      'settled-in-time': 0,
      'settled-in-extension': 0,
      'settled-late': 1,
      'partly-settled': 1,
      pending: 0,
      outstanding: 3,
      'not-in-force': 0,
    });
  });
});
