/** Rows per batch: few enough for memory, many enough to keep queries rare. */
export const batchSize = 500;

/**
 * All rows in batches. Each batch starts after the last row of the one before, never at an offset, so late batches
 * cost no more than early ones. `read` gives at most `batchSize` rows after the given one, in a fixed order.
 */
export async function* inBatches<Row>(
  read: (after: Row | null, take: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[], undefined> {
  let last: Row | null = null;
  for (;;) {
    const rows: readonly Row[] = await read(last, batchSize);
    if (rows.length > 0) yield rows;
    last = rows.at(-1) ?? null;
    if (last === null || rows.length < batchSize) return;
  }
}

/** Rows in memory, as one batch. */
export async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[], undefined> {
  if (rows.length > 0) yield rows;
}

/** All rows of the batches, for a document that is written as a whole. */
export async function wholeList<Row>(batches: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}
