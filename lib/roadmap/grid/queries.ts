import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup, ownCompartmentsInOrder } from '@/lib/access/compartments';
import { enterableCodes } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import { db, type Transaction } from '@/lib/db/client';
import type { Grid, GridMilestone, GridProject } from '@/lib/roadmap/grid';
import { queryWords, wordWhere } from '@/lib/search/search-words';
import type { GridPage } from './grid-page';
import { type GridParams, perPage } from './grid-params';

const date = (text: string | null) => (text === null ? null : calendarDate(text));

const projectSelect = {
  id: true,
  code: true,
  title: true,
  privateTo: true,
  group: { select: { code: true, restricted: true } },
};

/**
 * The page of a group's grid that an address asks for: by number, by search, or the page that contains a project or
 * milestone. Empty for a group that the actor may not enter.
 */
export async function gridPage(actor: Actor, groupCode: string, asked: GridParams): Promise<GridPage> {
  if (!(await enterableCodes(actor)).includes(groupCode)) return nothing;
  const where = { groupCode, mergedIntoId: null, ...ownCompartmentsInOrder(actor) };
  const searched = asked.q !== '';
  const found = searched ? { ...where, AND: await worded(asked.q) } : where;
  const [projects, milestones, matching, place] = await Promise.all([
    countProjects(where),
    countMilestones({ groupCode, ...ownCompartmentsInOrder(actor) }),
    searched ? countProjects(found) : null,
    placeOf(found, asked),
  ]);
  // A row just added or changed is shown even if it does not match the search.
  if (searched && place === null && (asked.step ?? asked.project) !== null)
    return gridPage(actor, groupCode, { ...asked, q: '' });
  const total = matching ?? projects;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(pages, place === null ? asked.page : Math.floor(place / perPage) + 1);
  const rows = await db().project.findMany({
    where: found,
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * perPage,
    take: perPage,
    select: { ...projectSelect, stage: true },
  });
  const grid = await gridOf(db(), actor, rows);
  return {
    projects: rows,
    grid,
    counts: { projects, milestones },
    matching: total,
    page,
    pages,
    q: asked.q,
  };
}

const nothing: GridPage = {
  projects: [],
  grid: { projects: [], milestones: [] },
  counts: { projects: 0, milestones: 0 },
  matching: 0,
  page: 1,
  pages: 1,
  q: '',
};

/**
 * Database conditions for projects that match every word of a query. If one word matches few projects, their ids come
 * first. A query of signs alone matches nothing.
 */
export async function worded(query: string) {
  const words = queryWords(query);
  const [longest] = words.toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return [{ id: { in: [] } }];
  const each = words.map((word) => ({ words: { some: wordWhere(word) } }));
  const where = wordWhere(longest);
  const few = await db().projectWord.findMany({ where, select: { projectId: true }, take: maxIds + 1 });
  if (few.length > maxIds) return each;
  return [{ id: { in: [...new Set(few.map(({ projectId }) => projectId))] } }, ...each];
}

/** How many projects of the group stand before the one that is asked for, or whose milestone is; null where none is. */
async function placeOf(scope: { groupCode: string }, { project, step }: GridParams): Promise<number | null> {
  const named = step === null ? project : await projectOfMilestone(step);
  if (named === null) return null;
  const row = await db().project.findFirst({
    where: { ...scope, id: named },
    select: { id: true, sortKey: true },
  });
  if (row === null) return null;
  const { id, sortKey: key } = row;
  const before = [{ sortKey: { lt: key } }, { sortKey: key, id: { lt: id } }];
  return countProjects({ ...scope, OR: before });
}

// Prisma's count reads ids and so the rows; these two queries read only an index.

/** Number of projects of one group. */
export async function countProjects(where: object): Promise<number> {
  const rows = await db().project.groupBy({ by: ['groupCode'], where, _count: { _all: true } });
  return rows[0]?._count._all ?? 0;
}

async function countMilestones(where: object): Promise<number> {
  const rows = await db().milestone.groupBy({ by: ['groupCode'], where, _count: { _all: true } });
  return rows[0]?._count._all ?? 0;
}

