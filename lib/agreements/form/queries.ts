import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor } from '@/lib/access/offices';
import type {
  EndingAgreementForm,
  GroupAgreementForm,
  Listed,
  ListedProjects,
} from '@/lib/agreements/agreement-form';
import { listInForceOn } from '@/lib/agreements/concurrence/queries';
import { maxTicks, underWay } from '@/lib/agreements/list-choice';
import { lacksMandate } from '@/lib/agreements/mandate-rule';
import { mayBeEnded } from '@/lib/agreements/proposals/content-rule';
import { agreedList, ledBy, liveMilestones, modeFor } from '@/lib/agreements/queries';
import { type ContentOf, contentOf, type ListedProject, type ProposalKind } from '@/lib/compliance/content';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { type Stage, stages } from '@/lib/projects/stage';
import { countProjects, worded } from '@/lib/roadmap/grid/queries';
import { cleanLine } from '@/lib/text';

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
