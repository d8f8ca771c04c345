import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { cached } from '@/lib/cache/cached';
import { charterToday, enterableCodes, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { inBatches } from '@/lib/formats/batches';
import { readFilters } from '@/lib/projects/browse/filters';
import { browseWhere, projectList } from '@/lib/projects/browse/queries/list';
import { type Stage, stages } from '@/lib/projects/stage';
import { type Coverage, type CoverageFacts, coverage, servingStages } from './coverage-rule';

/** A filter for the projects that serve what they name: joint, unmerged and not withdrawn. Private ones never count. */
const serving = { privateTo: null, mergedIntoId: null, stage: { in: servingStages } };

const undertakings = async () => (await provisions()).filter(({ kind }) => kind === 'undertaking');

/** The coverage table for this reader (docs/domain.md#coverage). */
export const coverageFor = cached('coverage', async (actor: Actor): Promise<Coverage> => {
  const [named, groups, counts, all, servingNone] = await Promise.all([
    undertakings(),
    workingGroups(actor),
    countsFor(actor),
    db().project.count({ where: await servingFor(actor) }),
    db().project.count({ where: await namingNone(actor) }),
  ]);
  return coverage({
    undertakings: named.map(({ code, title, groups: mandate }) => ({
      code,
      title,
      mandates: mandate.map(({ groupCode }) => groupCode),
    })),
    groups,
    counts,
    projects: all,
    servingNone,
  });
});

/**
 * The numbers of serving projects by provision, group and stage. Raw SQL, because Prisma cannot group by columns of a
 * joined table. It must count the same projects as `servingFor`; a test compares them.
 */
async function countsFor(actor: Actor): Promise<CoverageFacts['counts']> {
  const codes = await enterableCodes(actor);
  if (codes.length === 0) return [];
  const rows = await db().$queryRaw<{ provision: string; group: string; stage: string; projects: bigint }[]>`
    SELECT named."provisionCode" AS "provision", project."groupCode" AS "group",
      CAST(project."stage" AS TEXT) AS "stage", COUNT(*) AS "projects"
    FROM "Project" project
    JOIN "ProjectProvision" named ON named."projectId" = project."id"
    WHERE project."groupCode" IN (${Prisma.join(codes)})
      AND project."privateTo" IS NULL AND project."mergedIntoId" IS NULL
    GROUP BY named."provisionCode", project."groupCode", project."stage"`;
  return rows.flatMap(({ provision, group, stage: text, projects }) => {
    const stage = servingStages.find((known) => known === text);
    return stage ? [{ undertaking: provision, group, stage, projects: Number(projects) }] : [];
  });
}

const servingFor = async (actor: Actor) => ({
  AND: [{ groupCode: { in: await enterableCodes(actor) } }, serving],
});

async function namingNone(actor: Actor) {
  const codes = (await undertakings()).map(({ code }) => code);
  return { AND: [await servingFor(actor), { provisions: { none: { provisionCode: { in: codes } } } }] };
}

/**
 * One page of the projects that name a provision, as the project browser shows them: of any stage, with the reader's
 * own private ones. `byStage` has the number of projects in each stage.
 */
export async function projectsNaming(actor: Actor, code: string, params: { page?: unknown }) {
  const [parties, today] = await Promise.all([partiesFor(actor), charterToday()]);
  const page = typeof params.page === 'string' ? params.page : '1';
  const filters = readFilters({ provision: code, page });
  const [list, rows] = await Promise.all([
    projectList(actor, filters, { today, parties: parties.map((party) => party.code) }),
    db().project.groupBy({
      by: ['stage'],
      where: await browseWhere(actor, filters, today),
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

/**
 * One page of the joint projects that name no undertaking, by code.
 * @param requested the page number from the address, from 1; past the end it gives the last page, if invalid the first
 */
export async function projectsServingNone(
  actor: Actor,
  { projects }: Pick<Coverage, 'projects'>,
  requested: unknown,
) {
  const pages = Math.max(1, Math.ceil(projects.servingNone / pageSize));
  const page = Math.min(
    pages,
    typeof requested === 'string' && /^[1-9]\d{0,5}$/.test(requested) ? Number(requested) : 1,
  );
  const rows = await db().project.findMany({
    where: await namingNone(actor),
    select: {
      id: true,
      code: true,
      title: true,
      privateTo: true,
      stage: true,
      group: { select: { slug: true, name: true } },
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { projects: rows, page, pages };
}

/** All projects of {@link projectsServingNone}, in batches for a file. */
export async function* rowsServingNone(actor: Actor) {
  const where = await namingNone(actor);
  yield* inBatches<{
    id: string;
    code: string | null;
    title: string;
    groupCode: string;
    stage: Stage;
    privateTo: string | null;
  }>((after, take) =>
    db().project.findMany({
      where,
      select: { id: true, code: true, title: true, groupCode: true, stage: true, privateTo: true },
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      take,
      ...(after === null ? {} : { cursor: { id: after.id }, skip: 1 }),
    }),
  );
}

/**
 * The undertakings that no joint project of any group serves, for agenda drafts. `restrictedTo` is the restricted group
 * whose mandate names one, or null; readers who may not enter that group must not see it.
 */
export async function unservedUndertakings(): Promise<
  { code: string; title: string; restrictedTo: string | null }[]
> {
  const codes = await unservedCodes();
  if (codes.length === 0) return [];
  const rows = await db().provision.findMany({
    where: { code: { in: codes } },
    orderBy: { position: 'asc' },
    select: {
      code: true,
      title: true,
      groups: { where: { group: { restricted: true } }, select: { groupCode: true } },
    },
  });
  return rows.map(({ code, title, groups: [restricted] }) => ({
    code,
    title,
    restrictedTo: restricted?.groupCode ?? null,
  }));
}

/**
 * The undertakings for which no serving project is found. Without LIMIT 1, PostgreSQL would join all projects with all
 * their provisions. It must use the same conditions as `serving`.
 */
async function unservedCodes(): Promise<string[]> {
  const rows = await db().$queryRaw<{ code: string }[]>`
    SELECT v."code" FROM "Provision" v
    WHERE v."kind" = 'undertaking' AND (
      SELECT p."id" FROM "ProjectProvision" named JOIN "Project" p ON p."id" = named."projectId"
      WHERE named."provisionCode" = v."code" AND p."privateTo" IS NULL AND p."mergedIntoId" IS NULL
        AND CAST(p."stage" AS TEXT) IN (${Prisma.join([...servingStages])})
      LIMIT 1
    ) IS NULL`;
  return rows.map(({ code }) => code);
}
