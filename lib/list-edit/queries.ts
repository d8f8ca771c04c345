import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { changesBetween } from '@/lib/audit/events';
import { db } from '@/lib/db/client';
import { mayWriteProject } from '@/lib/projects/policy';
import { findLivingProject, findLivingProjects } from '@/lib/projects/queries';
import { type ProjectContent, recordText } from '@/lib/projects/record-text';
import type { BulkAct } from './bulk-act';
import { type BulkHindrance, bulkOutcome } from './bulk-rule';

/** A project of the list as its small form shows it. */
export interface EditableRow extends Pick<ProjectContent, 'title' | 'stage' | 'target'> {
  id: string;
  version: number;
  code: string | null;
  group: { code: string; name: string };
}

/** The row that an address asks to edit; null where there is none that the actor may change. */
export async function rowToEdit(actor: Actor, asked: unknown): Promise<EditableRow | null> {
  const project = typeof asked === 'string' ? await findLivingProject(db(), actor, asked) : null;
  if (project === null || !mayWriteProject(actor, project.groupCode)) return null;
  const { id, version, code, group, content } = project;
  const { title, stage, target } = content;
  return { id, version, code, group, title, stage, target };
}

/** One project under an act on several: what would be otherwise, in the record's words, or why it stays. */
export interface BulkLine {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
  version: number;
  change: { before: string; after: string } | null;
  why: BulkHindrance | null;
}

/** What the act would change, in the order asked; `missing` counts those that the actor may not know of. */
export async function bulkPreview(
  actor: Actor,
  ids: readonly string[],
  act: BulkAct,
): Promise<{ lines: BulkLine[]; missing: number }> {
  const found = await findLivingProjects(db(), actor, ids);
  const lines = ids.flatMap((asked): BulkLine[] => {
    const project = found.find(({ id }) => id === asked);
    if (!project) return [];
    const { id, code, privateTo, version, content } = project;
    const line = { id, code, title: content.title, privateTo, version };
    if (!mayWriteProject(actor, project.groupCode)) return [{ ...line, change: null, why: 'not-yours' }];
    const outcome = bulkOutcome(act, project);
    if (outcome.kind === 'stays') return [{ ...line, change: null, why: outcome.why }];
    const [change] = changesBetween(recordText(content), recordText(outcome.content));
    return [{ ...line, change: { before: change?.before ?? '', after: change?.after ?? '' }, why: null }];
  });
  return { lines, missing: ids.length - lines.length };
}
