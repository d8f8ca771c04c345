import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterToday } from '@/lib/charter/queries';
import { latestInForce } from '@/lib/compliance/in-force';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import { db, type Transaction } from '@/lib/db/client';
import { duePrecision } from '@/lib/projects/next-milestone/due-day';
import { knownProjects, mayWriteProject, unmergedProjects } from '@/lib/projects/policy';
import { type KnownProject, projectById } from '@/lib/projects/queries';
import type { ProjectContent } from '@/lib/projects/record-text';
import { endsBeforeStart } from '@/lib/projects/schema';
import { countingText, fieldErrors, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { isWordless, queryWords, wordsOf, wordWhere } from '@/lib/search/search-words';
import { type Holding, type MergeSide, mergeRefusal } from './merge-rule';
import { mergedContent } from './merged-content';
import { type Edge, type MilestoneToMerge, milestonesToMerge } from './merged-milestones';
import { mergeProjectsSchema } from './schema';

const maxOffered = 20;
const maxMilestones = 500;
// More milestones than any roadmap links by dependencies.
const maxWalked = 20_000;

/** A project as the merge rule reads it. */
export async function mergeSide(
  tx: Transaction,
  actor: Actor,
  { id, merged, privateTo, group }: KnownProject,
  today: CalendarDate,
): Promise<MergeSide> {
  return {
    id,
    merged: merged !== null,
    privateTo,
    writable: mayWriteProject(actor, group.code),
    restrictedGroup: group.restricted ? group.code : null,
    held: await holdings(tx, id, today),
  };
}

/** What holds the project. Proposals that the actor may not read count too: only the kind is shown. */
async function holdings(tx: Transaction, projectId: string, today: CalendarDate): Promise<Holding[]> {
  const rows = await tx.proposal.findMany({
    where: { projects: { some: { projectId } }, state: { in: ['open', 'agreed'] } },
    select: { id: true, kind: true, state: true, groupCode: true },
  });
  if (rows.length === 0) return [];
  const facts = await uncorrectedFacts(tx, today);
  return rows.flatMap(({ id, kind, state, groupCode }): Holding[] => {
    if (state === 'open') return ['open'];
    const deliverable = kind === 'roadmap' ? 'roadmap' : 'project_list';
    const latest = latestInForce(today, groupCode ?? '', deliverable, facts);
    if (latest?.id !== id) return [];
    return [kind === 'roadmap' ? 'roadmap' : 'list'];
  });
}

/** The duplicate's milestones in order, each with the survivor's milestone of the same name. */
export async function mergeMilestones(
  tx: Transaction,
  duplicateId: string,
  survivorId: string,
): Promise<(MilestoneToMerge & { due: PartialDate | null; done: boolean })[]> {
  const rows = await tx.milestone.findMany({
    where: { projectId: { in: [duplicateId, survivorId] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      projectId: true,
      dueOn: true,
      actualOn: true,
      baselineOn: true,
      baselinePrecision: true,
      forecastPrecision: true,
    },
    take: 2 * maxMilestones,
  });
  const own = rows.filter(({ projectId }) => projectId === duplicateId);
  const other = rows.filter(({ projectId }) => projectId === survivorId);
  const rowOf = new Map(own.map((row) => [row.id, row]));
  return milestonesToMerge(own, other).map((milestone) => {
    const row = rowOf.get(milestone.id);
    const due = row?.dueOn ? { on: calendarDate(row.dueOn), precision: duePrecision(row) } : null;
    return { ...milestone, done: row ? row.actualOn !== null : false, due };
  });
}

/**
 * The dependencies of these milestones (`own`), and with them everything that they depend on in turn, in
 * every compartment (`around`): enough to find a cycle that a merge would close.
 */
export async function edgesAround(
  tx: Transaction,
  milestoneIds: readonly string[],
): Promise<{ own: Edge[]; around: Edge[] }> {
  const ids = [...milestoneIds];
  const own = await tx.milestoneDependency.findMany({
    where: { OR: [{ dependentId: { in: ids } }, { predecessorId: { in: ids } }] },
  });
  const around = new Map(own.map((edge) => [`${edge.dependentId} ${edge.predecessorId}`, edge]));
  const walked = new Set<string>();
  let next = [...new Set(own.flatMap(({ dependentId, predecessorId }) => [dependentId, predecessorId]))];
  while (next.length > 0 && walked.size < maxWalked) {
    for (const id of next) walked.add(id);
    const found = await tx.milestoneDependency.findMany({
      where: { dependentId: { in: next } },
      take: 5_000,
    });
    for (const edge of found) around.set(`${edge.dependentId} ${edge.predecessorId}`, edge);
    next = [...new Set(found.map(({ predecessorId }) => predecessorId))].filter((id) => !walked.has(id));
  }
  return { own, around: [...around.values()] };
}

/** A project that another may be merged into. */
export interface MergeOffer {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
  group: { slug: string; name: string };
}

/**
 * At most 20 projects that this one may duplicate, by code: those that match the search, or without one those
 * in its compartment whose titles share a word with its title.
 */
export async function mergeOffers(actor: Actor, project: KnownProject, q: string): Promise<MergeOffer[]> {
  if (isWordless(q)) return [];
  const matches = queryWords(q).map((word) => ({ words: { some: wordWhere(word) } }));
  const own = wordsOf(project.content.title).filter((word) => word.length > 3);
  const where = matches.length > 0 ? { AND: matches } : { words: { some: { word: { in: own } } } };
  return db().project.findMany({
    where: {
      AND: [unmergedProjects(actor), where],
      id: { not: project.id },
      privateTo: project.privateTo,
      group: project.group.restricted ? { code: project.groupCode } : { restricted: false },
    },
    select: {
      id: true,
      code: true,
      title: true,
      privateTo: true,
      group: { select: { slug: true, name: true } },
    },
    orderBy: { sortKey: 'asc' },
    take: maxOffered,
  });
}

/** A project at the other end of a merge, and the day of the merge. */
export interface MergedProject {
  id: string;
  code: string | null;
  title: string;
  /** `into`: it is the survivor. `from`: it was the duplicate. */
  direction: 'into' | 'from';
  on: CalendarDate;
}

/**
 * The project's survivor, then at most 50 duplicates merged into it, latest first, as far as the actor may
 * see.
 */
export async function mergeTrail(
  actor: Actor,
  { id, merged }: Pick<KnownProject, 'id' | 'merged'>,
): Promise<MergedProject[]> {
  const rows = await db().project.findMany({
    where: { AND: [knownProjects(actor)], OR: [{ mergedIntoId: id }, { id: merged?.id ?? '' }] },
    select: { id: true, code: true, title: true, mergedOn: true },
    orderBy: [{ mergedOn: 'desc' }, { id: 'asc' }],
    take: 51,
  });
  const trail = rows.flatMap(({ mergedOn, ...row }): MergedProject[] => {
    if (merged && row.id === merged.id) return [{ ...row, direction: 'into', on: merged.on }];
    return mergedOn === null ? [] : [{ ...row, direction: 'from', on: calendarDate(mergedOn) }];
  });
  return trail.sort((one, other) => Number(other.direction === 'into') - Number(one.direction === 'into'));
}

/** Both sides of a merge as the actor may see them, the refusal if any, and what the merge would move. */
export async function mergePage(actor: Actor, duplicate: KnownProject, survivor: KnownProject) {
  const today = await charterToday();
  const [one, other, milestones] = await Promise.all([
    mergeSide(db(), actor, duplicate, today),
    mergeSide(db(), actor, survivor, today),
    mergeMilestones(db(), duplicate.id, survivor.id),
  ]);
  return { duplicate, survivor, refusal: mergeRefusal(one, other), milestones };
}

/** Previews a merge without writing. It is refused as the merge itself would be. */
export async function previewMerge(actor: Actor, input: unknown): Promise<Result<MergePreview, Refusal>> {
  const parsed = mergeProjectsSchema.safeParse(input, countingText);
  if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
  const duplicate = await projectById(actor, parsed.data.id);
  if (duplicate === null) return refused({ kind: 'not-found' });
  const survivor = await projectById(actor, parsed.data.survivor);
  if (survivor === null) return refused(invalid('merge-unknown', 'survivor'));
  const { refusal, milestones } = await mergePage(actor, duplicate, survivor);
  if (refusal !== null) return refused(invalid(refusal));
  const after = mergedContent(survivor.content, duplicate.content, parsed.data);
  if (endsBeforeStart(after)) return refused(invalid('target-before-start', 'fields'));
  const taken = milestones.filter(({ id }) => parsed.data.steps.includes(id)).length;
  return accepted({ before: survivor.content, after, taken, left: milestones.length - taken });
}

/** The survivor's content before and after, and how many milestones it takes over and leaves out. */
export interface MergePreview {
  before: ProjectContent;
  after: ProjectContent;
  taken: number;
  left: number;
}
