import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { fundingOfOrganisation, fundingTotals } from './queries';

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
  test('are per currency, with the number of projects that name an amount', async () => {
    expect(await fundingTotals(people.jordan, { groupCode: 'ENE' })).toEqual({
      projects: 4,
      kinds: [
        {
          kind: 'cost',
          named: 2,
          sums: [
            { currency: 'EUR', amountMinor: 125001050n },
            { currency: 'USD', amountMinor: 700n },
          ],
        },
        { kind: 'funding', named: 2, sums: [{ currency: 'USD', amountMinor: 199999999999800n }] },
      ],
      own: null,
    });
  });

  test('exclude projects that the reader may not see', async () => {
    const currencies = async (actor: Cast['leyla']) =>
      (await fundingTotals(actor)).kinds.flatMap(({ sums }) => sums.map(({ currency }) => currency)).sort();
    expect(await currencies(people.leyla)).toEqual(['AZN', 'EUR', 'JPY', 'USD', 'USD']);
    expect(await currencies(people.nigar)).toEqual(['EUR', 'JPY', 'USD', 'USD']);
    expect(await currencies(people.jordan)).toEqual(['AZN', 'EUR', 'USD', 'USD']);
    expect(await currencies(people.technical)).toEqual(['EUR', 'USD', 'USD']);
    expect((await fundingTotals(people.nigar)).projects).toBe(5);
  });

  test('tell private amounts apart, with the totals of joint ones alone', async () => {
    const named = [{ name: 'Both Works', sector: 'public', home: 'AZ', role: '' }];
    const log = (more: object) =>
      createProject(people.leyla, { title: 'Sum', group: 'DIG', organisations: named, ...more });
    await log({ funding: [money('cost', '100', 'EUR')] });
    await log({ privately: 'yes', funding: [money('cost', '20', 'EUR'), money('funding', '5', 'USD')] });
    await log({ privately: 'yes' });
    const eur = (amountMinor: bigint) => [{ currency: 'EUR', amountMinor }];
    const joint = [
      { kind: 'cost', named: 1, sums: eur(10_000n) },
      { kind: 'funding', named: 0, sums: [] },
    ];
    expect(await fundingTotals(people.nigar, { groupCode: 'DIG' })).toEqual({
      projects: 3,
      kinds: [
        { kind: 'cost', named: 2, sums: eur(12_000n) },
        { kind: 'funding', named: 1, sums: [{ currency: 'USD', amountMinor: 500n }] },
      ],
      own: { party: 'AZ', projects: 1, joint },
    });
    expect(await fundingTotals(people.jordan, { groupCode: 'DIG' })).toEqual({
      projects: 1,
      kinds: joint,
      own: null,
    });
  });

  test('of an organisation cover the projects that name it, each once', async () => {
    const named = (name: string) => [{ name, sector: 'public', home: 'AZ', role: '' }];
    const input = { title: 'Named', group: 'CON', organisations: named('Summed Works') };
    await createProject(people.leyla, {
      ...input,
      funding: [money('cost', '1', 'EUR'), money('cost', '2', 'EUR')],
    });
    await createProject(people.leyla, input);
    const { id } = await db().organisation.findFirstOrThrow({ where: { name: 'Summed Works' } });
    const totals = {
      projects: 2,
      kinds: [
        { kind: 'cost', named: 1, sums: [{ currency: 'EUR', amountMinor: 300n }] },
        { kind: 'funding', named: 0, sums: [] },
      ],
      own: null,
    };
    expect(await fundingOfOrganisation(people.jordan, id)).toEqual(totals);
    expect(await fundingTotals(people.jordan, { organisations: { some: { organisationId: id } } })).toEqual(
      totals,
    );
    const guarded = {
      ...input,
      group: 'SEC',
      organisations: named('Guarded Works'),
      funding: [money('cost', '9', 'USD')],
    };
    await createProject(people.leyla, guarded);
    const hidden = await db().organisation.findFirstOrThrow({ where: { name: 'Guarded Works' } });
    expect((await fundingOfOrganisation(people.nigar, hidden.id))?.projects).toBe(0);
    expect((await fundingOfOrganisation(people.leyla, hidden.id))?.projects).toBe(1);
  });
});
