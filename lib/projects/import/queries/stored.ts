import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { allById } from '@/lib/db/all-by-id';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { groupedBy } from '@/lib/grouped';
import type { RegisteredOrganisation } from '@/lib/organisations/namesake-rule';
import { organisationsNamed } from '@/lib/organisations/queries';
import { unmergedProjects } from '@/lib/projects/policy';
import { findUnmergedProjects, type KnownProject } from '@/lib/projects/queries';
import type { ProjectContent } from '@/lib/projects/record-text';
import { sameKey } from '@/lib/search/search-key';

/** What tells projects apart, of all that the actor may see. */
export type Head = Pick<KnownProject, 'id' | 'code' | 'groupCode' | 'privateTo'> & { title: string };

export interface FindHeads {
  coded: (code: string) => Head | undefined;
  identified: (id: string) => Head | undefined;
  titled: (title: string, group: string) => readonly Head[];
}

export const titleKey = (title: string, group: string) => `${group} ${sameKey(title)}`;

export function headFinder(heads: readonly Head[]): FindHeads {
  const byCode = new Map(
    heads.flatMap((head) => (head.code === null ? [] : [[sameKey(head.code), head] as const])),
  );
  const byId = new Map(heads.map((head) => [head.id, head]));
  const byTitle = groupedBy(heads, ({ title, groupCode }) => titleKey(title, groupCode));
  return {
    coded: (code) => byCode.get(sameKey(code)),
    identified: (id) => byId.get(id),
    titled: (title, group) => byTitle.get(titleKey(title, group)) ?? [],
  };
}

/** All projects that the actor may see, by id. */
export const projectHeads = (tx: Transaction, actor: Actor): Promise<Head[]> =>
  allById(({ after, take }) =>
    tx.project.findMany({
      where: { AND: [unmergedProjects(actor), { id: { gt: after } }] },
      select: { id: true, code: true, title: true, groupCode: true, privateTo: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );

export async function storedProjects(
  tx: Transaction,
  actor: Actor,
  heads: readonly Head[],
): Promise<ReadonlyMap<string, KnownProject>> {
  const ids = [...new Set(heads.map(({ id }) => id))];
  const stored = new Map<string, KnownProject>();
  for (const some of chunksOf(ids, maxIds)) {
    for (const project of await findUnmergedProjects(tx, actor, some)) stored.set(project.id, project);
  }
  return stored;
}

/** The register's entries of these names; the function picks those of one project. */
export async function registerOf(
  tx: Transaction,
  actor: Actor,
  names: readonly string[],
): Promise<(content: ProjectContent) => RegisteredOrganisation[]> {
  const byKey = new Map(names.map((name) => [sameKey(name), name]));
  const entries = new Map<string, RegisteredOrganisation[]>();
  for (const some of chunksOf([...byKey.values()], maxIds)) {
    for (const entry of await organisationsNamed(tx, actor, some)) {
      const key = sameKey(entry.name);
      entries.set(key, [...(entries.get(key) ?? []), entry]);
    }
  }
  return ({ organisations }) => organisations.flatMap(({ name }) => entries.get(sameKey(name)) ?? []);
}
