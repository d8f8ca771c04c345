import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { type DependentMilestone, dependencyRefusal } from './dependency-rule';

const milestone = (
  id: string,
  on: string | null,
  after: string[] = [],
  done = false,
): DependentMilestone => ({
  id,
  title: `Step ${id}`,
  on: on === null ? null : calendarDate(on),
  done,
  after,
});

describe('a milestone and what it depends on', () => {
  it.each([
    ['comes later', '2027-03-01', null],
    ['falls on the same day', '2027-02-01', null],
    ['has no date', null, null],
    [
      'comes before it',
      '2027-01-31',
      {
        kind: 'before',
        title: 'Step b',
        on: { on: '2027-01-31', precision: 'day' },
        other: 'Step a',
        otherOn: { on: '2027-02-01', precision: 'day' },
      },
    ],
  ])('that %s', (_, on, refusal) => {
    expect(dependencyRefusal([milestone('a', '2027-02-01')], milestone('b', on, ['a']), null)).toEqual(
      refusal,
    );
  });

  it('is refused where it moves behind what depends on it', () => {
    const milestones = [milestone('a', '2027-02-01'), milestone('b', '2027-03-01', ['a'])];
    expect(
      dependencyRefusal(milestones, milestone('a', '2027-03-02'), milestone('a', '2027-02-01')),
    ).toMatchObject({
      kind: 'before',
      title: 'Step b',
      other: 'Step a',
    });
  });

  it('may be recorded as done after the day for which what follows it was planned', () => {
    const milestones = [milestone('a', '2027-02-01'), milestone('b', '2027-03-01', ['a'])];
    const done = milestone('a', '2027-03-10', [], true);
    expect(dependencyRefusal(milestones, done, milestone('a', '2027-02-01'))).toBeNull();
    const both = [milestone('a', '2027-02-01'), milestone('b', '2027-03-01', ['a'], true)];
    expect(dependencyRefusal(both, done, milestone('a', '2027-02-01'))).toMatchObject({ kind: 'before' });
  });

  it('is not judged anew by an edit that touches neither its day nor its predecessors', () => {
    const late = milestone('b', '2027-01-01', ['a']);
    const milestones = [milestone('a', '2027-02-01'), late];
    expect(dependencyRefusal(milestones, { ...late, title: 'Renamed' }, late)).toBeNull();
    expect(dependencyRefusal(milestones, late, { ...late, after: [] })).toMatchObject({ kind: 'before' });
  });

  it('names the whole way round where it depends on itself through others', () => {
    const milestones = [milestone('a', null), milestone('b', null, ['a']), milestone('c', null, ['b'])];
    expect(dependencyRefusal(milestones, milestone('a', null, ['c']), milestone('a', null))).toEqual({
      kind: 'cycle',
      milestones: ['Step a', 'Step c', 'Step b', 'Step a'],
      more: 0,
    });
    expect(dependencyRefusal([], milestone('a', null, ['a']), null)).toEqual({
      kind: 'cycle',
      milestones: ['Step a', 'Step a'],
      more: 0,
    });
  });

  it('is held against a chain of thousands in one walk over all of them', () => {
    const count = 2_000;
    let reads = 0;
    const chain = Array.from({ length: count }, (_, index) => ({
      ...milestone(String(index), null),
      get after() {
        reads += 1;
        return index === 0 ? [] : [String(index - 1)];
      },
    }));
    expect(chain.map((each) => dependencyRefusal(chain, each, each))).toEqual(chain.map(() => null));
    expect(reads).toBeLessThanOrEqual(20 * count);
  });

  it('is refused for a circle that it closes with rows that are there, whatever they were before', () => {
    const there = [milestone('a', null, ['b']), milestone('b', null), milestone('c', null, ['c2'])];
    const refusal = { kind: 'cycle', milestones: ['Step b', 'Step a', 'Step b'], more: 0 };
    expect(dependencyRefusal(there, milestone('b', null, ['a']), milestone('b', null))).toEqual(refusal);
    expect(dependencyRefusal(there, milestone('c', null, ['a']), milestone('c', null, ['c2']))).toBeNull();
  });

  it('is refused as a cycle exactly where a way leads from it back to it', () => {
    const size = 8;
    const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, fc.nat(size - 1), (pairs, at) => {
        const afterOf = (index: number) =>
          [...new Set(pairs.filter(([from]) => from === index).map(([, to]) => to))].map(String);
        const milestones = Array.from({ length: size }, (_, index) =>
          milestone(String(index), null, afterOf(index)),
        );
        const changed = milestones[at] ?? milestone('0', null);
        const reached = new Set<string>();
        const queue = [...changed.after];
        for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
          if (reached.has(id)) continue;
          reached.add(id);
          queue.push(...afterOf(Number(id)));
        }
        const refusal = dependencyRefusal(milestones, changed, null);
        expect(refusal?.kind === 'cycle').toBe(reached.has(changed.id));
        if (refusal?.kind !== 'cycle') return;
        const way = refusal.milestones.map((name) => name.replace('Step ', ''));
        expect(way[0]).toBe(changed.id);
        expect(way.at(-1)).toBe(changed.id);
        way.slice(1).forEach((id, index) => {
          expect(afterOf(Number(way[index]))).toContain(id);
        });
      }),
    );
  });
});
