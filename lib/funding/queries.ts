import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { enterableCodes } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { type FundingTotals, fundingKinds } from './totals';

type ProjectWhere = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>['project']['count']>[0]>['where']
>;

/**
 * What the projects that the actor may know of, and that `where` narrows to, cost and are funded with: added up
 * by the database, in each currency by itself, with how many of them name an amount out of how many.
 */
export async function fundingTotals(actor: Actor, where: ProjectWhere = {}): Promise<FundingTotals> {
  // the groups by their codes, and no other table: projects are counted from an index
  const living = { groupCode: { in: await enterableCodes(actor) }, mergedIntoId: null };
  const scope = { ...living, ...ownCompartmentsInOrder(actor), AND: [where] };
  const [projects, sums, ...named] = await Promise.all([
    db().project.count({ where: scope }),
    db().funding.groupBy({
      by: ['kind', 'currency'],
      where: { project: scope },
      _sum: { amountMinor: true },
      orderBy: { currency: 'asc' },
    }),
    ...fundingKinds.map((kind) => db().project.count({ where: { ...scope, funding: { some: { kind } } } })),
  ]);
  const kinds = fundingKinds.map((kind, index) => ({
    kind,
    named: named[index] ?? 0,
    sums: sums
      .filter((sum) => sum.kind === kind)
      .map(({ currency, _sum }) => ({ currency, amountMinor: BigInt(_sum.amountMinor ?? 0) })),
  }));
  return { projects, kinds };
}
