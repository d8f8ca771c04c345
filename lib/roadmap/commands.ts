import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { type AuditEventDraft, changesBetween, type EventType, storedTitle } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { chunksOf } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { lockRoadmaps } from '@/lib/db/lock';
import { newId } from '@/lib/db/new-id';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { GridMilestone } from './grid';
import {
  type MilestoneContent,
  milestoneText,
  type PlannedMilestone,
  recordedText,
  validateDone,
  validateMilestone,
  withMilestone,
} from './milestone-rule';
import { milestoneAnswer } from './milestone-twin';
import { mayWriteRoadmap } from './policy';
import {
  copiedOfProjects,
  findMilestone,
  findRoadmapProject,
  isInRoadmap,
  milestoneContext,
  milestoneTwinsOf,
} from './queries';
import {
  addMilestoneSchema,
  changeMilestoneSchema,
  finishMilestoneSchema,
  removeMilestoneSchema,
} from './schema';

type Project = NonNullable<Awaited<ReturnType<typeof findRoadmapProject>>>;

export const addMilestone = command({
  name: 'milestone.add',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: addMilestoneSchema,
  load: async (tx, actor, input) => ({ project: await findRoadmapProject(tx, actor, input.project) }),
  may: (actor, { project }) => project === null || mayWriteRoadmap(actor, project.group.code),
  run: async ({ tx, actor, input: { project: _, ask, twin, ...typed }, row: { project }, today }) => {
    if (project === null) return refused(invalid('unknown-choice', 'project'));
    await lockRoadmaps(tx);
    const against = await milestoneContext(tx, actor, { project, after: typed.after }, today);
    const content = { ...typed, actual: null, evidence: '' };
    const grid = withMilestone(against.grid, 'new', project.id, content);
    const { after, errors } = validateMilestone('new', content, null, { ...against, grid });
    if (errors.length > 0) return refused({ kind: 'invalid', errors });
    const named = { id: null, project: project.id, title: content.title };
    const doubt = await twinRefusal(tx, actor, { ask, twin }, named);
    if (doubt) return refused(doubt);
    const ids = await createMilestones(tx, [{ id: 'new', projectId: project.id, content, after }], today);
    const event = eventOf('milestone.added', project, { [storedTitle]: content.title });
    return accepted({
      value: { id: ids.get('new') ?? '', project: project.id, slug: project.group.slug },
      events: [event],
    });
  },
});

export const changeMilestone = command({
  name: 'milestone.change',
  attempt: mayWorkSomewhere,
  schema: changeMilestoneSchema,
  load: (tx, actor, { id }) => findMilestone(tx, actor, id),
  may: (actor, { project }) => mayWriteRoadmap(actor, project.group.code),
  run: async ({ tx, actor, input: { id, version, ask, twin, ...content }, row: { project }, today }) => {
    await lockRoadmaps(tx);
    const against = await milestoneContext(tx, actor, { project, changed: id, after: content.after }, today);
    const before = against.grid.milestones.find((milestone) => milestone.id === id);
    if (!before) return refused({ kind: 'not-found' });
    const theirs: Refusal = {
      kind: 'conflict',
      version: before.version,
      theirs: milestoneText(before, against.grid),
    };
    if (before.version !== version) return refused(theirs);
    const grid = withMilestone(against.grid, id, project.id, content);
    const { after, errors } = validateMilestone(id, content, before, { ...against, grid });
    if (errors.length > 0) return refused({ kind: 'invalid', errors });
    const named = { id, project: project.id, title: content.title };
    const doubt = await twinRefusal(tx, actor, { ask, twin }, named);
    if (doubt) return refused(doubt);
    const data = { ...columnsOf(content), version: { increment: 1 } };
    const saved = await tx.milestone.updateMany({ where: { id, version }, data });
    if (saved.count === 0) return refused(theirs);
    await storeDueDays(tx, [project.id]);
    await writePredecessors(tx, before, after);
    const changed = grid.milestones.find((milestone) => milestone.id === id) ?? before;
    const changes = changesBetween(
      recordedText(before, against.grid),
      recordedText({ ...changed, after }, grid),
    );
    const event = { ...eventOf('milestone.changed', project, { [storedTitle]: content.title }), changes };
    return accepted({ value: { id, slug: project.group.slug }, events: [event] });
  },
});

/** The question whether a second milestone of this name is intended, if the form asks it and it is unanswered. */
async function twinRefusal(
  tx: Transaction,
  actor: Actor,
  { ask, twin }: { ask?: 'yes' | undefined; twin: string },
  named: { id: string | null; project: string; title: string },
): Promise<Refusal | null> {
  if (ask === undefined || twin === milestoneAnswer(named.id ?? named.project, named.title)) return null;
  const [first] = await milestoneTwinsOf(tx, actor, named);
  return first ? invalid('milestone-twin', 'title', { number: first.number }) : null;
}

