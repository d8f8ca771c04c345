import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { partiesFor } from '@/lib/charter/queries';
import { listVersions } from '@/lib/compliance/queries/lists';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import { batchSize } from '@/lib/formats/batches';
import type { ProjectFilters } from '@/lib/projects/browse/filters';
import { browseIds } from '@/lib/projects/browse/queries/list';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { nextMilestones } from '@/lib/projects/next-milestone/queries';
import { unmergedProjects } from '@/lib/projects/policy';
import { statusFacts } from '@/lib/projects/status/queries';
import { jointStatus, partyStatuses, speakers, statusFilterOf } from '@/lib/projects/status-rule';
import { slipOf } from '@/lib/roadmap/slip-rule';
import type { FundingRow, MilestoneRow, ProjectOfRow, ProjectRow, StatusRow } from './rows';

// `registerIds` checks once what the reader may know of; the rows that belong to those ids are then read by index
// alone.
type Batches<Row> = AsyncGenerator<readonly Row[], undefined>;

// A project has a few milestones: so many projects make about one batch of them.
const projectsOfMilestones = 80;

const projectOfRow = { id: true, code: true, title: true, groupCode: true, privateTo: true };

/** Projects of a list under its filters, in its order; each batch takes the same few queries. */
export async function* projectRows(
  actor: Actor,
  filters: ProjectFilters,
  today: CalendarDate,
): Batches<ProjectRow> {
  const parties = (await partiesFor(actor)).map(({ code }) => code);
  for await (const ids of browseIds(actor, filters, today, batchSize)) {
    const [projects, facts, next] = await Promise.all([
      db().project.findMany({
        where: { id: { in: ids } },
        select: {
          ...projectOfRow,
          stage: true,
          startOn: true,
          startPrecision: true,
          targetOn: true,
          targetPrecision: true,
          listId: true,
          enteredOn: true,
          description: true,
          intendedResult: true,
          resultEvidence: true,
          resultOn: true,
          associated: { select: { groupCode: true }, orderBy: { groupCode: 'asc' } },
          organisations: {
            select: { role: true, organisation: { select: { name: true, sector: true, home: true } } },
            orderBy: { id: 'asc' },
          },
          funding: { select: { kind: true, amountMinor: true, currency: true }, orderBy: { id: 'asc' } },
          references: { select: { registry: true, title: true, url: true }, orderBy: { id: 'asc' } },
          provisions: { select: { provisionCode: true }, orderBy: { provisionCode: 'asc' } },
          tags: { select: { tag: true }, orderBy: { tagKey: 'asc' } },
        },
      }),
      statusFacts(actor, ids),
      nextMilestones(ids),
    ]);
    const lists = await listVersions(actor, projects);
    yield inOrder(ids, projects).map(({ startOn, targetOn, listId, ...project }) => {
      const { provisions, tags, associated, organisations } = project;
      const statuses = facts.get(project.id) ?? [];
      const present = partyStatuses(speakers(project, parties), statuses, today);
      return {
        ...project,
        start: partial(startOn, project.startPrecision),
        target: partial(targetOn, project.targetPrecision),
        list: lists.get(listId ?? '') ?? null,
        jointStatus: statusFilterOf(jointStatus(present)),
        statuses,
        provisions: provisions.map(({ provisionCode }) => provisionCode),
        tags: tags.map(({ tag }) => tag),
        associated: associated.map(({ groupCode }) => groupCode),
        organisations: organisations.map(({ role, organisation }) => ({ ...organisation, role })),
        next: next.get(project.id) ?? null,
        resultOn: date(project.resultOn),
        enteredOn: calendarDate(project.enteredOn),
      };
    });
  }
}

/** Costs and funding of each project of a list, one row for each amount. */
export async function* fundingRows(
  actor: Actor,
  filters: ProjectFilters,
  today: CalendarDate,
): Batches<FundingRow> {
  for await (const ids of browseIds(actor, filters, today, batchSize)) {
    const amounts = await db().funding.findMany({
      where: { projectId: { in: ids } },
      select: { projectId: true, kind: true, amountMinor: true, currency: true, source: true },
      orderBy: [{ kind: 'asc' }, { amountMinor: 'desc' }, { id: 'asc' }],
    });
    const projects = await projectsOf([...new Set(amounts.map(({ projectId }) => projectId))]);
    yield byProject(ids, amounts).flatMap(({ projectId, ...amount }) => {
      const project = projects.get(projectId);
      return project ? [{ project, ...amount }] : [];
    });
  }
}

