import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edge, hasCycle, mergedEdges, milestonesToMerge } from './merged-milestones';

const edge = (text: string): Edge => {
  const [dependentId = '', predecessorId = ''] = text.split('<');
  return { dependentId, predecessorId };
};
const edges = (text: string) => (text === '' ? [] : text.split(' ').map(edge));

test('a milestone with the survivor’s name, however written, is the same', () => {
  expect(
    milestonesToMerge(
      [
        { id: 'd', title: 'TENDER ' },
        { id: 'e', title: 'Works' },
      ],
      [{ id: 's', title: 'Tender' }],
    ),
  ).toEqual([
    { id: 'd', title: 'TENDER ', same: 's' },
    { id: 'e', title: 'Works', same: null },
  ]);
});

describe('dependencies after a merge', () => {
  const same = { id: 'd', title: 'x', same: 's' };
  test.each([
    ['of steps that are taken over stay', 'a<b', [], 'a<b'],
    ['on a step left behind pass to the survivor’s', 'a<d', [same], 'a<s'],
    ['of a step left behind pass to the survivor’s', 'd<a', [same], 's<a'],
    ['that both had stand once', 'a<d a<s', [same], 'a<s'],
    ['between the two same steps fall away', 's<d', [same], ''],
    ['on a step without a like fall away', 'a<d d<b b<c', [{ ...same, same: null }], 'b<c'],
  ])('%s', (_, before, left, after) => {
    expect(mergedEdges(edges(before), left)).toEqual(edges(after));
  });
});

describe('a cycle', () => {
  test.each([
    ['', false],
    ['a<b b<c a<c', false],
    ['a<b b<a', true],
    ['a<b b<c c<d d<b', true],
    ['x<a a<b', false],
  ])('in %j: %s', (text, cycle) => {
    expect(hasCycle(edges(text))).toBe(cycle);
  });

  test('exists exactly if the milestones cannot be ordered', () => {
    const milestone = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(milestone, milestone), { maxLength: 12 }), (pairs) => {
        const given = pairs.map(([a, b]) => ({ dependentId: String(a), predecessorId: String(b) }));
        const reaches = (from: string, to: string, seen: string[] = []): boolean =>
          given.some(
            (each) =>
              each.dependentId === from &&
              (each.predecessorId === to ||
                (!seen.includes(each.predecessorId) &&
                  reaches(each.predecessorId, to, [...seen, each.predecessorId]))),
          );
        expect(hasCycle(given)).toBe(given.some(({ dependentId }) => reaches(dependentId, dependentId)));
      }),
    );
  });
});
