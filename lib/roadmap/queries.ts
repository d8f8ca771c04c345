import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { knownProjects, livingProjects } from '@/lib/projects/policy';
import { fieldErrors, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import type { Grid, GridStep } from './grid';
import { readPaste } from './paste';
import { type PasteError, type PastePlan, planPaste } from './paste-plan';
import { mayWriteRoadmap } from './policy';
import { pasteMilestonesSchema } from './schema';
import type { StepCase } from './step-rule';

const date = (text: string | null) => (text === null ? null : calendarDate(text));

/** The steps of one group as this actor may know them; a step that the actor may not know of is in no `after`. */
export async function findGrid(tx: Transaction, actor: Actor, groupCode: string): Promise<Grid> {
  const [projects, rows] = await Promise.all([
    tx.project.findMany({
      where: { AND: [livingProjects(actor)], groupCode },
      select: { id: true, code: true, title: true, privateTo: true },
      orderBy: [{ code: { sort: 'asc', nulls: 'last' } }, { searchKey: 'asc' }, { id: 'asc' }],
    }),
    tx.milestone.findMany({
      where: { project: { AND: [livingProjects(actor)], groupCode } },
      orderBy: [{ projectId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      include: {
        predecessors: {
          where: { predecessor: { project: { AND: [livingProjects(actor)], groupCode } } },
          select: { predecessorId: true },
        },
      },
    }),
  ]);
  const steps = projects.flatMap(({ id }) =>
    rows.filter(({ projectId }) => projectId === id).map((row, index) => gridStep(row, index + 1)),
  );
  return { projects, steps };
}

type Row = Omit<Awaited<ReturnType<Transaction['milestone']['findFirstOrThrow']>>, 'position'> & {
  predecessors: { predecessorId: string }[];
};

function gridStep(row: Row, number: number): GridStep {
  const { id, projectId, step, responsible, evidence, version } = row;
  const on = date(row.forecastOn);
  return {
    ...{ id, projectId, number, step, responsible, evidence, version },
    forecast: on === null ? null : { on, precision: row.forecastPrecision ?? 'day' },
    firstBaselineOn: date(row.firstBaselineOn),
    baselineOn: date(row.baselineOn),
    baselinePrecision: row.baselinePrecision,
    actualOn: date(row.actualOn),
    after: row.predecessors.map(({ predecessorId }) => predecessorId),
  };
}

/** The grid of a group, for its page; read once per request. */
export const roadmapGrid = cache(
  (actor: Actor, groupCode: string): Promise<Grid> => findGrid(db(), actor, groupCode),
);

/** The project of a step, or of a step to be, with the group that says who may write. */
export async function findRoadmapProject(tx: Transaction, actor: Actor, projectId: string) {
  return tx.project.findFirst({
    where: { AND: [{ id: projectId }, knownProjects(actor)] },
    select: {
      id: true,
      title: true,
      privateTo: true,
      group: { select: { code: true, slug: true, restricted: true } },
    },
  });
}

/** A step with its project, as this actor may know it, or null. */
export async function findMilestone(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.milestone.findFirst({
    where: { id, project: knownProjects(actor) },
    select: { id: true, step: true, version: true, projectId: true },
  });
  const project = row && (await findRoadmapProject(tx, actor, row.projectId));
  return row && project ? { ...row, project } : null;
}

/** The group that a paste goes into, as this actor may enter it, or null. */
export async function findRoadmapGroup(tx: Transaction, actor: Actor, code: string) {
  return tx.workingGroup.findFirst({
    where: { AND: [{ code }, enterableGroups(actor)] },
    select: { code: true, slug: true, restricted: true },
  });
}

/** For the page that asks before a step is removed. */
export const milestoneById = cache((actor: Actor, id: string) => findMilestone(db(), actor, id));

/**
 * Whether a roadmap that was agreed, or may still be, holds the step. Its frozen text is asked, so that one that
 * was annulled since counts too: that it was agreed stays in the record.
 */
export async function isInRoadmap(tx: Transaction, id: string): Promise<boolean> {
  const holding = await tx.proposal.count({
    where: { kind: 'roadmap', state: { in: ['agreed', 'open'] }, canonical: { contains: `"${id}"` } },
  });
  return holding > 0;
}

/** The same, for the page that asks before a step is removed. */
export const milestoneIsAgreed = (id: string): Promise<boolean> => isInRoadmap(db(), id);

/**
 * What is copied of their projects into new milestones, so that deadlines are found without a join: the lead
 * group and the compartment, by project id.
 */
export async function copiedOfProjects(tx: Transaction, projectIds: readonly string[]) {
  const rows = await tx.project.findMany({
    where: { id: { in: [...projectIds] } },
    select: { id: true, groupCode: true, privateTo: true },
  });
  return new Map(rows.map(({ id, ...copied }) => [id, copied]));
}

/** What the steps of a group are held against. */
export async function stepCase(
  tx: Transaction,
  actor: Actor,
  groupCode: string,
  today: StepCase['today'],
): Promise<StepCase> {
  const parties = await tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  return { grid: await findGrid(tx, actor, groupCode), parties: parties.map(({ code }) => code), today };
}

/** The refusal that names every line at fault, under the field that holds the text. */
export function pasteRefusal(errors: readonly PasteError[]): Refusal {
  return {
    kind: 'invalid',
    errors: errors.slice(0, 50).map(({ line, problem, values }) => ({
      field: 'text',
      code: 'paste-line',
      values: {
        ...{ cell: '', step: '', steps: '', on: '', other: '', otherOn: '', max: 0 },
        ...values,
        ...{ line, problem },
      },
    })),
  };
}

/** What a paste would add, without adding it; refused as the paste itself would be. */
export async function previewPaste(
  actor: Actor,
  input: unknown,
): Promise<Result<PastePlan & { parties: number }, Refusal>> {
  const parsed = pasteMilestonesSchema.safeParse(input);
  if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
  const { group, text } = parsed.data;
  const found = await findRoadmapGroup(db(), actor, group);
  if (found === null) return refused({ kind: 'not-found' });
  if (!mayWriteRoadmap(actor, found.code)) return refused({ kind: 'forbidden' });
  const [grid, parties, today] = await Promise.all([
    roadmapGrid(actor, group),
    partiesFor(actor),
    charterToday(),
  ]);
  const plan = planPaste(readPaste(text), { grid, parties: parties.map(({ code }) => code), today });
  return plan.errors.length > 0
    ? refused(pasteRefusal(plan.errors))
    : accepted({ ...plan, parties: parties.length });
}
