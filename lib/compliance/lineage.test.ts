import { describe, expect, it } from 'vitest';
import { type ThreeMonthFacts, threeMonthLine } from '@/lib/compliance/three-month-rule';
import { annulment, asOf, dated, extension, group, lineage, threeMonthFacts, version } from '@/testing/facts';

const mergeDay = '2026-07-01';
const merged = {
  groups: [group('ONE'), group('TWO'), group('BOTH', { created: dated(mergeDay) })],
  lineage: [lineage('merge', 'ONE', 'BOTH', mergeDay), lineage('merge', 'TWO', 'BOTH', mergeDay)],
};
const split = {
  groups: [group('ALL', { retired: dated(mergeDay) }), group('PART', { created: dated(mergeDay) })],
  lineage: [lineage('split', 'ALL', 'PART', mergeDay)],
};
const list = (groupCode: string, agreedOn: string) =>
  version(`${groupCode} ${agreedOn}`, groupCode, 'project_list', agreedOn);

function listVerdict(groupCode: string, facts: Partial<ThreeMonthFacts>, day: string) {
  const { groups } = threeMonthLine(threeMonthFacts(facts), asOf(day));
  return groups.find((verdict) => verdict.groupCode === groupCode)?.projectList;
}

describe('a merger', () => {
  it('retires the predecessors on its day', () => {
    const judged = (day: string) =>
      threeMonthLine(threeMonthFacts(merged), asOf(day)).groups.map(({ groupCode }) => groupCode);
    expect(judged('2026-06-30')).toEqual(['ONE', 'TWO']);
    expect(judged(mergeDay)).toEqual(['BOTH']);
  });

  it.each([
    ['2026-04-01', '2026-05-01', { kind: 'in-time', daysBefore: 9 }],
    ['2026-04-01', '2026-05-20', { kind: 'late', daysAfter: 10 }],
    ['2026-06-20', '2026-05-20', { kind: 'late', daysAfter: 41 }],
  ])('of groups that agreed on %s and %s gives the least favourable state: %j', (one, two, state) => {
    const versions = [list('ONE', one), list('TWO', two)];
    expect(listVerdict('BOTH', { ...merged, versions }, mergeDay)?.state).toEqual(state);
  });

  it('ranks within the extension below in time and above late', () => {
    const extensions = [extension('for ONE', 'ONE', '2026-06-30', '2026-05-01')];
    const inExtension = [list('ONE', '2026-06-01'), list('TWO', '2026-05-01')];
    expect(listVerdict('BOTH', { ...merged, extensions, versions: inExtension }, mergeDay)?.state.kind).toBe(
      'in-extension',
    );
    const late = [list('ONE', '2026-06-01'), list('TWO', '2026-05-11')];
    expect(listVerdict('BOTH', { ...merged, extensions, versions: late }, mergeDay)?.state.kind).toBe('late');
  });

  it('is not changed by a version that the successor agrees afterwards', () => {
    const versions = [list('ONE', '2026-04-01'), list('TWO', '2026-05-01'), list('BOTH', '2026-08-01')];
    expect(listVerdict('BOTH', { ...merged, versions }, '2026-09-01')?.state).toEqual({
      kind: 'in-time',
      daysBefore: 9,
    });
  });

  it('where one had not agreed leaves it to the successor’s own first version', () => {
    const versions = [list('ONE', '2026-04-01'), list('BOTH', '2026-08-01'), list('BOTH', '2026-09-01')];
    const facts = { ...merged, versions };
    expect(listVerdict('BOTH', facts, '2026-07-31')?.state).toEqual({ kind: 'outstanding', daysPast: 82 });
    expect(listVerdict('BOTH', facts, '2026-10-01')?.state).toEqual({ kind: 'late', daysAfter: 83 });
  });

  it('where one had not agreed holds the successor to the latest date of any predecessor', () => {
    const extensions = [
      extension('for ONE', 'ONE', '2026-07-15', '2026-05-01'),
      extension('for TWO', 'TWO', '2026-08-31', '2026-05-01'),
    ];
    const facts = {
      ...merged,
      extensions,
      versions: [list('ONE', '2026-04-01'), list('BOTH', '2026-08-31')],
    };
    expect(listVerdict('BOTH', facts, '2026-08-01')?.state).toEqual({
      kind: 'pending',
      daysLeft: 30,
      soon: true,
    });
    expect(listVerdict('BOTH', facts, '2026-09-01')?.state).toEqual({ kind: 'in-extension', daysBefore: 0 });
  });

  it('is named among the facts, with the version that decided', () => {
    const versions = [list('ONE', '2026-04-01'), list('TWO', '2026-05-01')];
    const facts = listVerdict('BOTH', { ...merged, versions }, mergeDay)?.facts;
    expect(facts?.map(({ id }) => id)).toEqual(['TWO 2026-05-01', 'ONE-BOTH', 'TWO-BOTH']);
  });

  it('into a group that lived before counts that group among the predecessors', () => {
    const into = {
      groups: [group('ONE'), group('TWO')],
      lineage: [lineage('merge', 'ONE', 'TWO', mergeDay)],
    };
    const bothAgreed = [list('ONE', '2026-04-01'), list('TWO', '2026-06-01')];
    expect(listVerdict('TWO', { ...into, versions: bothAgreed }, mergeDay)?.state.kind).toBe('late');
    const oneAgreed = [list('ONE', '2026-04-01')];
    expect(listVerdict('TWO', { ...into, versions: oneAgreed }, mergeDay)?.state.kind).toBe('outstanding');
  });

  it('into a group that lived before leaves agreed what it had agreed, in the state that it had', () => {
    const into = {
      groups: [group('ONE'), group('TWO')],
      lineage: [lineage('merge', 'ONE', 'TWO', mergeDay)],
      extensions: [extension('for ONE', 'ONE', '2026-07-31', '2026-05-01')],
    };
    const late = listVerdict('TWO', { ...into, versions: [list('TWO', '2026-06-01')] }, mergeDay);
    expect(late).toMatchObject({ state: { kind: 'late', daysAfter: 22 }, extendedTo: null });
  });

  it('hands on no extension that was agreed too late to count for a predecessor', () => {
    const facts = {
      ...merged,
      versions: [list('ONE', '2026-05-20')],
      extensions: [extension('too late for ONE', 'ONE', '2026-12-31', '2026-05-21')],
    };
    expect(listVerdict('ONE', facts, '2026-06-30')).toMatchObject({ extendedTo: null });
    expect(listVerdict('BOTH', facts, mergeDay)).toMatchObject({
      state: { kind: 'outstanding', daysPast: 52 },
      extendedTo: null,
    });
  });

  it('after a split counts what the part had agreed since the split', () => {
    const facts = {
      groups: [group('ALL'), group('PART', { created: dated('2026-03-01') }), group('ONE')],
      lineage: [lineage('split', 'ALL', 'PART', '2026-03-01'), lineage('merge', 'ONE', 'PART', mergeDay)],
      versions: [list('PART', '2026-04-01'), list('ONE', '2026-05-20')],
    };
    expect(listVerdict('PART', facts, '2026-06-30')?.state).toEqual({ kind: 'in-time', daysBefore: 39 });
    expect(listVerdict('PART', facts, mergeDay)?.state).toEqual({ kind: 'late', daysAfter: 10 });
  });

  it('that is entered after K has not happened', () => {
    const facts = threeMonthFacts({
      ...merged,
      lineage: [lineage('merge', 'ONE', 'BOTH', mergeDay, '2026-09-01')],
    });
    const { groups } = threeMonthLine(facts, asOf('2026-08-01', { asKnown: '2026-08-01' }));
    expect(groups.map(({ groupCode }) => groupCode)).toContain('ONE');
  });
});

