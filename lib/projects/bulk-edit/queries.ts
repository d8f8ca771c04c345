import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { changesBetween } from '@/lib/audit/events';
import { charterToday } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { paramsOf, readFilters } from '@/lib/projects/browse/filters';
import { browseIds } from '@/lib/projects/browse/queries/list';
import { mayWriteProject } from '@/lib/projects/policy';
import { findUnmergedProject, findUnmergedProjects, projectsTitled } from '@/lib/projects/queries';
import { type ProjectContent, recordText } from '@/lib/projects/record-text';
import { twinName } from '@/lib/projects/titled';
import { sameKey } from '@/lib/search/search-key';
import { type BulkAct, maxAtOnce } from './bulk-act';
import { type BulkLine, bulkOutcome } from './bulk-rule';

/** A project of the list in its inline form. */
export interface EditableRow extends Pick<ProjectContent, 'title' | 'stage' | 'target'> {
  id: string;
  version: number;
  code: string | null;
  group: { code: string; name: string };
}

/** The row to edit that an address names; null unless the actor may change it. */
export async function rowToEdit(actor: Actor, typedId: unknown): Promise<EditableRow | null> {
  const project = typeof typedId === 'string' ? await findUnmergedProject(db(), actor, typedId) : null;
  if (project === null || !mayWriteProject(actor, project.groupCode)) return null;
  const { id, version, code, group, content } = project;
  const { title, stage, target } = content;
  return { id, version, code, group, title, stage, target };
}

/** The ids of a list in its order, at most as many as one bulk edit changes. */
export async function idsOfList(actor: Actor, back: string): Promise<string[]> {
  const filters = readFilters(paramsOf(new URLSearchParams(back)));
  for await (const ids of browseIds(actor, filters, await charterToday(), maxAtOnce)) return ids;
  return [];
}

/** The selected projects that the actor may see, in the order of `ids`. */
export async function chosenProjects(actor: Actor, ids: readonly string[]) {
  const found = await findUnmergedProjects(db(), actor, ids);
  return ids.flatMap((selected) =>
    found
      .filter(({ id }) => id === selected)
      .map(({ id, code, privateTo, content: { title } }) => ({ id, code, privateTo, title })),
  );
}

/** Previews a bulk edit, in the order of `ids`. `missing` counts those that the actor may not see. */
export async function bulkPreview(
  actor: Actor,
  ids: readonly string[],
  act: BulkAct,
): Promise<{ lines: BulkLine[]; missing: number }> {
  const found = await findUnmergedProjects(db(), actor, ids);
  const shown = found.map(({ id }) => id);
  const lists = act.kind === 'move' ? await listGroups(actor, shown) : new Map<string, string>();
  const lines = ids.flatMap((selected): BulkLine[] => {
    const project = found.find(({ id }) => id === selected);
    if (!project) return [];
    const { id, code, privateTo, version, content } = project;
    const line = { id, code, title: content.title, privateTo, version, stillListed: null, twin: null };
    if (!mayWriteProject(actor, project.groupCode)) return [{ ...line, change: null, why: 'not-yours' }];
    const outcome = bulkOutcome(act, project);
    if (outcome.kind === 'stays') return [{ ...line, change: null, why: outcome.why }];
    const [change] = changesBetween(recordText(content), recordText(outcome.content));
    return [
      {
        ...line,
        change: { before: change?.before ?? '', after: change?.after ?? '' },
        why: null,
        stillListed: lists.get(id) ?? null,
      },
    ];
  });
  const missing = ids.length - lines.length;
  return { lines: act.kind === 'move' ? await withTwins(actor, lines, act.group) : lines, missing };
}

/**
 * Adds to each line of a move the projects that will share its title: those of the group, and others that
 * move too.
 */
async function withTwins(actor: Actor, lines: readonly BulkLine[], group: string): Promise<BulkLine[]> {
  const moving = lines.filter(({ change }) => change !== null);
  const titles = moving.map(({ title }) => title);
  const there = titles.length === 0 ? [] : await projectsTitled(db(), actor, titles, [group]);
  const byTitle = new Map<string, { id: string; code: string | null; title: string }[]>();
  for (const project of [...there, ...moving]) {
    const key = sameKey(project.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), project]);
  }
  return lines.map((line) => {
    if (line.change === null) return line;
    const same = byTitle.get(sameKey(line.title)) ?? [];
    const [first, ...more] = same.filter(({ id }) => id !== line.id);
    return { ...line, twin: first ? { name: twinName(first), more: more.length } : null };
  });
}

/**
 * Of these projects, those on an agreed list, with the name of its group. A project may stay on the list of a
 * group it left; lists of groups that the actor may not enter are left out.
 */
async function listGroups(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().project.findMany({
    where: { id: { in: [...ids] }, listId: { not: null } },
    select: { id: true, listId: true },
  });
  const lists = await db().proposal.findMany({
    where: { id: { in: rows.flatMap(({ listId }) => listId ?? []) }, group: enterableGroups(actor) },
    select: { id: true, group: { select: { name: true } } },
  });
  return new Map(
    rows.flatMap(({ id, listId }) => {
      const list = lists.find((each) => each.id === listId);
      return list?.group ? [[id, list.group.name] as const] : [];
    }),
  );
}