/** Each Party's latest status report on each project of a list. */
export async function* statusRows(
  actor: Actor,
  filters: ProjectFilters,
  today: CalendarDate,
): Batches<StatusRow> {
  for await (const ids of browseIds(actor, filters, today, batchSize)) {
    const facts = await statusFacts(actor, ids);
    const projects = await projectsOf([...facts.keys()]);
    yield ids.flatMap((id) => {
      const project = projects.get(id);
      return project ? (facts.get(id) ?? []).map((fact) => ({ project, ...fact })) : [];
    });
  }
}

/** The milestones of the projects of a list, in each project's own order. */
export async function* milestoneRows(
  actor: Actor,
  filters: ProjectFilters,
  today: CalendarDate,
): Batches<MilestoneRow> {
  for await (const ids of browseIds(actor, filters, today, projectsOfMilestones)) {
    const [projects, milestones] = await Promise.all([
      projectsOf(ids),
      db().milestone.findMany({
        where: { projectId: { in: ids } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
    ]);
    const after = await predecessors(actor, milestones);
    yield byProject(ids, milestones).flatMap((row, index, all) => {
      const project = projects.get(row.projectId);
      const number = index - all.findIndex(({ projectId }) => projectId === row.projectId) + 1;
      if (!project) return [];
      return [{ ...milestoneRow(project, number, row, today), after: after.get(row.id) ?? [] }];
    });
  }
}

type StoredMilestone = Awaited<ReturnType<ReturnType<typeof db>['milestone']['findFirstOrThrow']>>;

function milestoneRow(
  project: ProjectOfRow,
  number: number,
  row: StoredMilestone,
  today: CalendarDate,
): Omit<MilestoneRow, 'after'> {
  const days = {
    firstBaselineOn: date(row.firstBaselineOn),
    baselineOn: date(row.baselineOn),
    forecastOn: date(row.forecastOn),
    actualOn: date(row.actualOn),
  };
  return {
    project,
    number,
    title: row.title,
    responsible: row.responsible,
    evidence: row.evidence,
    firstBaselineOn: days.firstBaselineOn,
    baseline: partial(row.baselineOn, row.baselinePrecision),
    forecast: partial(row.forecastOn, row.forecastPrecision),
    dueOn: date(row.dueOn),
    actualOn: days.actualOn,
    slip: slipOf(days),
    state: milestoneState({ dueOn: date(row.dueOn), actualOn: days.actualOn }, today),
  };
}

/**
 * Predecessors of these milestones that the actor may know of, written in the form that the roadmap's forms and pastes
 * accept (lib/roadmap/milestone-reference.ts).
 */
async function predecessors(
  actor: Actor,
  milestones: readonly { id: string; projectId: string }[],
): Promise<ReadonlyMap<string, string[]>> {
  const edges = await db().milestoneDependency.findMany({
    where: {
      dependentId: { in: milestones.map(({ id }) => id) },
      predecessor: { project: unmergedProjects(actor) },
    },
    select: {
      dependentId: true,
      predecessor: {
        select: { id: true, title: true, projectId: true, project: { select: { code: true } } },
      },
    },
    orderBy: [{ dependentId: 'asc' }, { predecessorId: 'asc' }],
  });
  const ranked = await db().milestone.findMany({
    where: { projectId: { in: [...new Set(edges.map(({ predecessor }) => predecessor.projectId))] } },
    select: { id: true, projectId: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id, projectId } of ranked) {
    const number = (counts.get(projectId) ?? 0) + 1;
    counts.set(projectId, number);
    numbers.set(id, number);
  }
  const own = new Map(milestones.map(({ id, projectId }) => [id, projectId]));
  const after = new Map<string, string[]>();
  for (const { dependentId, predecessor } of edges) {
    const { id, title, projectId, project } = predecessor;
    const within = own.get(dependentId) === projectId;
    const other = project.code === null ? title : `${project.code}.${numbers.get(id)}`;
    after.set(dependentId, [...(after.get(dependentId) ?? []), within ? String(numbers.get(id)) : other]);
  }
  return after;
}

async function projectsOf(ids: readonly string[]): Promise<Map<string, ProjectOfRow>> {
  const rows = await db().project.findMany({
    where: { id: { in: [...ids] } },
    select: projectOfRow,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Rows of many projects in the order of the projects, keeping their own order within each. */
function byProject<Row extends { projectId: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return [...rows].sort(
    (one, other) => (places.get(one.projectId) ?? 0) - (places.get(other.projectId) ?? 0),
  );
}

const date = (text: string | null) => (text === null ? null : calendarDate(text));

const partial = (on: string | null, precision: Precision | null): PartialDate | null =>
  on === null ? null : { on: calendarDate(on), precision: precision ?? 'day' };
