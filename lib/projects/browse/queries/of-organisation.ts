import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { unmergedProjects } from '@/lib/projects/policy';

const pageSize = 50;

/** One page of the projects that name an organisation, by code, each with the organisation's role. */
export async function projectsOfOrganisation(actor: Actor, organisationId: string, requested: number) {
  const where = { organisationId, project: unmergedProjects(actor) };
  const total = await db().projectOrganisation.count({ where });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(requested, pages);
  const rows = await db().projectOrganisation.findMany({
    where,
    select: {
      role: true,
      project: {
        select: {
          id: true,
          code: true,
          title: true,
          stage: true,
          privateTo: true,
          group: { select: { slug: true, name: true } },
        },
      },
    },
    orderBy: [{ project: { sortKey: 'asc' } }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { projects: rows.map(({ role, project }) => ({ ...project, role })), total, page, pages };
}
