import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';
import { workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { db, type Transaction } from '@/lib/db/client';
import { knownProjects } from './policy';
import type { ProjectContent } from './record-text';

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

/** One project with all that is written of it; null where the reader may not know of it. */
export async function projectById(actor: Actor, id: string): Promise<KnownProject | null> {
  return findProject(db(), actor, id);
}

/** The projects that a group leads and this actor may know of, by code; private ones last. */
export async function projectsOfGroup(actor: Actor, groupCode: string) {
  return db().project.findMany({
    where: { ...knownProjects(actor), groupCode },
    select: { id: true, code: true, title: true, stage: true, privateTo: true },
    orderBy: [{ code: { sort: 'asc', nulls: 'last' } }, { searchKey: 'asc' }],
  });
}

/** The groups in which the actor may log a project, in the Charter's order. */
export async function groupsToWorkIn(actor: Actor, today: CalendarDate) {
  const groups = await workingGroups(actor);
  return groups.filter(
    ({ code, retiredOn }) => mayWorkIn(actor, code) && (retiredOn === null || retiredOn > today),
  );
}

/** The tags of the projects that this actor may know of: the key that an address holds, and the word. */
export async function projectTags(actor: Actor): Promise<{ key: string; tag: string }[]> {
  const tags = await db().projectTag.findMany({
    where: { project: knownProjects(actor) },
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
      actualOn: true,
      evidence: true,
    },
    orderBy: { position: 'asc' },
  });
}
