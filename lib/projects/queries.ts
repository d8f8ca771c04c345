import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';
import { charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { db, type Transaction } from '@/lib/db/client';
import { duePrecision } from '@/lib/roadmap/due-day';
import { statusFacts } from '@/lib/statuses/queries';
import type { ProjectFilters } from './filters';
import { knownProjects, livingProjects } from './policy';
import type { ProjectContent } from './record-text';
import { searchTerms } from './search-key';
import type { Stage } from './stage';
import { type PartyStatus, partyStatuses, type StatusFilter, speakers } from './status-rule';

const projectSelect = {
  id: true,
  code: true,
  title: true,
  description: true,
  groupCode: true,
  privateTo: true,
  stage: true,
  startOn: true,
  startPrecision: true,
  targetOn: true,
  targetPrecision: true,
  source: true,
  enteredOn: true,
  version: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  associated: { select: { groupCode: true }, orderBy: { group: { position: 'asc' as const } } },
  provisions: { select: { provisionCode: true }, orderBy: { provision: { position: 'asc' as const } } },
  organisations: {
    select: { role: true, organisation: { select: { name: true, sector: true, home: true } } },
    orderBy: { organisation: { nameKey: 'asc' as const } },
  },
  funding: {
    select: { kind: true, amountMinor: true, currency: true, source: true },
    orderBy: [{ kind: 'asc' as const }, { amountMinor: 'desc' as const }],
  },
  references: {
    select: { registry: true, title: true, url: true },
    orderBy: [{ registry: 'asc' as const }, { title: 'asc' as const }],
  },
  tags: { select: { tag: true }, orderBy: { tagKey: 'asc' as const } },
};

/** What has to be known of a group to log a project in it: see LeadGroup. */
export const leadGroupSelect = {
  code: true,
  restricted: true,
  retiredOn: true,
  mandate: { select: { provisionCode: true }, orderBy: { provision: { position: 'asc' as const } } },
};

/** A project as its page and its forms need it: who may know of it, and everything that people wrote. */
export interface KnownProject {
  id: string;
  code: string | null;
  groupCode: string;
  privateTo: string | null;
  source: string;
  enteredOn: CalendarDate;
  version: number;
  group: { code: string; slug: string; name: string; restricted: boolean };
  content: ProjectContent;
}

/** The project as this actor may see it, or null: also where it is another Party's, or of a group closed to them. */
export async function findProject(tx: Transaction, actor: Actor, id: string): Promise<KnownProject | null> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const row = await tx.project.findFirst({ where: { id, ...knownProjects(actor) }, select: projectSelect });
  if (row === null) return null;
  const { code, groupCode, privateTo, source, version, group, title, description, stage } = row;
  const content = {
    title,
    description,
    stage,
    group: groupCode,
    associated: row.associated.map((each) => each.groupCode),
    provisions: row.provisions.map((each) => each.provisionCode),
    organisations: row.organisations.map(({ role, organisation }) => ({ ...organisation, role })),
    start: partialDate(row.startOn, row.startPrecision),
    target: partialDate(row.targetOn, row.targetPrecision),
    funding: row.funding,
    references: row.references,
    tags: row.tags.map(({ tag }) => tag),
  };
  const enteredOn = calendarDate(row.enteredOn);
  return { id, code, groupCode, privateTo, source, version, group, enteredOn, content };
}

function partialDate(on: string | null, precision: Precision | null): PartialDate | null {
  return on === null || precision === null ? null : { on: calendarDate(on), precision };
}

/** One project with all that is written of it; null where the reader may not know of it. Read once per request. */
export const projectById = cache(
  (actor: Actor, id: string): Promise<KnownProject | null> => findProject(db(), actor, id),
);

/** The projects that a group leads and this actor may know of, by code; private ones last. */
export async function projectsOfGroup(actor: Actor, groupCode: string) {
  return db().project.findMany({
    where: { ...livingProjects(actor), groupCode },
    select: { id: true, code: true, title: true, stage: true, privateTo: true },
    orderBy: [{ code: { sort: 'asc', nulls: 'last' } }, { searchKey: 'asc' }],
  });
}

/**
 * What the forms of projects offer: the groups in which the actor may log one (`present` is offered in any case),
 * all groups to associate, the provisions and the Parties.
 */
export async function projectChoices(actor: Actor, present?: { code: string }) {
  const [groups, text, parties, today] = await Promise.all([
    workingGroups(actor),
    provisions(),
    partiesFor(actor),
    charterToday(),
  ]);
  const open = groups.filter(({ retiredOn }) => retiredOn === null || retiredOn > today);
  const leads = groups.filter(
    (group) => group.code === present?.code || (open.includes(group) && mayWorkIn(actor, group.code)),
  );
  return { leads, groups, provisions: text, parties };
}

