import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import { firstTemplates, type StepPlan } from '@/lib/meetings/preparation-steps';
import type { MeetingKind } from '@/lib/meetings/schema';

/** A step of a template; `version` is 0 while the template is the one that the tracker comes with. */
export interface TemplateStep extends StepPlan {
  version: number;
}

/** The template of a kind of meeting, by date: as edited, else as the tracker comes with it. */
export async function templateOf(tx: Transaction, kind: MeetingKind): Promise<TemplateStep[]> {
  const rows = await tx.templateStep.findMany({
    where: { kind },
    orderBy: [{ offset: 'asc' }, { step: 'asc' }],
    select: { step: true, title: true, offset: true, owner: true, version: true },
  });
  if (rows.length === 0) return firstTemplates[kind].map((step) => ({ ...step, version: 0 }));
  return rows.map(({ step, ...row }) => ({ ...row, key: step }));
}

/** {@link templateOf} for the page of templates. */
export const template = (kind: MeetingKind) => templateOf(db(), kind);