/** Records a milestone as done, with the day and the evidence; the rest of the milestone is unchanged. */
export const finishMilestone = command({
  name: 'milestone.finish',
  attempt: mayWorkSomewhere,
  schema: finishMilestoneSchema,
  load: (tx, actor, { id }) => findMilestone(tx, actor, id),
  may: (actor, { project }) => mayWriteRoadmap(actor, project.group.code),
  run: async ({ tx, actor, input: { id, version, ...done }, row: { project }, today }) => {
    await lockRoadmaps(tx);
    const against = await milestoneContext(tx, actor, { project, changed: id, after: '' }, today);
    const before = against.grid.milestones.find((milestone) => milestone.id === id);
    if (!before) return refused({ kind: 'not-found' });
    const { grid, errors } = validateDone(before, done, against);
    if (errors.length > 0) return refused({ kind: 'invalid', errors });
    const { actual, evidence } = done;
    const data = { actualOn: actual, evidence, version: { increment: 1 } };
    const saved = await tx.milestone.updateMany({ where: { id, version }, data });
    if (saved.count === 0) {
      const { actual: theirActual = '', evidence: theirs = '' } = milestoneText(before, against.grid);
      return refused({
        kind: 'conflict',
        version: before.version,
        theirs: { actual: theirActual, evidence: theirs },
      });
    }
    await storeDueDays(tx, [project.id]);
    const after = grid.milestones.find((milestone) => milestone.id === id) ?? before;
    const changes = changesBetween(recordedText(before, against.grid), recordedText(after, grid));
    const event = { ...eventOf('milestone.changed', project, { [storedTitle]: before.title }), changes };
    return accepted({ value: { id, project: project.id }, events: [event] });
  },
});

/** Removes a milestone that no agreed roadmap contains; its successors no longer depend on it. */
export const removeMilestone = command({
  name: 'milestone.remove',
  attempt: mayWorkSomewhere,
  schema: removeMilestoneSchema,
  load: (tx, actor, { id }) => findMilestone(tx, actor, id),
  may: (actor, { project }) => mayWriteRoadmap(actor, project.group.code),
  run: async ({ tx, input: { id, version }, row: { title, project, ...row } }) => {
    await lockRoadmaps(tx);
    if (await isInRoadmap(tx, project.id, [id])) return refused(invalid('milestone-agreed'));
    await tx.milestoneDependency.deleteMany({ where: { OR: [{ dependentId: id }, { predecessorId: id }] } });
    const removed = await tx.milestone.deleteMany({ where: { id, version } });
    if (removed.count === 0) return refused({ kind: 'conflict', version: row.version, theirs: {} });
    await storeDueDays(tx, [project.id]);
    const event = eventOf('milestone.removed', project, { [storedTitle]: title });
    return accepted({ value: { slug: project.group.slug, project: project.id }, events: [event] });
  },
});

const rowsAtOnce = 250;

/** Adds milestones behind those that their projects have, and gives the ids by those that stood for them. */
export async function createMilestones(
  tx: Transaction,
  milestones: readonly PlannedMilestone[],
  today: CalendarDate,
): Promise<Map<string, string>> {
  const projectIds = [...new Set(milestones.map(({ projectId }) => projectId))];
  const last = await tx.milestone.groupBy({
    by: ['projectId'],
    where: { projectId: { in: projectIds } },
    _max: { position: true },
  });
  const positions = new Map(last.map(({ projectId, _max }) => [projectId, _max.position ?? 0]));
  const copied = await copiedOfProjects(tx, projectIds);
  const ids = new Map(milestones.map(({ id }) => [id, newId()]));
  const rows = milestones.map(({ id, projectId, content }) => {
    const position = (positions.get(projectId) ?? 0) + 1;
    positions.set(projectId, position);
    const own = { id: ids.get(id), projectId, ...copied.get(projectId) };
    return { ...own, position, enteredOn: today, ...columnsOf(content) };
  });
  for (const data of chunksOf(rows, rowsAtOnce)) await tx.milestone.createMany({ data });
  await storeDueDays(tx, projectIds);
  const idOf = (id: string) => ids.get(id) ?? id;
  const dependencies = milestones.flatMap(({ id, after }) =>
    after.map((predecessor) => ({ dependentId: idOf(id), predecessorId: idOf(predecessor) })),
  );
  await insertRows(tx, 'MilestoneDependency', dependencies);
  return ids;
}

/** Only what the actor saw is taken away: what another compartment holds stays. */
export async function writePredecessors(
  tx: Transaction,
  before: GridMilestone,
  after: readonly string[],
): Promise<void> {
  const dropped = before.after.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.after.includes(id));
  await tx.milestoneDependency.deleteMany({
    where: { dependentId: before.id, predecessorId: { in: dropped } },
  });
  const dependencies = added.map((predecessorId) => ({ dependentId: before.id, predecessorId }));
  await insertRows(tx, 'MilestoneDependency', dependencies);
}

/** A changed forecast changes no baseline; when the milestone falls due is stored after it. */
export function columnsOf(content: MilestoneContent) {
  const { title, responsible, forecast, actual, evidence } = content;
  const forecastOn = forecast?.on ?? null;
  return {
    title,
    responsible,
    evidence,
    forecastOn,
    actualOn: actual,
    forecastPrecision: forecast?.precision ?? null,
  };
}

export function eventOf(
  type: EventType,
  project: Pick<Project, 'id' | 'title' | 'privateTo' | 'group'>,
  values: Record<string, string | number>,
): AuditEventDraft {
  return {
    type,
    subject: { type: 'project', id: project.id },
    compartment: compartmentOf(project.privateTo, project.group),
    groupCode: project.group.code,
    values: { title: project.title, ...values },
  };
}