/** The tags of the projects that this actor may know of: the key that an address holds, and the word. */
export async function projectTags(actor: Actor): Promise<{ key: string; tag: string }[]> {
  const tags = await db().projectTag.findMany({
    where: { project: livingProjects(actor) },
    select: { tagKey: true, tag: true },
    distinct: ['tagKey'],
    orderBy: { tagKey: 'asc' },
    take: 200,
  });
  return tags.map(({ tagKey, tag }) => ({ key: tagKey, tag }));
}

/** The milestones of a project that the actor may know of, in their order; none where they may not. */
export async function milestonesOf(actor: Actor, projectId: string) {
  return db().milestone.findMany({
    where: { projectId, project: knownProjects(actor) },
    select: {
      id: true,
      step: true,
      responsible: true,
      forecastOn: true,
      forecastPrecision: true,
      firstBaselineOn: true,
      baselineOn: true,
      baselinePrecision: true,
      actualOn: true,
      evidence: true,
    },
    orderBy: { position: 'asc' },
  });
}

const projectPageSize = 50;

/** A line of the list: the project, what each Party last said of it, and its next open step. */
export interface ListedProject {
  id: string;
  code: string | null;
  title: string;
  stage: Stage;
  privateTo: string | null;
  group: { slug: string; name: string };
  statuses: PartyStatus[];
  next: { step: string; due: PartialDate } | null;
}

/**
 * One page of the projects that the actor may know of, with how many there are in all; a page past the last one
 * is the last. `parties` come in the reader's order. The joint status is the rule's, never SQL's: a filter by it
 * reads what the rule stored on each report.
 */
export async function projectList(
  actor: Actor,
  filters: ProjectFilters,
  { today, parties }: { today: CalendarDate; parties: readonly string[] },
): Promise<{ projects: ListedProject[]; total: number; page: number; pages: number }> {
  const narrowed = listWhere(actor, filters);
  const where = filters.status === null ? narrowed : { AND: [narrowed, ofStatus(filters.status, today)] };
  const total = await db().project.count({ where });
  const pages = Math.max(1, Math.ceil(total / projectPageSize));
  const page = Math.min(filters.page, pages);
  const rows = await db().project.findMany({
    where,
    select: {
      ...{ id: true, code: true, title: true, stage: true, privateTo: true },
      group: { select: { slug: true, name: true } },
      milestones: {
        where: { actualOn: null, dueOn: { not: null } },
        orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
        take: 1,
        select: {
          step: true,
          dueOn: true,
          baselineOn: true,
          baselinePrecision: true,
          forecastPrecision: true,
        },
      },
    },
    orderBy: listOrders[filters.sort],
    skip: (page - 1) * projectPageSize,
    take: projectPageSize,
  });
  const facts = await statusFacts(
    actor,
    rows.map(({ id }) => id),
  );
  const projects = rows.map(({ milestones: [next], ...row }) => ({
    ...row,
    statuses: partyStatuses(speakers(row, parties), facts.get(row.id) ?? [], today),
    next: next?.dueOn
      ? { step: next.step, due: { on: calendarDate(next.dueOn), precision: duePrecision(next) } }
      : null,
  }));
  return { projects, total, page, pages };
}

/** Each Party's status of one project, in the order of `parties`. */
export async function projectStatuses(
  actor: Actor,
  project: { id: string; privateTo: string | null },
  { today, parties }: { today: CalendarDate; parties: readonly string[] },
): Promise<PartyStatus[]> {
  const facts = await statusFacts(actor, [project.id]);
  return partyStatuses(speakers(project, parties), facts.get(project.id) ?? [], today);
}

const listOrders = {
  code: [{ code: { sort: 'asc' as const, nulls: 'last' as const } }, { searchKey: 'asc' as const }],
  title: [{ searchKey: 'asc' as const }, { id: 'asc' as const }],
  newest: [{ createdAt: 'desc' as const }, { id: 'asc' as const }],
};

function listWhere(actor: Actor, { q, group, stage, provision, tag }: ProjectFilters) {
  return {
    AND: [
      livingProjects(actor),
      ...searchTerms(q).map((term) => ({ searchKey: { contains: term } })),
      ...(group === null ? [] : [{ groupCode: group }]),
      ...(stage === null ? [] : [{ stage }]),
      ...(provision === null ? [] : [{ provisions: { some: { provisionCode: provision } } }]),
      ...(tag === null ? [] : [{ tags: { some: { tagKey: tag } } }]),
    ],
  };
}

/** The stored status holds to its last day; from then on, and where there is none, it is not reported lately. */
function ofStatus(status: StatusFilter, today: CalendarDate) {
  if (status === 'not_reported') return { OR: [{ jointUntil: null }, { jointUntil: { lt: today } }] };
  return { jointStatus: status, jointUntil: { gte: today } };
}
