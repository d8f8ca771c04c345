import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { isCoordinator } from '@/lib/access/offices';
import { listInForceOn } from '@/lib/agreements/concurrence/queries';
import { type Difference, listDifferences, roadmapDifferences } from '@/lib/agreements/proposals/difference';
import { type AgreementMode, agreementMode } from '@/lib/agreements/proposals/keys-rule';
import { sides } from '@/lib/charter/queries';
import {
  type Content,
  type ContentOf,
  contentOf,
  type FrozenMilestone,
  frozenMilestone,
  type ListedProject,
} from '@/lib/compliance/content';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { unmergedProjects } from '@/lib/projects/policy';

/** The joint projects that the group leads and the actor may see, by code. `among` narrows them further. */
export async function listableProjects(
  tx: Transaction,
  actor: Actor,
  group: string,
  among: Prisma.ProjectWhereInput = {},
): Promise<ListedProject[]> {
  const rows = await tx.project.findMany({
    where: { AND: [unmergedProjects(actor), among], privateTo: null, groupCode: group },
    orderBy: { sortKey: 'asc' },
    select: { id: true, code: true, title: true },
  });
  return rows.map(({ id, code, title }) => ({ id, code: code ?? '', title }));
}

/** The group's agreed list with this id, or null if there is none or the actor may not enter the group. */
export async function agreedList(tx: Transaction, actor: Actor, id: string, group: string) {
  const row = await tx.proposal.findFirst({
    where: { id, kind: 'project_list', state: 'agreed', groupCode: group, group: enterableGroups(actor) },
  });
  if (row === null || row.agreedOn === null) return null;
  const { projects } = contentOf('project_list', row.content);
  return { id, version: row.version, agreedOn: calendarDate(row.agreedOn), projects };
}

/** Filter of the joint projects that the group leads. */
export const ledBy = (groupCode: string) => ({ groupCode, privateTo: null, mergedIntoId: null });

/**
 * The present dated milestones of the projects that the group still leads, by project id, in the order of the grid.
 * Projects that moved to another group are left out, because that group may be restricted
 * (docs/domain.md#restricted-groups).
 */
export async function liveMilestones(
  tx: Transaction,
  group: string,
  projects: readonly { id: string }[],
): Promise<Map<string, FrozenMilestone[]>> {
  const led = await Promise.all(
    chunksOf(projects, maxIds).map((some) =>
      tx.project.findMany({
        where: { ...ledBy(group), id: { in: some.map(({ id }) => id) } },
        select: {
          id: true,
          milestones: { where: { forecastOn: { not: null } }, orderBy: { position: 'asc' } },
        },
      }),
    ),
  );
  return new Map(led.flat().map((project) => [project.id, project.milestones.flatMap(datedMilestone)]));
}

function datedMilestone(row: {
  id: string;
  title: string;
  responsible: string | null;
  forecastOn: string | null;
  forecastPrecision: FrozenMilestone['precision'] | null;
}): FrozenMilestone[] {
  const { id, title, responsible, forecastOn, forecastPrecision } = row;
  if (forecastOn === null) return [];
  const due = { on: calendarDate(forecastOn), precision: forecastPrecision ?? ('day' as const) };
  return [frozenMilestone({ id, title, responsible, ...due })];
}

/** A roadmap's content, from the present milestones of a list's projects. `exemptions` are reasons by project id. */
export async function liveRoadmap(
  tx: Transaction,
  group: string,
  list: { id: string; projects: readonly ListedProject[] },
  exemptions: ReadonlyMap<string, string>,
): Promise<ContentOf<'roadmap'>> {
  const milestones = await liveMilestones(tx, group, list.projects);
  const projects = list.projects.map((project) => {
    const exemption = exemptions.get(project.id);
    const own = { ...project, milestones: milestones.get(project.id) ?? [] };
    return exemption === undefined ? own : { ...own, exemption };
  });
  return { group, listId: list.id, projects };
}

/** Whether this actor's agreement form records at once or proposes. */
export async function modeFor(tx: Transaction, actor: Actor): Promise<AgreementMode> {
  const { parties, withAccounts } = await sides(tx);
  return agreementMode(actor.party?.code ?? '', isCoordinator(actor), parties, withAccounts);
}

/** Whether this actor's form for a record of holding records at once or proposes. */
export async function recordingMode(actor: Actor): Promise<AgreementMode> {
  return modeFor(db(), actor);
}

/** The differences of frozen content from the live data; null if its kind is neither a list nor a roadmap. */
export async function liveDifferences(actor: Actor, frozen: Content): Promise<Difference[] | null> {
  if (frozen.kind === 'project_list') {
    const ids = frozen.content.projects.map(({ id }) => id);
    const projects = await listableProjects(db(), actor, frozen.content.group, { id: { in: ids } });
    return listDifferences(frozen.content, { projects });
  }
  if (frozen.kind !== 'roadmap') return null;
  const { group, listId, projects } = frozen.content;
  const exemptions = new Map(projects.flatMap(({ id, exemption }) => (exemption ? [[id, exemption]] : [])));
  const live = await liveRoadmap(db(), group, { id: listId, projects }, exemptions);
  return roadmapDifferences(frozen.content, live);
}

/** The projects of the group's list in force today; none if there is no such list. */
export async function projectsInForce(
  tx: Transaction,
  actor: Actor,
  group: string,
  today: CalendarDate,
): Promise<ListedProject[]> {
  const inForce = listInForceOn(await uncorrectedFacts(tx, today), group, today);
  return (inForce && (await agreedList(tx, actor, inForce.id, group))?.projects) ?? [];
}