async function projectOfMilestone(id: string): Promise<string | null> {
  const row = await db().milestone.findUnique({ where: { id }, select: { projectId: true } });
  return row?.projectId ?? null;
}

/**
 * Milestones of these projects as this actor may know them, with all milestones of their predecessors' projects, so
 * that every number and name can be shown. The number of queries does not grow with the group. Milestones that the
 * actor may not know of are in no `after`.
 */
export async function gridOf(tx: Transaction, actor: Actor, projects: readonly GridProject[]): Promise<Grid> {
  const own = await findMilestones(
    tx,
    actor,
    projects.map(({ id }) => id),
  );
  const known = new Set(projects.map(({ id }) => id));
  const others = [...own.reached].filter((id) => !known.has(id));
  if (others.length === 0) return inOrder(projects, own.rows);
  const [before, rest] = await Promise.all([
    projectsById(tx, actor, others),
    findMilestones(tx, actor, others),
  ]);
  return inOrder([...projects, ...before], [...own.rows, ...rest.rows]);
}

/** Living projects as livingProjects() has them, with the groups by their codes: so an index of ids is read. */
async function unmergedHere(tx: Transaction, actor: Actor) {
  const groups = await tx.workingGroup.findMany({ select: { code: true, restricted: true } });
  const codes = groups.filter((group) => mayEnterGroup(actor, group)).map(({ code }) => code);
  return { groupCode: { in: codes }, mergedIntoId: null, ...ownCompartmentsInOrder(actor) };
}

/** Those of these projects that the actor may know of, by code. */
export async function projectsById(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<GridProject[]> {
  // The group is checked afterwards: a condition on it would read the whole group for a few ids.
  const own = { mergedIntoId: null, ...ownCompartmentsInOrder(actor) };
  const found = await Promise.all(
    chunksOf(ids, maxIds).map((some) =>
      tx.project.findMany({
        where: { ...own, id: { in: some } },
        select: { ...projectSelect, sortKey: true },
      }),
    ),
  );
  const known = found.flat().filter(({ group }) => mayEnterGroup(actor, group));
  return known.sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
}

/** The milestones of projects, and the ids of the projects that hold the milestones before them. */
async function findMilestones(tx: Transaction, actor: Actor, projectIds: readonly string[]) {
  const project = await unmergedHere(tx, actor);
  const found = await Promise.all(
    chunksOf(projectIds, maxIds).map((some) =>
      tx.milestone.findMany({
        where: { projectId: { in: some } },
        orderBy: [{ projectId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
        include: {
          predecessors: {
            where: { predecessor: { project } },
            select: { predecessorId: true, predecessor: { select: { projectId: true } } },
          },
        },
      }),
    ),
  );
  const rows = found.flat();
  const reached = rows.flatMap(({ predecessors }) =>
    predecessors.map(({ predecessor }) => predecessor.projectId),
  );
  return { rows, reached: new Set(reached) };
}

type Row = Awaited<ReturnType<typeof findMilestones>>['rows'][number];

function inOrder(projects: readonly GridProject[], rows: readonly Row[]): Grid {
  const byProject = new Map<string, Row[]>(projects.map(({ id }) => [id, []]));
  for (const row of rows) byProject.get(row.projectId)?.push(row);
  const milestones = projects.flatMap(({ id }) =>
    (byProject.get(id) ?? []).map((row, index) => gridMilestone(row, index + 1)),
  );
  return { projects, milestones };
}

function gridMilestone(row: Row, number: number): GridMilestone {
  const { id, projectId, title, responsible, evidence, version } = row;
  const on = date(row.forecastOn);
  return {
    id,
    projectId,
    number,
    title,
    responsible,
    evidence,
    version,
    forecast: on === null ? null : { on, precision: row.forecastPrecision ?? 'day' },
    firstBaselineOn: date(row.firstBaselineOn),
    firstBaselinePrecision: row.firstBaselinePrecision,
    baselineOn: date(row.baselineOn),
    baselinePrecision: row.baselinePrecision,
    actualOn: date(row.actualOn),
    after: row.predecessors.map(({ predecessorId }) => predecessorId),
  };
}
