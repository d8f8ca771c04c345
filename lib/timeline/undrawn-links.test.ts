import { describe, expect, it } from 'vitest';
import type { LinkedMilestone } from './roadmap-page';
import { undrawnLinks } from './undrawn-links';

const milestone = (id: string): LinkedMilestone => ({
  id,
  title: `Step ${id}`,
  project: { id: 'p', code: 'ENE-001', title: 'Storage' },
});
const links = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return { from: milestone(from), to: milestone(to) };
  });

describe('links with only one end on the chart', () => {
  it.each<[string, string[], string[], Record<string, { before: string[]; after: string[] }>]>([
    ['none where both ends are drawn', ['a>b'], ['a', 'b'], {}],
    ['none where neither is', ['a>b'], [], {}],
    ['before the end that is drawn', ['a>b'], ['b'], { b: { before: ['a'], after: [] } }],
    ['after the end that is drawn', ['a>b'], ['a'], { a: { before: [], after: ['b'] } }],
    [
      'several of one step, on both sides',
      ['a>m', 'b>m', 'm>c', 'm>d'],
      ['m', 'd'],
      { m: { before: ['a', 'b'], after: ['c'] } },
    ],
  ])('%s', (_, pairs, shown, expected) => {
    const undrawn = undrawnLinks(links(...pairs), new Set(shown));
    const ids = (milestones: readonly LinkedMilestone[]) => milestones.map(({ id }) => id);
    expect(
      Object.fromEntries(
        [...undrawn].map(([id, { before, after }]) => [id, { before: ids(before), after: ids(after) }]),
      ),
    ).toEqual(expected);
  });
});
