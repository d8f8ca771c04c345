import { setImmediate } from 'node:timers/promises';

// rows between two pauses, in which the server answers others
const pauseEvery = 200;

/**
 * Plans the rows of an import in their order.
 *
 * @param tell is called with the number of rows that are planned
 */
export async function planEach<Row, Plan>(
  rows: readonly Row[],
  plan: (row: Row) => Plan | Promise<Plan>,
  tell: (planned: number) => void = () => {},
): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % pauseEvery === 0) {
      await setImmediate();
      tell(index);
    }
    plans.push(await plan(row));
  }
  tell(rows.length);
  return plans;
}
