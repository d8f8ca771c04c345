import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { unmergedProjects } from '@/lib/projects/policy';
import type { Grid } from '@/lib/roadmap/grid';
import { gridOf, projectsById } from '@/lib/roadmap/grid/queries';
import type { NamedMilestones } from '@/lib/roadmap/milestone-reference';
import { sameKey } from '@/lib/search/search-key';

/** The milestones to check against the roadmap rules, and their predecessors as typed. */
interface CaseScope {
  groupCode: string;
  projectIds: readonly string[];
  named: NamedMilestones;
  /** The milestone that is changed, whose dependents its new day may not pass. */
  changed?: string;
}

/**
 * The part of the grid that the rules need: the projects written to, those of the named predecessors, of the changed
 * step's successors, and of all their predecessors, directly or through others and across groups. Milestones of other
 * groups are referred to by their project's code. The cost depends on these projects, not on the size of the group.
 */
export async function caseGrid(tx: Transaction, actor: Actor, scope: CaseScope): Promise<Grid> {
  const { named, changed } = scope;
  const [coded, titled, dependents] = await Promise.all([
    named.codes.length === 0
      ? []
      : tx.project.findMany({
          where: { AND: [unmergedProjects(actor)], code: { in: [...named.codes] } },
          select: { id: true },
        }),
    projectsWithMilestones(tx, actor, scope),
    changed === undefined
      ? []
      : tx.milestoneDependency.findMany({
          where: { predecessorId: changed },
          select: { dependent: { select: { projectId: true } } },
        }),
  ]);
  const near = [
    ...scope.projectIds,
    ...coded.map(({ id }) => id),
    ...titled,
    ...dependents.map(({ dependent }) => dependent.projectId),
  ];
  const before = await projectsBefore(tx, near);
  return gridOf(tx, actor, await projectsById(tx, actor, [...new Set([...near, ...before])]));
}

/** The projects of the group that have milestones of these titles, but for titles that the scope's own milestones have. */
async function projectsWithMilestones(tx: Transaction, actor: Actor, scope: CaseScope): Promise<string[]> {
  const { groupCode, projectIds, named } = scope;
  if (named.titles.length === 0) return [];
  const own = await tx.milestone.findMany({
    where: { projectId: { in: projectIds.slice(0, maxIds) } },
    select: { title: true },
  });
  const titles = new Set(own.map(({ title }) => sameKey(title)));
  const others = named.titles.filter((title) => !titles.has(sameKey(title)));
  if (others.length === 0) return [];
  const rows = await tx.milestone.findMany({
    where: { project: unmergedProjects(actor), groupCode },
    select: { projectId: true, title: true },
    take: maxTitles,
  });
  const keys = new Set(others.map(sameKey));
  const found = rows.filter(({ title }) => keys.has(sameKey(title)));
  return [...new Set(found.map(({ projectId }) => projectId))].slice(0, maxNamesakes);
}

/** Two matches for a title are already ambiguous: no more projects are read than these. */
const maxNamesakes = 20;
// a group has so many milestones at the most: their titles are compared here, since no database folds them
const maxTitles = 100_000;

/** Projects of all direct and indirect predecessors of these projects' milestones. */
async function projectsBefore(tx: Transaction, projectIds: readonly string[]): Promise<string[]> {
  if (projectIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ projectId: string }[]>`
    SELECT DISTINCT m."projectId" FROM "Milestone" m WHERE m."id" IN (
      WITH RECURSIVE earlier(id) AS (
        SELECT d."predecessorId" FROM "Milestone" own
          JOIN "MilestoneDependency" d ON d."dependentId" = own."id"
          WHERE own."projectId" IN (${Prisma.join([...projectIds])})
        UNION
        SELECT d."predecessorId" FROM earlier JOIN "MilestoneDependency" d ON d."dependentId" = earlier.id
      )
      SELECT id FROM earlier
    )`;
  return rows.map(({ projectId }) => projectId);
}
