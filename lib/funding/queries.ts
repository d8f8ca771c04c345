import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { enterableCodes } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { livingProjects } from '@/lib/projects/policy';
import { type FundingKind, type FundingTotals, fundingKinds, type KindTotals } from './totals';

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
  return { projects, kinds: kindTotals(sums, (kind) => named[fundingKinds.indexOf(kind)] ?? 0) };
}

/** So many projects are added up on the page of what they have in common; more are where one asks for the sum. */
const mostAddedUp = 500;

/** The same of the projects that name an organisation, read from theirs alone; null where they are too many. */
export async function fundingOfOrganisation(
  actor: Actor,
  organisationId: string,
): Promise<FundingTotals | null> {
  const links = await db().projectOrganisation.findMany({
    where: { organisationId, project: livingProjects(actor) },
    select: { projectId: true },
    take: mostAddedUp + 1,
  });
  if (links.length > mostAddedUp) return null;
  const ids = [...new Set(links.map(({ projectId }) => projectId))];
  const where = { projectId: { in: ids } };
  const [sums, named] = await Promise.all([
    db().funding.groupBy({
      by: ['kind', 'currency'],
      where,
      _sum: { amountMinor: true },
      orderBy: { currency: 'asc' },
    }),
    db().funding.groupBy({ by: ['projectId', 'kind'], where }),
  ]);
  const count = (kind: FundingKind) => named.filter((each) => each.kind === kind).length;
  return { projects: ids.length, kinds: kindTotals(sums, count) };
}

type Sum = { kind: FundingKind; currency: string; _sum: { amountMinor: bigint | null } };

function kindTotals(sums: readonly Sum[], named: (kind: FundingKind) => number): KindTotals[] {
  return fundingKinds.map((kind) => ({
    kind,
    named: named(kind),
    sums: sums
      .filter((sum) => sum.kind === kind)
      .map(({ currency, _sum }) => ({ currency, amountMinor: BigInt(_sum.amountMinor ?? 0) })),
  }));
}