describe('a split', () => {
  it('leaves agreed what a part took over, when another group is merged into it', () => {
    const facts = {
      groups: [group('ALL'), group('PART', { created: dated('2026-06-01') }), group('ONE')],
      lineage: [lineage('split', 'ALL', 'PART', '2026-06-01'), lineage('merge', 'ONE', 'PART', mergeDay)],
      versions: [list('ALL', '2026-04-28')],
    };
    expect(listVerdict('PART', facts, mergeDay)?.state).toEqual({ kind: 'in-time', daysBefore: 12 });
  });

  it('starts each part with the parent’s agreed day', () => {
    const facts = { ...split, versions: [list('ALL', '2026-04-28'), list('PART', '2026-09-01')] };
    expect(listVerdict('PART', facts, mergeDay)?.state).toEqual({ kind: 'in-time', daysBefore: 12 });
    expect(listVerdict('PART', facts, '2026-10-01')?.state).toEqual({ kind: 'in-time', daysBefore: 12 });
  });

  it('starts each part with the parent’s extended date', () => {
    const facts = { ...split, extensions: [extension('for ALL', 'ALL', '2026-08-31', '2026-05-01')] };
    expect(listVerdict('PART', facts, '2026-08-01')).toMatchObject({
      state: { kind: 'pending', daysLeft: 30 },
      extendedTo: '2026-08-31',
    });
  });

  it('hands on nothing that the parent agreed afterwards', () => {
    const facts = { ...split, versions: [list('ALL', '2026-07-02')] };
    expect(listVerdict('PART', facts, '2026-08-01')?.state.kind).toBe('outstanding');
  });

  it('of a merged group hands on what that group had', () => {
    const facts = {
      groups: [...merged.groups, group('PART', { created: dated('2026-09-01') })],
      lineage: [...merged.lineage, lineage('split', 'BOTH', 'PART', '2026-09-01')],
      versions: [list('ONE', '2026-04-01'), list('TWO', '2026-05-20')],
    };
    expect(listVerdict('PART', facts, '2026-09-01')?.state).toEqual({ kind: 'late', daysAfter: 10 });
  });

  it('leaves a part without an agreement where the parent’s only list is annulled', () => {
    const facts = {
      ...split,
      versions: [list('ALL', '2026-04-28')],
      annulments: [annulment('ALL 2026-04-28', '2026-08-01')],
    };
    expect(listVerdict('PART', facts, '2026-07-31')?.state.kind).toBe('in-time');
    expect(listVerdict('PART', facts, '2026-08-01')?.state.kind).toBe('outstanding');
  });
});
