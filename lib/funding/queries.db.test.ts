import { beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '@/lib/access/test-cast';
import { charterWithCast } from '@/lib/charter/test-charter';
import { testDatabase } from '@/lib/db/test-database';
import { createProject } from '@/lib/projects/commands';
import { fundingTotals } from './queries';

await testDatabase();

const money = (kind: string, amount: string, currency: string) => ({ kind, amount, currency, source: '' });

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  const log = (input: Record<string, unknown>, actor = people.leyla) =>
    createProject(actor, { title: 'Sample', group: 'ENE', ...input });
  await log({ funding: [money('cost', '1250000.50', 'EUR'), money('cost', '10', 'EUR')] });
  await log({ funding: [money('cost', '7', 'USD'), money('funding', '999999999999', 'USD')] });
  await log({ funding: [money('funding', '999999999999', 'USD')] });
  await log({});
  await log({ privately: 'yes', funding: [money('cost', '40', 'JPY')] });
  await log({ group: 'SEC', funding: [money('cost', '1', 'AZN')] });
});

describe('the totals of cost and funding', () => {
  test('stand by currency, with how many projects name one out of how many', async () => {
    expect(await fundingTotals(people.jordan, { groupCode: 'ENE' })).toEqual({
      projects: 4,
      kinds: [
        {
          ...{ kind: 'cost', named: 2 },
          sums: [
            { currency: 'EUR', amountMinor: 125001050n },
            { currency: 'USD', amountMinor: 700n },
          ],
        },
        { kind: 'funding', named: 2, sums: [{ currency: 'USD', amountMinor: 199999999999800n }] },
      ],
    });
  });

  test('count no project that the reader may not know of', async () => {
    const currencies = async (actor: Cast['leyla']) =>
      (await fundingTotals(actor)).kinds.flatMap(({ sums }) => sums.map(({ currency }) => currency)).sort();
    expect(await currencies(people.leyla)).toEqual(['AZN', 'EUR', 'JPY', 'USD', 'USD']);
    expect(await currencies(people.nigar)).toEqual(['EUR', 'JPY', 'USD', 'USD']);
    expect(await currencies(people.jordan)).toEqual(['AZN', 'EUR', 'USD', 'USD']);
    expect(await currencies(people.technical)).toEqual(['EUR', 'USD', 'USD']);
    expect((await fundingTotals(people.nigar)).projects).toBe(5);
  });
});
