import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { isCoordinator } from '@/lib/access/offices';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { type ContentOf, contentOf, type FrozenMilestone, type ListedProject } from '@/lib/proposals/content';
import { type Way, wayToAgree } from '@/lib/proposals/keys-rule';
import { sides } from '@/lib/settlement/queries';

/** The joint projects that the group leads, by their code, as this actor may see them. */
export async function listableProjects(
  tx: Transaction,
  actor: Actor,
  group: string,
): Promise<ListedProject[]> {
  const rows = await tx.project.findMany({
    where: {
      AND: [ownCompartments(actor), { group: enterableGroups(actor) }],
      privateTo: null,
      groupCode: group,
    },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, title: true },
  });
  return rows.map(({ id, code, title }) => ({ id, code: code ?? '', title }));
}

/** An agreed list as this actor may see it, or null. */
export async function agreedList(tx: Transaction, actor: Actor, id: string, group: string) {
  const row = await tx.proposal.findFirst({
    where: { id, kind: 'project_list', state: 'agreed', groupCode: group, group: enterableGroups(actor) },
  });
  if (row === null || row.agreedOn === null) return null;
  const { projects } = contentOf('project_list', row.content);
  return { id, version: row.version, agreedOn: calendarDate(row.agreedOn), projects };
}

/** The dated milestones of the projects as they are now, in the order of the grid, by project. */
export async function liveMilestones(
  tx: Transaction,
  projects: readonly { id: string }[],
): Promise<Map<string, FrozenMilestone[]>> {
  const rows = await tx.milestone.findMany({
    where: { projectId: { in: projects.map(({ id }) => id) }, forecastOn: { not: null } },
    orderBy: [{ projectId: 'asc' }, { position: 'asc' }],
  });
  const byProject = new Map<string, FrozenMilestone[]>(projects.map(({ id }) => [id, []]));
  for (const { id, projectId, step, responsible, forecastOn, forecastPrecision } of rows) {
    if (forecastOn === null) continue;
    const on = calendarDate(forecastOn);
    byProject.get(projectId)?.push({ id, step, responsible, on, precision: forecastPrecision ?? 'day' });
  }
  return byProject;
}

/** The roadmap that the live milestones of a list's projects make. */
export async function liveRoadmap(
  tx: Transaction,
  group: string,
  list: { id: string; projects: readonly ListedProject[] },
  exemptions: ReadonlyMap<string, string>,
): Promise<ContentOf<'roadmap'>> {
  const milestones = await liveMilestones(tx, list.projects);
  const projects = list.projects.map((project) => {
    const exemption = exemptions.get(project.id);
    const own = { ...project, milestones: milestones.get(project.id) ?? [] };
    return exemption === undefined ? own : { ...own, exemption };
  });
  return { group, listId: list.id, projects };
}

/** How this actor's form brings about an agreement at present: at once, or as a proposal. */
export async function wayFor(tx: Transaction, actor: Actor): Promise<Way> {
  const { parties, withAccounts } = await sides(tx);
  return wayToAgree(actor.party?.code ?? '', isCoordinator(actor), parties, withAccounts);
}
