import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchSize, inBatches, oneBatch } from './batches';

it('gives every row once and in order, and reads once more than it must only at a full last batch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 * batchSize }), async (length) => {
      const all = Array.from({ length }, (_, index) => index);
      let reads = 0;
      const seen: number[] = [];
      const read = async (after: number | null, take: number) => {
        reads += 1;
        const from = after === null ? 0 : after + 1;
        return all.slice(from, from + take);
      };
      for await (const rows of inBatches(read)) {
        expect(rows.length).toBeLessThanOrEqual(batchSize);
        seen.push(...rows);
      }
      expect(seen).toEqual(all);
      expect(reads).toBe(Math.floor(length / batchSize) + 1);
    }),
    { numRuns: 30, examples: [[0], [batchSize], [batchSize - 1], [batchSize + 1]] },
  );
});

it('gives rows at hand as one batch, and none of none', async () => {
  const batches: (readonly number[])[] = [];
  for (const rows of [[1, 2], []]) for await (const batch of oneBatch(rows)) batches.push(batch);
  expect(batches).toEqual([[1, 2]]);
});
