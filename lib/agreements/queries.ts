import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { isCoordinator, mayConcurFor } from '@/lib/access/offices';
import { listInForceOn } from '@/lib/agreements/concurrence/queries';
import { mayBeEnded } from '@/lib/agreements/proposals/content-rule';
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
  type ProposalKind,
} from '@/lib/compliance/content';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { unmergedProjects } from '@/lib/projects/policy';
import { type Stage, stages } from '@/lib/projects/stage';
import { countProjects, worded } from '@/lib/roadmap/grid/queries';
import { cleanLine } from '@/lib/text';
import type { EndingAgreementForm, GroupAgreementForm, Listed, ListedProjects } from './agreement-form';
import { maxTicks, underWay } from './list-choice';
import { lacksMandate } from './mandate-rule';

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

const ledBy = (groupCode: string) => ({ groupCode, privateTo: null, mergedIntoId: null });

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

const visibleTo = (actor: Actor) => ({ OR: [{ groupCode: null }, { group: enterableGroups(actor) }] });

type Params = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? cleanLine(value) : '');

/**
 * The projects that the list form shows, and which of them are on the list in force. It shows all that the group leads,
 * or if they are many, one page of those that match the search words and the stage in the address.
 */
async function offeredProjects(
  groupCode: string,
  inForceId: string | null,
  params: Params,
): Promise<Pick<Extract<GroupAgreementForm, { kind: 'project_list' }>, 'projects' | 'listed' | 'many'>> {
  const led = ledBy(groupCode);
  const byStage = await db().project.groupBy({ by: ['stage'], where: led, _count: { _all: true } });
  const count = (among: readonly Stage[]) =>
    byStage.reduce((sum, row) => sum + (among.includes(row.stage) ? row._count._all : 0), 0);
  const few = count(stages) <= maxTicks;
  const q = few ? '' : textOf(params.q).slice(0, 200);
  const stage = few ? null : (stages.find((known) => known === textOf(params.stage)) ?? null);
  const where = {
    ...led,
    ...(stage === null ? {} : { stage }),
    ...(q === '' ? {} : { AND: await worded(q) }),
  };
  const found = few ? count(stages) : await countProjects(where);
  const pages = Math.max(1, Math.ceil(found / maxTicks));
  const page = Math.min(pages, Math.max(1, Number.parseInt(textOf(params.page), 10) || 1));
  const rows = await db().project.findMany({
    where,
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * maxTicks,
    take: maxTicks,
    select: {
      id: true,
      code: true,
      title: true,
      proposals: { where: { proposalId: inForceId ?? '' }, select: { proposalId: true } },
    },
  });
  const listed = rows.filter(({ proposals }) => proposals.length > 0).map(({ id }) => id);
  const projects = rows.map(({ id, code, title }) => ({ id, code: code ?? '', title }));
  if (few) return { projects, listed, many: null };
  const inForce =
    inForceId === null ? null : await db().proposalProject.count({ where: { proposalId: inForceId } });
  const counts = { led: count(stages), found, underWay: count(underWay), inForce };
  return { projects, listed, many: { q, stage, page, pages, counts } };
}

const idsOf = (projects: readonly { id: string }[]) => projects.map(({ id }) => id);

const maxListed = 100;

