const rowsAtOnce = 5_000;

/**
 * All rows of a query by id, read some thousand at a time.
 *
 * @param find the rows after an id, in the order of their ids, at most `take`
 */
export async function allById<Row extends { id: string }>(
  find: (page: { after: string; take: number }) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const some = await find({ after: rows.at(-1)?.id ?? '', take: rowsAtOnce });
    rows.push(...some);
    if (some.length < rowsAtOnce) return rows;
  }
}
