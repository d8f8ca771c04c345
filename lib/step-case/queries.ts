import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { chunksOf, gridOf, mostIds, projectsById } from '@/lib/grid/queries';
import { livingProjects } from '@/lib/projects/policy';
import { folded } from '@/lib/projects/search-key';
import { beginsWith } from '@/lib/projects/search-words';
import { sortKey } from '@/lib/projects/sort-key';
import type { Grid } from '@/lib/roadmap/grid';
import type { NamedSteps } from '@/lib/roadmap/step-reference';

/** What steps are to be held against the rules of a roadmap, and what they were typed to come after. */
interface CaseScope {
  groupCode: string;
  projectIds: readonly string[];
  named: NamedSteps;
  /** The step that is changed, whose dependents its new day may not pass. */
  changed?: string;
}

/**
 * The part of the grid that the rules on some steps need: the projects written to, those of the steps that were
 * named, that come after the changed one, or that come before any of them, through however many others and across
 * groups. A step of another group is named by its project's code. Its cost is that of these, not of the group.
 */
export async function caseGrid(tx: Transaction, actor: Actor, scope: CaseScope): Promise<Grid> {
  const { named, changed } = scope;
  const [coded, titled, dependents] = await Promise.all([
    named.codes.length === 0
      ? []
      : tx.project.findMany({
          where: { AND: [livingProjects(actor)], code: { in: [...named.codes] } },
          select: { id: true },
        }),
    projectsWithSteps(tx, actor, scope),
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

/** The projects of the group that have steps of these titles, but for titles that the scope's own steps have. */
async function projectsWithSteps(tx: Transaction, actor: Actor, scope: CaseScope): Promise<string[]> {
  const { groupCode, projectIds, named } = scope;
  if (named.titles.length === 0) return [];
  const own = await tx.milestone.findMany({
    where: { projectId: { in: projectIds.slice(0, mostIds) } },
    select: { step: true },
  });
  const titles = new Set(own.map(({ step }) => folded(step)));
  const others = named.titles.filter((title) => !titles.has(folded(title)));
  if (others.length === 0) return [];
  const rows = await tx.milestone.findMany({
    where: { project: livingProjects(actor), groupCode, step: { in: others.slice(0, mostIds) } },
    select: { projectId: true },
    take: mostNamesakes,
  });
  return rows.map(({ projectId }) => projectId);
}

/** So many steps of one title are looked at, across the projects of a group: two are too many to mean one. */
const mostNamesakes = 20;

/** The projects of all steps that come before a step of these projects, through however many others. */
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

/** The ids of the group's projects that a paste names, by their codes or by their titles. */
export async function projectsNamed(
  tx: Transaction,
  actor: Actor,
  groupCode: string,
  names: readonly string[],
): Promise<string[]> {
  const groups = await tx.workingGroup.findMany({ select: { code: true } });
  const found = await Promise.all(
    chunksOf(names, 20).map((chunk) =>
      tx.project.findMany({
        where: {
          AND: [livingProjects(actor)],
          groupCode,
          OR: chunk.flatMap((name) => namedSo(name, groups)),
        },
        select: { id: true },
        take: 1_000,
      }),
    ),
  );
  return [...new Set(found.flat().map(({ id }) => id))];
}

/** By the index of codes, or of the search key, which is the title with the code behind it, or of the sort key. */
function namedSo(name: string, groups: readonly { code: string }[]) {
  const title = folded(name);
  return [
    { code: name.trim().toUpperCase() },
    { sortKey: sortKey({ code: null, title: name }) },
    ...groups.map(({ code }) => ({ searchKey: beginsWith(`${title} ${folded(code)}-`) })),
  ];
}
