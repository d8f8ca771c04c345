import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartmentsInOrder } from '@/lib/access/compartments';
import { charterHead, enterableCodes, workingGroups } from '@/lib/charter/queries';
import { type ListVersion, listsOfOthers, listVersions } from '@/lib/compliance/queries/lists';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { ownFilters, type SideFilter, sideFilters, sideWhere } from '@/lib/projects/browse/filter-where';
import { type ProjectFilters, readFilters } from '@/lib/projects/browse/filters';
import { byCode, type ListPart, listParts } from '@/lib/projects/browse/order';
import { nextMilestones } from '@/lib/projects/next-milestone/queries';
import type { Stage } from '@/lib/projects/stage';
import { statusFacts } from '@/lib/projects/status/queries';
import { type PartyStatus, partyStatuses, speakers } from '@/lib/projects/status-rule';
import { type MergedByCode, mergedByCode } from './merged';

const pageSize = 25;
// up to this many rows of another table, and projects, are read one by one for a page
const maxRows = 1500;
const maxIds = 900;
// a list that is not read that way is counted up to this number
const maxCounted = 1000;

/** A line of the list: the project, each Party's latest status, and its next open milestone. */
export interface ListedProject {
  id: string;
  code: string | null;
  title: string;
  stage: Stage;
  privateTo: string | null;
  target: PartialDate | null;
  version: number;
  group: { code: string; slug: string; name: string };
  statuses: PartyStatus[];
  /** The agreed list that holds it, if the actor may see that list. */
  list: ListVersion | null;
  /** `daysPast` is 0 unless the due day is past. */
  next: { title: string; due: PartialDate; daysPast: number } | null;
}

/** A page of the list. `more` says that there are more than `total`. */
interface ProjectList {
  projects: ListedProject[];
  total: number;
  more: boolean;
  page: number;
  pages: number;
  /** The merged project whose code was searched for. It is not in the list. */
  merged: MergedByCode | null;
}

/**
 * Prisma filter for the list: unmerged projects, joint or the actor's own Party's, of groups that the actor
 * may enter. Groups are matched by code, so that counts need only an index.
 */
export async function browseWhere(actor: Actor, filters: ProjectFilters, today: CalendarDate) {
  const sides = sideFilters(filters, today).map(sideWhere);
  return { AND: [...(await ownWhere(actor, filters, today)), ...sides] };
}

async function ownWhere(actor: Actor, filters: ProjectFilters, today: CalendarDate) {
  const [enterable, { parties }] = await Promise.all([enterableCodes(actor), charterHead()]);
  const { group, list } = filters;
  const hiddenLists = list === null ? [] : await listsOfOthers(enterable);
  return [
    { groupCode: { in: group.length === 0 ? enterable : enterable.filter((code) => group.includes(code)) } },
    ownCompartmentsInOrder(actor),
    { mergedIntoId: null },
    ...ownFilters(filters, { today, parties, hiddenLists }),
  ];
}

/**
 * The filter for one page. The first selective filter on another table gives the ids of its projects, and
 * only those are read. Without one, the list is read in order until the page is full. `counted` says how the
 * total is counted: by those ids, from an index, or up to a limit.
 */
async function pageWhere(actor: Actor, filters: ProjectFilters, today: CalendarDate) {
  const own = await ownWhere(actor, filters, today);
  const sides = sideFilters(filters, today);
  for (const side of sides) {
    const ids = await fewIds(side);
    if (ids === null) continue;
    const rest = sides.filter((each) => each !== side).map(sideWhere);
    // the double negation hides the other conditions from SQLite's planner, which would scan all of a group's
    // projects
    const rechecked = { NOT: { NOT: { AND: own } } };
    return { where: { AND: [{ id: { in: ids } }, rechecked, ...rest] }, counted: 'by-ids' as const };
  }
  const beside =
    sides.length > 0 ||
    Object.values(filters.statusOf).some((status) => status === 'not_reported' || status === 'never');
  return {
    where: { AND: [...own, ...sides.map(sideWhere)] },
    counted: beside ? ('so-far' as const) : ('from-index' as const),
  };
}

/** The projects that a filter matches, before any permission check; null if there are too many. */
async function fewIds(side: SideFilter): Promise<string[] | null> {
  if ((await sideRows(side, { skip: maxRows, take: 1 })).length > 0) return null;
  const ids = [...new Set((await sideRows(side, { take: maxRows })).map(({ projectId }) => projectId))];
  return ids.length > maxIds ? null : ids;
}

function sideRows(side: SideFilter, page: { skip?: number; take: number }): Promise<{ projectId: string }[]> {
  const select = { projectId: true };
  switch (side.table) {
    case 'organisations':
      return db().projectOrganisation.findMany({ where: side.where, select, ...page });
    case 'tags':
      return db().projectTag.findMany({ where: side.where, select, ...page });
    case 'words':
      return db().projectWord.findMany({ where: side.where, select, ...page });
    case 'latest':
      return db().latestStatus.findMany({ where: side.where, select, ...page });
    case 'provisions':
      return db().projectProvision.findMany({ where: side.where, select, ...page });
  }
}