/** The projects of an agreed list, in its words and order, by what a roadmap needs for each. */
async function listedProjects(
  groupCode: string,
  proposalId: string,
  listed: readonly ListedProject[],
): Promise<ListedProjects> {
  const rows = await db().$queryRaw<{ id: string; has: number | bigint }[]>`
    SELECT p."id", CASE WHEN EXISTS (
      SELECT 1 FROM "Milestone" m WHERE m."projectId" = p."id" AND m."forecastOn" IS NOT NULL
    ) THEN 1 ELSE 0 END AS "has"
    FROM "ProposalProject" pp JOIN "Project" p ON p."id" = pp."projectId"
    WHERE pp."proposalId" = ${proposalId} AND p."groupCode" = ${groupCode}
      AND p."privateTo" IS NULL AND p."mergedIntoId" IS NULL`;
  const led = new Map(rows.map(({ id, has }) => [id, Number(has) > 0]));
  const of = (dated: boolean | undefined): Listed => {
    const projects = listed.filter(({ id }) => led.get(id) === dated);
    return { first: projects.slice(0, maxListed), count: projects.length };
  };
  const rest = of(true);
  const milestones = await liveMilestones(db(), groupCode, rest.first);
  const first = rest.first.map((project) => ({ ...project, milestones: milestones.get(project.id) ?? [] }));
  return { undated: of(false), moved: of(undefined), dated: { first, count: rest.count } };
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

/** The content of the proposal that `again` in the address names, if it is of this kind and subject; else null. */
async function formerContent<Kind extends ProposalKind>(
  actor: Actor,
  kind: Kind,
  subject: string,
  { again }: Params,
): Promise<ContentOf<Kind> | null> {
  if (typeof again !== 'string') return null;
  const row = await db().proposal.findFirst({
    where: { AND: [visibleTo(actor), { id: again, kind, subject }] },
    select: { content: true },
  });
  return row && contentOf(kind, row.content);
}

/** The form for a group's list, roadmap or extension, or null if the actor may not concur in the group. */
async function groupForm(
  actor: Actor,
  kind: GroupAgreementForm['kind'],
  groupCode: string,
  today: CalendarDate,
  params: Params,
): Promise<GroupAgreementForm | null> {
  const found = await db().workingGroup.findFirst({
    where: { AND: [{ code: groupCode }, enterableGroups(actor)] },
    select: { code: true, slug: true, name: true, mandate: { select: { provisionCode: true }, take: 1 } },
  });
  if (found === null || !mayConcurFor(actor, found.code)) return null;
  const { mandate, ...group } = found;
  const common = { group, mode: await modeFor(db(), actor), withoutMandate: lacksMandate(kind, mandate) };
  if (kind === 'extension') {
    return { kind, ...common, returned: await formerContent(actor, kind, group.code, params) };
  }
  const facts = await uncorrectedFacts(db(), today);
  const inForce = listInForceOn(facts, group.code, today);
  if (kind === 'project_list') {
    const former = await formerContent(actor, kind, group.code, params);
    const offered = await offeredProjects(group.code, inForce?.id ?? null, params);
    // of many projects the form shows some, and the ticks change the list that stands
    const listed = former && offered.many === null ? idsOf(former.projects) : offered.listed;
    return { kind, ...common, ...offered, listed, emptyReason: former?.emptyReason ?? '' };
  }
  const former = await formerContent(actor, kind, group.code, params);
  const exemptions = Object.fromEntries(
    (former?.projects ?? []).flatMap(({ id, exemption }) => (exemption ? [[id, exemption]] : [])),
  );
  const list = await agreedList(db(), actor, textOf(params.list) || (inForce?.id ?? ''), group.code);
  const lists = facts.versions.filter((v) => v.deliverable === 'project_list' && v.groupCode === group.code);
  if (list === null) return { kind, ...common, list, lists, exemptions };
  const { id, version, agreedOn, projects } = list;
  const listed = await listedProjects(group.code, id, projects);
  return { kind, ...common, list: { id, version, agreedOn, ...listed }, lists, exemptions };
}

/** The form for an annulment or a correction, or null if the actor may not end that agreement. */
async function endingForm(
  actor: Actor,
  kind: EndingAgreementForm['kind'],
  targetId: string,
  params: Params,
): Promise<EndingAgreementForm | null> {
  const target = await db().proposal.findFirst({
    where: { AND: [{ id: targetId, state: 'agreed' }, visibleTo(actor)] },
    select: {
      id: true,
      kind: true,
      groupCode: true,
      group: { select: { name: true } },
      meeting: { select: { title: true } },
    },
  });
  if (target === null || !mayConcurFor(actor, target.groupCode) || !mayBeEnded(kind, target.kind))
    return null;
  const about = target.meeting?.title ?? target.group?.name ?? null;
  const former = await formerContent(actor, kind, target.id, params);
  const named = { id: target.id, kind: target.kind, about };
  return { kind, target: named, reason: former?.reason ?? '', mode: await modeFor(db(), actor) };
}

const groupKinds = ['project_list', 'roadmap', 'extension'] as const;
const endingKinds = ['annulment', 'correction'] as const;

/** The form for the parameters of an address. `to-choose` if they name no kind, or no group or target for it. */
export async function agreementFormFor(
  actor: Actor,
  params: Params,
  today: CalendarDate,
): Promise<GroupAgreementForm | EndingAgreementForm | 'to-choose' | 'not-found'> {
  const { kind, group, target } = params;
  const ofGroup = groupKinds.find((known) => known === kind);
  const ending = endingKinds.find((known) => known === kind);
  if (ending && typeof target === 'string') {
    return (await endingForm(actor, ending, target, params)) ?? 'not-found';
  }
  if (!ofGroup || typeof group !== 'string') return 'to-choose';
  return (await groupForm(actor, ofGroup, group, today, params)) ?? 'not-found';
}
