import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSlices } from './page-slices';

const counts = fc
  .array(fc.nat(120), { maxLength: 8 })
  .map((all) => all.map((count, i) => ({ code: `G${i}`, count })));

describe('pages over groups that follow one another', () => {
  it('end one group and begin the next', () => {
    const groups = [
      { code: 'ENE', count: 60 },
      { code: 'ECO', count: 0 },
      { code: 'CON', count: 45 },
    ];
    expect(pageSlices(groups, 1, 50)).toMatchObject({
      slices: [{ code: 'ENE', skip: 0, take: 50 }],
      pages: 3,
    });
    expect(pageSlices(groups, 2, 50).slices).toEqual([
      { code: 'ENE', skip: 50, take: 10 },
      { code: 'CON', skip: 0, take: 40 },
    ]);
    expect(pageSlices(groups, 99, 50)).toMatchObject({
      slices: [{ code: 'CON', skip: 40, take: 5 }],
      page: 3,
    });
  });

  it('hold every project once, none more than a page', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 60 }), (groups, size) => {
        const { pages, total } = pageSlices(groups, 1, size);
        const seen = new Map<string, number>();
        for (let page = 1; page <= pages; page += 1) {
          const { slices } = pageSlices(groups, page, size);
          expect(slices.reduce((sum, { take }) => sum + take, 0)).toBeLessThanOrEqual(size);
          for (const { code, skip, take } of slices) {
            expect(skip).toBe(seen.get(code) ?? 0);
            seen.set(code, skip + take);
          }
        }
        for (const { code, count } of groups) expect(seen.get(code) ?? 0).toBe(count);
        expect(total).toBe(groups.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});
