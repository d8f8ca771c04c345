/** How many rows one batch reads: few enough to hold in memory, many enough to be few. */
export const batchSize = 500;

/**
 * All rows in batches, each found by the last row of the one before it, never by counting rows: a batch costs
 * the same at the end of a long list as at its beginning. `read` gives at most `batchSize` rows that come after
 * the given one, in one order that never changes.
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

/** Rows that are at hand already, as one batch. */
export async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[], undefined> {
  if (rows.length > 0) yield rows;
}
