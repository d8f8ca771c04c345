import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { enterableCodes } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { unmergedProjects } from '@/lib/projects/policy';
import { type FundingKind, type FundingTotals, fundingKinds, type KindTotals } from './totals';

type ProjectWhere = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>['project']['count']>[0]>['where']
>;

/**
 * Cost and funding of the projects that the actor may see and `where` selects, as sums per currency, with the
 * number of projects that name an amount.
 */
export async function fundingTotals(actor: Actor, where: ProjectWhere = {}): Promise<FundingTotals> {
  // groups by code instead of by relation, so that the index suffices
  const unmerged = { groupCode: { in: await enterableCodes(actor) }, mergedIntoId: null };
  const scope = { ...unmerged, ...ownCompartmentsInOrder(actor), AND: [where] };
  const party = partyOf(actor);
  const [projects, kinds, own] = await Promise.all([
    db().project.count({ where: scope }),
    kindsOf(scope),
    // private amounts are few and indexed; joint ones are added up separately only if there are any
    party === null ? 0 : db().project.count({ where: { ...scope, privateTo: party, funding: { some: {} } } }),
  ]);
  if (party === null || own === 0) return { projects, kinds, own: null };
  const joint = await kindsOf({ ...scope, privateTo: null });
  return { projects, kinds, own: { party, projects: own, joint } };
}

async function kindsOf(scope: ProjectWhere): Promise<KindTotals[]> {
  const [sums, ...named] = await Promise.all([
    db().funding.groupBy({
      by: ['kind', 'currency'],
      where: { project: scope },
      _sum: { amountMinor: true },
      orderBy: { currency: 'asc' },
    }),
    ...fundingKinds.map((kind) => db().project.count({ where: { ...scope, funding: { some: { kind } } } })),
  ]);
  return kindTotals(sums, (kind) => named[fundingKinds.indexOf(kind)] ?? 0);
}

/** The most projects that are added up on an organisation's page. More need a request of their own. */
const maxAddedUp = 500;

/** The totals of the projects that name an organisation; null if there are too many. */
export async function fundingOfOrganisation(
  actor: Actor,
  organisationId: string,
): Promise<FundingTotals | null> {
  const links = await db().projectOrganisation.findMany({
    where: { organisationId, project: unmergedProjects(actor) },
    select: { projectId: true, project: { select: { privateTo: true } } },
    take: maxAddedUp + 1,
  });
  if (links.length > maxAddedUp) return null;
  const isJoint = new Map(links.map(({ projectId, project }) => [projectId, project.privateTo === null]));
  const jointIds = [...isJoint].flatMap(([id, joint]) => (joint ? [id] : []));
  const [all, joint] = await Promise.all([kindsOfIds([...isJoint.keys()]), kindsOfIds(jointIds)]);
  const party = partyOf(actor);
  const own = all.naming.size - joint.naming.size;
  return {
    projects: isJoint.size,
    kinds: all.kinds,
    own: party === null || own === 0 ? null : { party, projects: own, joint: joint.kinds },
  };
}

/** The totals of these projects, and how many of them name an amount. */
async function kindsOfIds(ids: readonly string[]) {
  const where = { projectId: { in: [...ids] } };
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
  return { kinds: kindTotals(sums, count), naming: new Set(named.map(({ projectId }) => projectId)) };
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
