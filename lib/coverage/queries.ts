import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { livingProjects } from '@/lib/projects/policy';
import { stages } from '@/lib/projects/stage';
import { readFilters } from '@/lib/register/filters';
import { projectList, registerWhere } from '@/lib/register/queries';
import { type Coverage, type CoverageFacts, coverage, servingStages } from './coverage-rule';

/** The joint projects that serve what they name, whoever asks: those of one side alone count for nobody. */
const serving = { privateTo: null, mergedIntoId: null, stage: { in: servingStages } };

const undertakings = async () => (await provisions()).filter(({ kind }) => kind === 'undertaking');

/** The Charter's undertakings by the projects that this reader may see, and those projects by whether they serve. */
export const coverageFor = cache(async (actor: Actor): Promise<Coverage> => {
  const [parts, all, servingNone, byStage] = await Promise.all([
    groupParts(actor),
    db().project.count({ where: servingFor(actor) }),
    db().project.count({ where: await namingNone(actor) }),
    Promise.all(
      servingStages.map(async (stage) => {
        const counts = await countedByProvision({ AND: [servingFor(actor), { stage }] });
        return counts.map((each) => ({ ...each, stage }));
      }),
    ),
  ]);
  return coverage({ ...parts, byStage: byStage.flat(), projects: all, servingNone });
});

/** The same without the stages and without the projects that serve none: what each provision's line says. */
export const coverageLines = cache(async (actor: Actor): Promise<Coverage> => {
  return coverage({ ...(await groupParts(actor)), byStage: [], projects: 0, servingNone: 0 });
});

async function groupParts(actor: Actor): Promise<Pick<CoverageFacts, 'undertakings' | 'groups' | 'byGroup'>> {
  const [named, groups] = await Promise.all([undertakings(), workingGroups(actor)]);
  const byGroup = await Promise.all(
    groups
      .filter(({ enterable }) => enterable)
      .map(async ({ code }) => {
        const counts = await countedByProvision({ AND: [servingFor(actor), { groupCode: code }] });
        return counts.map((each) => ({ ...each, group: code }));
      }),
  );
  return {
    undertakings: named.map(({ code, title, groups: mandate }) => ({
      ...{ code, title },
      mandates: mandate.map(({ groupCode }) => groupCode),
    })),
    groups,
    byGroup: byGroup.flat(),
  };
}

const servingFor = (actor: Actor) => ({ AND: [livingProjects(actor), serving] });

async function namingNone(actor: Actor) {
  const codes = (await undertakings()).map(({ code }) => code);
  return { AND: [servingFor(actor), { provisions: { none: { provisionCode: { in: codes } } } }] };
}

async function countedByProvision(project: object) {
  const rows = await db().projectProvision.groupBy({
    by: ['provisionCode'],
    where: { project },
    _count: { _all: true },
  });
  return rows.map(({ provisionCode, _count }) => ({ undertaking: provisionCode, projects: _count._all }));
}

/**
 * One page of the projects that name a provision of whatever kind, as the list of projects shows them: in every
 * stage, those of the reader's own side among them; with how many stand in each stage.
 */
export async function projectsNaming(actor: Actor, code: string, asked: { page?: unknown }) {
  const [parties, today] = await Promise.all([partiesFor(actor), charterToday()]);
  const page = typeof asked.page === 'string' ? asked.page : '1';
  const filters = readFilters({ provision: code, page });
  const [list, rows] = await Promise.all([
    projectList(actor, filters, { today, parties: parties.map((party) => party.code) }),
    db().project.groupBy({
      by: ['stage'],
      where: await registerWhere(actor, filters, today),
      _count: { _all: true },
    }),
  ]);
  const byStage = stages.flatMap((stage) => {
    const count = rows.find((row) => row.stage === stage)?._count._all ?? 0;
    return count === 0 ? [] : [{ stage, projects: count }];
  });
  return { projects: list.projects, total: list.total, at: list.page, pages: list.pages, byStage };
}

const pageSize = 50;

/** One page of the joint projects that name no undertaking, in the order of their codes; the last one at most. */
export async function projectsServingNone(
  actor: Actor,
  { projects }: Pick<Coverage, 'projects'>,
  asked: unknown,
) {
  const pages = Math.max(1, Math.ceil(projects.servingNone / pageSize));
  const page = Math.min(pages, typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1);
  const rows = await db().project.findMany({
    where: await namingNone(actor),
    select: {
      ...{ id: true, code: true, title: true, privateTo: true, stage: true },
      group: { select: { slug: true, name: true } },
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { projects: rows, page, pages };
}

/**
 * The undertakings that no joint project of any group serves, for a joint draft, which says to nobody more than
 * they may know: `restrictedTo` where a restricted group's mandate names it.
 */
export async function unservedUndertakings(): Promise<
  { code: string; title: string; restrictedTo: string | null }[]
> {
  const rows = await db().provision.findMany({
    where: { kind: 'undertaking', projects: { none: { project: serving } } },
    orderBy: { position: 'asc' },
    select: {
      code: true,
      title: true,
      groups: { where: { group: { restricted: true } }, select: { groupCode: true } },
    },
  });
  return rows.map(({ code, title, groups: [keeper] }) => ({
    ...{ code, title },
    restrictedTo: keeper?.groupCode ?? null,
  }));
}
