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
import type { ProjectFilters } from '@/lib/projects/browse/filters';
import { byCode, type ListPart, listParts } from '@/lib/projects/browse/order';
import { nextMilestones } from '@/lib/projects/next-milestone/queries';
import type { Stage } from '@/lib/projects/stage';
import { statusFacts } from '@/lib/projects/status/queries';
import { type PartyStatus, partyStatuses, speakers } from '@/lib/projects/status-rule';
import { type MergedByCode, mergedByCode } from './merged';

const pageSize = 25;
// so many rows beside the projects' own, and so many projects, are gone through one by one for a page
const maxRows = 1500;
const maxIds = 900;
// a list that is not gone through that way is counted so far
const maxCounted = 1000;

/** A line of the list: the project, what each Party last said of it, and its next open step. */
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
  /** The agreed list that it is on, where the actor may know of that list. */
  list: ListVersion | null;
  /** `daysPast` is 0 where its day is not past. */
  next: { step: string; due: PartialDate; daysPast: number } | null;
}

/** A page of the list, with how many there are in all, or that there are `more` than `total`. */
interface ProjectList {
  projects: ListedProject[];
  total: number;
  more: boolean;
  page: number;
  pages: number;
  /** Not in the list: the merged project whose code was searched for. */
  merged: MergedByCode | null;
}

/**
 * The projects that the list holds under these filters, of those that the actor may know of: joint ones and their
 * own Party's, of groups that they may see into, without merged duplicates. The groups are named by their codes,
 * so that counts read an index and no other table.
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
 * The same for one page. The first filter beside the projects' own rows that names few of them gives their ids, and
 * only these are looked at; where every one names many, the list is read in its order until the page is full.
 * `counted` says how all of them can be counted: by those ids, from an index, or only so far.
 */
async function pageWhere(actor: Actor, filters: ProjectFilters, today: CalendarDate) {
  const own = await ownWhere(actor, filters, today);
  const sides = sideFilters(filters, today);
  for (const side of sides) {
    const ids = await fewIds(side);
    if (ids === null) continue;
    const rest = sides.filter((each) => each !== side).map(sideWhere);
    // all else twice negated, so that no index serves it: SQLite would rather go through all of a group's projects
    const asked = { NOT: { NOT: { AND: own } } };
    return { where: { AND: [{ id: { in: ids } }, asked, ...rest] }, counted: 'by-ids' as const };
  }
  const beside =
    sides.length > 0 ||
    Object.values(filters.statusOf).some((said) => said === 'not_reported' || said === 'never');
  return {
    where: { AND: [...own, ...sides.map(sideWhere)] },
    counted: beside ? ('so-far' as const) : ('from-index' as const),
  };
}

/** The projects that the filter names, whoever may know of them; null where they are too many to go by. */
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

/**
 * One page of the list; a page past the last one is the last. `parties` come in the reader's order.
 */
export async function projectList(
  actor: Actor,
  filters: ProjectFilters,
  { today, parties }: { today: CalendarDate; parties: readonly string[] },
): Promise<ProjectList> {
  const asked = await pageWhere(actor, filters, today);
  const counted = await countOf(asked);
  const more = asked.counted === 'so-far' && counted > maxCounted;
  const total = more ? maxCounted : counted;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const parts = listParts(filters.sort, { groups: await enterableCodes(actor), today });
  const rows = await pageRows(asked.where, parts, (page - 1) * pageSize);
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

function nextOf({ step: milestone, on, precision }: { step: string } & PartialDate, today: CalendarDate) {
  return { step: milestone, due: { on, precision }, daysPast: Math.max(0, daysBetween(on, today)) };
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

/** The rows of one page: of each stretch of the list what of it falls into the page. */
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

/** How many there are; more than `mostCounted` where they can be counted only so far. */
async function countOf({ where, counted }: Awaited<ReturnType<typeof pageWhere>>) {
  if (counted === 'by-ids') return db().project.count({ where });
  if (counted === 'so-far') {
    return db().project.count({ where, orderBy: byCode, take: maxCounted + 1 });
  }
  // Prisma's own count asks for the ids too, and so for the rows; this reads nothing but the index
  const rows = await db().project.groupBy({ by: ['groupCode'], where, _count: { _all: true } });
  return rows.reduce((sum, { _count }) => sum + _count._all, 0);
}

/** The ids of everything in the list under these filters, in its order, in batches: for files of the whole. */
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
