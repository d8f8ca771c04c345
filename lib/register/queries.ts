import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import { livingProjects } from '@/lib/projects/policy';
import type { Stage } from '@/lib/projects/stage';
import { type PartyStatus, partyStatuses, speakers } from '@/lib/projects/status-rule';
import { duePrecision } from '@/lib/roadmap/due-day';
import { statusFacts } from '@/lib/statuses/queries';
import { filterWhere } from './filter-where';
import type { ProjectFilters, ProjectSort } from './filters';

const pageSize = 50;
const mostChoices = 500;

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
  next: { step: string; due: PartialDate } | null;
}

/**
 * The projects that the list holds under these filters, of those that the actor may know of: joint ones and their
 * own Party's, of groups that they may see into, without merged duplicates. The groups are named by their codes,
 * so that counts read an index and no other table.
 */
export async function registerWhere(actor: Actor, filters: ProjectFilters, today: CalendarDate) {
  const codes = (await workingGroups(actor)).filter(({ enterable }) => enterable).map(({ code }) => code);
  return {
    AND: [
      { groupCode: { in: codes } },
      ownCompartments(actor),
      { mergedIntoId: null },
      ...filterWhere(filters, today),
    ],
  };
}

/** The order of the list; the id parts what is otherwise equal, so that no page repeats or leaves out a row. */
export function registerOrder(sort: ProjectSort) {
  const direction = sort.startsWith('-') ? ('desc' as const) : ('asc' as const);
  const tie = { id: 'asc' as const };
  switch (sort) {
    case 'code':
    case '-code':
      return [{ sortKey: direction }, tie];
    case 'title':
    case '-title':
      return [{ searchKey: direction }, tie];
    case 'newest':
      return [{ createdAt: 'desc' as const }, tie];
    case '-newest':
      return [{ createdAt: 'asc' as const }, tie];
    case 'target':
    case '-target':
      return [{ targetOn: { sort: direction, nulls: 'last' as const } }, tie];
  }
}

/**
 * One page of the list, with how many there are in all; a page past the last one is the last. `parties` come in
 * the reader's order.
 */
export async function projectList(
  actor: Actor,
  filters: ProjectFilters,
  { today, parties }: { today: CalendarDate; parties: readonly string[] },
): Promise<{ projects: ListedProject[]; total: number; page: number; pages: number }> {
  const where = await registerWhere(actor, filters, today);
  const total = await db().project.count({ where });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await db().project.findMany({
    where,
    select: {
      ...{ id: true, code: true, title: true, stage: true, privateTo: true, version: true },
      ...{ groupCode: true, targetOn: true, targetPrecision: true },
    },
    orderBy: registerOrder(filters.sort),
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const ids = rows.map(({ id }) => id);
  const [facts, next, groups] = await Promise.all([
    statusFacts(actor, ids),
    nextSteps(ids),
    workingGroups(actor),
  ]);
  const projects = rows.map(({ groupCode, targetOn, targetPrecision, ...row }) => {
    const { slug, name } = groups.find(({ code }) => code === groupCode) ?? { slug: '', name: groupCode };
    return {
      ...row,
      group: { code: groupCode, slug, name },
      target: targetOn && targetPrecision ? { on: calendarDate(targetOn), precision: targetPrecision } : null,
      statuses: partyStatuses(speakers(row, parties), facts.get(row.id) ?? [], today),
      next: next.get(row.id) ?? null,
    };
  });
  return { projects, total, page, pages };
}

/**
 * The tags to choose from: the key that an address holds, and the word. Null where so many projects carry tags
 * that reading them all would take longer than typing one.
 */
export async function knownTags(actor: Actor): Promise<{ key: string; tag: string }[] | null> {
  const asked = {
    where: { project: livingProjects(actor) },
    select: { tagKey: true, tag: true },
    orderBy: [{ tagKey: 'asc' as const }, { projectId: 'asc' as const }],
  };
  if ((await db().projectTag.findMany({ ...asked, skip: mostChoices, take: 1 })).length > 0) return null;
  const rows = await db().projectTag.findMany({ ...asked, take: mostChoices });
  const words = new Map(rows.toReversed().map(({ tagKey, tag }) => [tagKey, tag]));
  return [...words].map(([key, tag]) => ({ key, tag })).reverse();
}

/** The ids of everything in the list under these filters, in its order, in batches: for files of the whole. */
export async function* registerIds(
  actor: Actor,
  filters: ProjectFilters,
  today: CalendarDate,
  size = 500,
): AsyncGenerator<string[]> {
  const where = await registerWhere(actor, filters, today);
  let last: string | undefined;
  do {
    const rows = await db().project.findMany({
      where,
      select: { id: true },
      orderBy: registerOrder(filters.sort),
      take: size,
      ...(last === undefined ? {} : { cursor: { id: last }, skip: 1 }),
    });
    if (rows.length > 0) yield rows.map(({ id }) => id);
    last = rows.length === size ? rows.at(-1)?.id : undefined;
  } while (last !== undefined);
}

/** The open step that is due first, of each of these projects that has one. */
async function nextSteps(projectIds: readonly string[]): Promise<Map<string, ListedProject['next']>> {
  const steps = await db().milestone.findMany({
    where: { projectId: { in: [...projectIds] }, actualOn: null, dueOn: { not: null } },
    select: {
      ...{ projectId: true, step: true, dueOn: true },
      ...{ baselineOn: true, baselinePrecision: true, forecastPrecision: true },
    },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  const next = new Map<string, ListedProject['next']>();
  for (const { projectId, step, dueOn, ...dates } of steps) {
    if (dueOn === null || next.has(projectId)) continue;
    next.set(projectId, { step, due: { on: calendarDate(dueOn), precision: duePrecision(dates) } });
  }
  return next;
}
