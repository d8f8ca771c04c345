import { describe, expect, it } from 'vitest';
import { type GroupVerdict, type ThreeMonthFacts, threeMonthLine } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { annulment, asOf, correction, threeMonthFacts, version } from '@/testing/facts';

function verdictOf(groupCode: string, facts: ThreeMonthFacts, at: Viewpoint): GroupVerdict {
  const found = threeMonthLine(facts, at).groups.find((verdict) => verdict.groupCode === groupCode);
  if (found === undefined) throw new Error(`${groupCode} is not judged`);
  return found;
}
const listOf = (facts: ThreeMonthFacts, at: Viewpoint) => verdictOf('ENE', facts, at).projectList;

const entered = '2026-11-20';
const list = version('list', 'ENE', 'project_list', '2026-04-28', { enteredOn: entered });
const roadmap = version('roadmap', 'ENE', 'roadmap', '2026-05-22', { enteredOn: entered });
const today = '2026-11-23';

describe('an annulment', () => {
  const second = version('list 2', 'ENE', 'project_list', '2026-06-20', { version: 2 });

  it('from its day on leaves the deliverable as if never agreed', () => {
    const facts = threeMonthFacts({ versions: [list], annulments: [annulment('list', '2026-07-01')] });
    expect(listOf(facts, asOf('2026-06-30')).state).toEqual({ kind: 'in-time', daysBefore: 12 });
    expect(listOf(facts, asOf('2026-07-01')).state).toEqual({ kind: 'outstanding', daysPast: 52 });
    expect(listOf(facts, asOf('2026-07-01')).facts.map(({ kind }) => kind)).toEqual(['annulment']);
  });

  it('of the latest version lets the one before it stand again', () => {
    const facts = threeMonthFacts({
      versions: [list, second],
      annulments: [annulment('list 2', '2026-07-01')],
    });
    expect(listOf(facts, asOf(today)).agreed?.id).toBe('list');
    expect(listOf(facts, asOf(today)).state).toEqual({ kind: 'in-time', daysBefore: 12 });
  });

  it('of the only list annuls the roadmap that rests on it', () => {
    const facts = threeMonthFacts({
      versions: [list, roadmap],
      annulments: [annulment('list', '2026-07-01')],
    });
    expect(verdictOf('ENE', facts, asOf('2026-06-30')).state.kind).toBe('settled-late');
    expect(verdictOf('ENE', facts, asOf('2026-07-01')).state).toEqual({ kind: 'outstanding' });
  });

  it('that is not known at K does not exist', () => {
    const facts = threeMonthFacts({
      versions: [version('list', 'ENE', 'project_list', '2026-04-28')],
      annulments: [annulment('list', '2026-07-01', '2026-09-01')],
    });
    expect(listOf(facts, asOf(today, { asKnown: '2026-08-31' })).state.kind).toBe('in-time');
    expect(listOf(facts, asOf(today, { asKnown: '2026-09-01' })).state.kind).toBe('outstanding');
  });
});

describe('a correction of entry', () => {
  const versions = [version('list', 'ENE', 'project_list', '2026-04-28')];
  const corrections = [correction('list', '2026-09-01')];
  const facts = threeMonthFacts({ versions, corrections });

  it('for K on or after it says that the thing never was, at any T', () => {
    expect(listOf(facts, asOf('2026-04-30', { asKnown: '2026-09-01' })).state.kind).toBe('pending');
    const verdict = listOf(facts, asOf(today, { asKnown: '2026-09-01' }));
    expect(verdict.state.kind).toBe('outstanding');
    expect(verdict.facts.map(({ kind }) => kind)).toEqual(['correction']);
  });

  it('of the only list takes with it the roadmap that rests on it, until it is corrected itself', () => {
    const both = threeMonthFacts({
      versions: [list, roadmap],
      corrections: [correction('list', '2026-12-01'), correction('correction of list', '2026-12-20')],
    });
    const stateAt = (asKnown: string) => verdictOf('ENE', both, asOf(today, { asKnown })).state.kind;
    expect(stateAt('2026-11-30')).toBe('settled-late');
    expect(stateAt('2026-12-01')).toBe('outstanding');
    expect(stateAt('2026-12-20')).toBe('settled-late');
  });

  it('for an earlier K lets the wrong entry still show', () => {
    expect(listOf(facts, asOf(today, { asKnown: '2026-08-31' })).state.kind).toBe('in-time');
  });

  it('of an annulment lets the thing stand', () => {
    const annulled = threeMonthFacts({
      versions,
      annulments: [annulment('list', '2026-07-01')],
      corrections: [correction('annulment of list', '2026-09-01')],
    });
    expect(listOf(annulled, asOf(today, { asKnown: '2026-08-31' })).state.kind).toBe('outstanding');
    expect(listOf(annulled, asOf(today, { asKnown: '2026-09-01' })).state.kind).toBe('in-time');
  });
});
