import { describe, expect, it } from 'vitest';
import { circlesIn, type Linked } from './circle-rule';

/** `a<b,c` is a milestone that comes after `b` and `c`. */
const read = (text: string): Linked[] =>
  text.split(' ').map((each) => {
    const [id = '', after = ''] = each.split('<');
    return { id, after: after.split(',').filter(Boolean) };
  });

const through = (milestones: readonly Linked[], id: string) =>
  circlesIn(milestones)(id)
    ?.named.map((each) => each.id)
    .join(' ') ?? null;

describe('a circle of milestones', () => {
  it.each([
    ['one that is alone', 'a', { a: null }],
    ['itself', 'a<a', { a: 'a a' }],
    ['two', 'a<b b<a', { a: 'a b a', b: 'b a b' }],
    ['three', 'a<b b<c c<a', { a: 'a b c a', b: 'b c a b', c: 'c a b c' }],
    ['a diamond, which is none', 'a<b,c b<d c<d d', { a: null, b: null, c: null, d: null }],
    [
      'a diamond closed below',
      'a<b,c b<d c<d d<a',
      { a: 'a b d a', b: 'b d a b', c: 'c d a c', d: 'd a b d' },
    ],
    ['one reached late', 'a<b b<c c<d d<e e<d', { a: null, b: null, c: null, d: 'd e d', e: 'e d e' }],
    ['what follows one', 'a<b b<a c<b', { a: 'a b a', c: null }],
    ['what leads from one to another', 'a<b b<a,x x<c c<d d<c', { b: 'b a b', x: null, d: 'd c d' }],
    ['two circles that share one', 'a<b b<a,c c<b', { a: 'a b a', b: 'b a b', c: 'c b c' }],
    ['one of two ways back', 'a<b,c b<a c<b', { a: 'a b a', b: 'b a b', c: 'c b a c' }],
    ['one within another', 'a<b b<b,a', { a: 'a b a', b: 'b b' }],
    ['a milestone that is not there', 'a<x b<a,x', { a: null, b: null, x: null }],
    ['one that is named twice', 'a<b,b b<a,a', { a: 'a b a' }],
  ] as const)('is found through %s', (_, text, expected) => {
    const milestones = read(text);
    const found = Object.fromEntries(Object.keys(expected).map((id) => [id, through(milestones, id)]));
    expect(found).toEqual(expected);
  });

  /** Milestones that count how often somebody reads what they come after. */
  function counted(count: number, after: (index: number) => readonly number[]) {
    const reads = { count: 0 };
    const milestones = Array.from({ length: count }, (_, index) => ({
      id: String(index),
      get after() {
        const ids = after(index).map(String);
        reads.count += ids.length;
        return ids;
      },
    }));
    return { reads, milestones };
  }
  const count = 20_000;

  it.each([
    ['forward', (index: number) => (index === 0 ? [] : [index - 1])],
    ['backward', (index: number) => (index === count - 1 ? [] : [index + 1])],
  ])('is looked for in one walk in a chain of 20,000 that leads %s', (_, after) => {
    const { reads, milestones } = counted(count, after);
    const circleThrough = circlesIn(milestones);
    expect(milestones.every(({ id }) => circleThrough(id) === null)).toBe(true);
    expect(reads.count).toBeLessThanOrEqual(3 * count);
  });

  it('of 20,000 is walked once for all of them, and named in part', () => {
    const { reads, milestones } = counted(count, (index) => [(index + 1) % count]);
    const circleThrough = circlesIn(milestones);
    const found = milestones.map(({ id }) => circleThrough(id));
    expect(reads.count).toBeLessThanOrEqual(4 * count);
    expect(new Set(found.map((circle) => circle?.more))).toEqual(new Set([count - 20]));
    const named = found[7]?.named.map(({ id }) => Number(id)) ?? [];
    expect(named).toHaveLength(21);
    expect([named.slice(0, 3), named.slice(-2)]).toEqual([
      [7, 8, 9],
      [6, 7],
    ]);
  });
});