/** One page of the list. A page past the end means the last one. `parties` come in the reader's order. */
export async function projectList(
  actor: Actor,
  filters: ProjectFilters,
  { today, parties }: { today: CalendarDate; parties: readonly string[] },
): Promise<ProjectList> {
  const selection = await pageWhere(actor, filters, today);
  const counted = await countOf(selection);
  const more = selection.counted === 'so-far' && counted > maxCounted;
  const total = more ? maxCounted : counted;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const parts = listParts(filters.sort, { groups: await enterableCodes(actor), today });
  const rows = await pageRows(selection.where, parts, (page - 1) * pageSize);
  const ids = rows.map(({ id }) => id);
  const [facts, next, lists, groups, merged] = await Promise.all([
    statusFacts(actor, ids),
    nextMilestones(ids),
    listVersions(actor, rows),
    workingGroups(actor),
    mergedByCode(actor, filters.q),
  ]);
  const projects = rows.map(({ groupCode, targetOn, targetPrecision, listId, ...row }) => {
    const due = next.get(row.id);
    const { slug, name } = groups.find(({ code }) => code === groupCode) ?? { slug: '', name: groupCode };
    return {
      ...row,
      group: { code: groupCode, slug, name },
      target: targetOn && targetPrecision ? { on: calendarDate(targetOn), precision: targetPrecision } : null,
      statuses: partyStatuses(speakers(row, parties), facts.get(row.id) ?? [], today),
      list: lists.get(listId ?? '') ?? null,
      next: due ? nextOf(due, today) : null,
    };
  });
  return { projects, total, more, page, pages, merged };
}

/** The first projects that a search finds, by code; at most `limit`. Those of the list, and no others. */
export async function firstProjects(
  actor: Actor,
  q: string,
  { today, limit }: { today: CalendarDate; limit: number },
) {
  const { where } = await pageWhere(actor, readFilters({ q }), today);
  const select = { id: true, code: true, title: true, privateTo: true, groupCode: true };
  return db().project.findMany({ where, select, orderBy: byCode, take: limit });
}

function nextOf({ title: milestone, on, precision }: { title: string } & PartialDate, today: CalendarDate) {
  return { title: milestone, due: { on, precision }, daysPast: Math.max(0, daysBetween(on, today)) };
}

const lineSelect = {
  id: true,
  code: true,
  title: true,
  stage: true,
  privateTo: true,
  version: true,
  groupCode: true,
  targetOn: true,
  targetPrecision: true,
  listId: true,
};

/** The rows of one page, read from each section of the list that overlaps it. */
async function pageRows(where: Prisma.ProjectWhereInput, parts: readonly ListPart[], skip: number) {
  const read = (part: ListPart, page: { skip: number; take: number }) =>
    db().project.findMany({
      where: { AND: [where, part.where] },
      select: lineSelect,
      orderBy: part.orderBy,
      ...page,
    });
  const rows: Awaited<ReturnType<typeof read>> = [];
  let before = skip;
  for (const part of parts) {
    const found = await read(part, { skip: before, take: pageSize - rows.length });
    rows.push(...found);
    if (rows.length === pageSize) break;
    if (found.length > 0) before = 0;
    else if (before > 0) before -= await db().project.count({ where: { AND: [where, part.where] } });
  }
  return rows;
}

/** The total, or a number above `maxCounted` where it is counted only up to that limit. */
async function countOf({ where, counted }: Awaited<ReturnType<typeof pageWhere>>) {
  if (counted === 'by-ids') return db().project.count({ where });
  if (counted === 'so-far') {
    return db().project.count({ where, orderBy: byCode, take: maxCounted + 1 });
  }
  // unlike Prisma's count, which selects the ids, this reads only the index
  const rows = await db().project.groupBy({ by: ['groupCode'], where, _count: { _all: true } });
  return rows.reduce((sum, { _count }) => sum + _count._all, 0);
}

/** The ids of the whole list under these filters, in order and in batches, for files. */
export async function* browseIds(
  actor: Actor,
  filters: ProjectFilters,
  today: CalendarDate,
  size = 500,
): AsyncGenerator<string[]> {
  const where = await browseWhere(actor, filters, today);
  const parts = listParts(filters.sort, { groups: await enterableCodes(actor), today });
  for (const part of parts) {
    let last: string | undefined;
    do {
      const rows = await db().project.findMany({
        where: { AND: [where, part.where] },
        select: { id: true },
        orderBy: part.orderBy,
        take: size,
        ...(last === undefined ? {} : { cursor: { id: last }, skip: 1 }),
      });
      if (rows.length > 0) yield rows.map(({ id }) => id);
      last = rows.length === size ? rows.at(-1)?.id : undefined;
    } while (last !== undefined);
  }
}
