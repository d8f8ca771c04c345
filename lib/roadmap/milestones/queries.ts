import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { mayWorkIn } from '@/lib/access/offices';
import { workingGroups } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import { duePrecision } from '@/lib/projects/next-milestone/due-day';
import { knownProjects, unmergedProjects } from '@/lib/projects/policy';
import { mayWriteRoadmap } from '@/lib/roadmap/policy';
import { isWordless, queryWords, wordWhere } from '@/lib/search/search-words';
import type { LinkedMilestone, MilestoneLinks, NamedMilestone, ProjectMilestone } from './project-milestone';

/** So many milestones of one project are shown, and so many of the dependencies that they have. */
const maxMilestones = 200;
const maxLinks = 400;

const dayOf = (on: string | null) => (on === null ? null : calendarDate(on));
const dateOf = (on: string | null, precision: Precision | null): PartialDate | null =>
  on === null ? null : { on: calendarDate(on), precision: precision ?? 'day' };

/** The first 200 milestones of a project that the actor may know of, in their order; none where they may not. */
export async function projectMilestones(actor: Actor, projectId: string): Promise<ProjectMilestone[]> {
  const rows = await db().milestone.findMany({
    where: { projectId, project: knownProjects(actor) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: maxMilestones,
  });
  return rows.map((row, index) => ({
    id: row.id,
    number: index + 1,
    title: row.title,
    responsible: row.responsible,
    evidence: row.evidence,
    version: row.version,
    baselineOn: dayOf(row.baselineOn),
    baselinePrecision: row.baselinePrecision,
    firstBaselineOn: dayOf(row.firstBaselineOn),
    firstBaselinePrecision: row.firstBaselinePrecision,
    forecast: dateOf(row.forecastOn, row.forecastPrecision),
    dueOn: dayOf(row.dueOn),
    actualOn: dayOf(row.actualOn),
  }));
}

/**
 * Dependencies of these milestones, also across projects and groups: at most 400. A dependency is left out if the actor
 * may not know of its other end.
 */
export async function linksOf(actor: Actor, milestoneIds: readonly string[]): Promise<MilestoneLinks> {
  const before = new Map<string, LinkedMilestone[]>();
  const after = new Map<string, LinkedMilestone[]>();
  if (milestoneIds.length === 0) return { before, after };
  const ids = [...milestoneIds];
  const edges = await db().milestoneDependency.findMany({
    where: { OR: [{ dependentId: { in: ids } }, { predecessorId: { in: ids } }] },
    orderBy: [{ dependentId: 'asc' }, { predecessorId: 'asc' }],
    take: maxLinks,
  });
  const steps = await linkedMilestones(actor, [
    ...new Set(edges.flatMap(({ dependentId, predecessorId }) => [dependentId, predecessorId])),
  ]);
  const own = new Set(ids);
  for (const { dependentId, predecessorId } of edges) {
    add(before, own, dependentId, steps.get(predecessorId));
    add(after, own, predecessorId, steps.get(dependentId));
  }
  return { before, after };
}

function add(
  links: Map<string, LinkedMilestone[]>,
  own: ReadonlySet<string>,
  id: string,
  other: LinkedMilestone | undefined,
): void {
  if (other && own.has(id)) links.set(id, [...(links.get(id) ?? []), other]);
}

async function linkedMilestones(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkedMilestone>> {
  if (ids.length === 0) return new Map();
  const rows = await db().milestone.findMany({
    where: { id: { in: [...ids] }, project: unmergedProjects(actor) },
    select: {
      id: true,
      title: true,
      dueOn: true,
      actualOn: true,
      baselineOn: true,
      baselinePrecision: true,
      forecastPrecision: true,
      project: { select: { id: true, code: true, title: true, privateTo: true } },
    },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        title: row.title,
        project: row.project,
        due: dateOf(row.dueOn, duePrecision(row)),
        actualOn: dayOf(row.actualOn),
      },
    ]),
  );
}

/** So many projects, and so many milestones, a search on the way to a new milestone shows. */
const maxFound = 20;
const maxIds = 900;

/**
 * Projects that a new milestone may belong to, by code: of the groups in which the actor works, those whose code or
 * words begin with the search, or the latest logged ones without a search. At most 20.
 */
export async function projectsToPlan(actor: Actor, { q, group }: { q: string; group: string | null }) {
  const groups = (await workingGroups(actor))
    .map(({ code }) => code)
    .filter((code) => mayWorkIn(actor, code));
  const words = queryWords(q);
  if (isWordless(q)) return [];
  return db().project.findMany({
    where: {
      AND: [
        ownCompartmentsInOrder(actor),
        { groupCode: { in: group === null ? groups : groups.filter((code) => code === group) } },
        { mergedIntoId: null },
        ...(await foundBy(words)),
      ],
    },
    orderBy: words.length === 0 ? [{ createdAt: 'desc' }] : [{ sortKey: 'asc' }, { id: 'asc' }],
    take: maxFound,
    select: { ...projectName, group: { select: { name: true } } },
  });
}

/**
 * Database condition for a word search. The ids of the rarest word are read from its index first, and the other words
 * are checked only for those. If every word is frequent, all words are conditions.
 */
async function foundBy(words: readonly string[]) {
  const some = words.map((word) => ({ words: { some: wordWhere(word) } }));
  const found = await Promise.all(
    words.map((word) =>
      db().projectWord.findMany({
        where: wordWhere(word),
        select: { projectId: true },
        take: maxIds,
      }),
    ),
  );
  const [fewest] = found.sort((one, other) => one.length - other.length);
  if (!fewest || fewest.length === maxIds) return some;
  return [{ id: { in: [...new Set(fewest.map(({ projectId }) => projectId))] } }, ...some];
}

/** The project of a new milestone if the actor may write its group's roadmap, else null. */
export async function planProject(actor: Actor, id: string) {
  const project = await db().project.findFirst({
    where: { AND: [{ id }, unmergedProjects(actor)] },
    select: { ...projectName, groupCode: true },
  });
  return project && mayWriteRoadmap(actor, project.groupCode) ? project : null;
}

const projectName = { id: true, code: true, title: true, privateTo: true };

/**
 * Milestones of any group's projects that the actor may know of, whose code or words begin with the search: at most 20
 * projects with 20 milestones each. In a project without a code, milestones are referred to by title.
 */
export async function milestonesToFollow(actor: Actor, q: string): Promise<NamedMilestone[]> {
  const words = queryWords(q);
  if (words.length === 0) return [];
  const projects = await db().project.findMany({
    where: {
      AND: [unmergedProjects(actor), ...(await foundBy(words))],
      milestones: { some: {} },
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: maxFound,
    select: {
      ...projectName,
      milestones: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          title: true,
          dueOn: true,
          baselineOn: true,
          baselinePrecision: true,
          forecastPrecision: true,
        },
      },
    },
  });
  return projects.flatMap(({ milestones, ...project }) =>
    milestones.slice(0, maxFound).map((row, index) => ({
      id: row.id,
      title: row.title,
      project,
      reference: project.code === null ? row.title : `${project.code}.${index + 1}`,
      due: dateOf(row.dueOn, duePrecision(row)),
    })),
  );
}
