import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { joint } from '@/lib/access/compartments';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { recordedStep, type StepPlan } from '@/lib/meetings/preparation-steps';
import type { MeetingKind } from '@/lib/meetings/schema';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { mayEditTemplates } from './policy';
import { type TemplateStep, templateOf } from './queries';
import { addTemplateStepSchema, changeTemplateStepSchema, removeTemplateStepSchema } from './schema';

// More than a page of preparation holds.
const maxSteps = 30;

const load = async (tx: Transaction, _: Actor, { kind, step }: { kind: MeetingKind; step: string }) => {
  const steps = await templateOf(tx, kind);
  const row = steps.find(({ key }) => key === step);
  return row ? { kind, steps, row } : null;
};

/** Changes when a step is due and which Party owes it. Meetings that are planned keep theirs. */
export const changeTemplateStep = command({
  name: 'template.change-step',
  attempt: mayEditTemplates,
  schema: changeTemplateStepSchema,
  load,
  may: (actor) => mayEditTemplates(actor),
  run: async ({ tx, input, row: { kind, steps, row }, today }) => {
    const after = { offset: offsetOf(input), owner: input.owner };
    const refusal = await ownerRefusal(tx, after.owner);
    if (refusal) return refused(refusal);
    const changes = changesBetween(recordOf(row), recordOf(after));
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    await store(tx, kind, steps, today);
    const saved = await tx.templateStep.updateMany({
      where: { kind, step: row.key, version: Math.max(1, input.version) },
      data: { ...after, version: { increment: 1 } },
    });
    const theirs = { days: String(Math.abs(row.offset)), owner: row.owner ?? '' };
    if (saved.count === 0) return refused({ kind: 'conflict', version: row.version, theirs });
    return accepted({
      value: { kind, step: row.key },
      events: [{ ...templateEvent('template.step-changed', kind, row), changes }],
    });
  },
});

/** Adds a step with a title of its own. */
export const addTemplateStep = command({
  name: 'template.add-step',
  adds: true,
  attempt: mayEditTemplates,
  schema: addTemplateStepSchema,
  load: async (tx, _, { kind }) => ({ kind, steps: await templateOf(tx, kind) }),
  may: (actor) => mayEditTemplates(actor),
  run: async ({ tx, input, row: { kind, steps }, today }) => {
    const refusal = await ownerRefusal(tx, input.owner);
    if (refusal) return refused(refusal);
    if (steps.length >= maxSteps) return refused(invalid('too-many-steps', 'title'));
    await store(tx, kind, steps, today);
    const step = { key: `own-${randomUUID().slice(0, 12)}`, title: input.title };
    const data = { kind, step: step.key, title: step.title, enteredOn: today };
    await tx.templateStep.create({ data: { ...data, offset: offsetOf(input), owner: input.owner } });
    return accepted({
      value: { kind, step: step.key },
      events: [templateEvent('template.step-added', kind, step)],
    });
  },
});

/** Removes a step from the template; the last one stays. */
export const removeTemplateStep = command({
  name: 'template.remove-step',
  attempt: mayEditTemplates,
  schema: removeTemplateStepSchema,
  load,
  may: (actor) => mayEditTemplates(actor),
  run: async ({ tx, row: { kind, steps, row }, today }) => {
    if (steps.length === 1) return refused(invalid('last-step'));
    await store(tx, kind, steps, today);
    await tx.templateStep.deleteMany({ where: { kind, step: row.key } });
    return accepted({
      value: { kind, step: row.key },
      events: [templateEvent('template.step-removed', kind, row)],
    });
  },
});

const offsetOf = ({ days, side }: { days: number; side: 'before' | 'after' }) =>
  side === 'before' ? -days : days;

/** Writes the template that the tracker comes with as rows, before its first change. */
async function store(tx: Transaction, kind: MeetingKind, steps: readonly TemplateStep[], today: string) {
  const first = steps.filter(({ version }) => version === 0);
  await tx.templateStep.createMany({
    data: first.map(({ key, title, offset, owner }) => ({
      kind,
      step: key,
      title,
      offset,
      owner,
      enteredOn: today,
    })),
  });
}

async function ownerRefusal(tx: Transaction, owner: string | null): Promise<Refusal | null> {
  if (owner === null || (await tx.party.count({ where: { code: owner } })) === 1) return null;
  return invalid('unknown-choice', 'owner');
}

const recordOf = ({ offset, owner }: Pick<StepPlan, 'offset' | 'owner'>) => ({
  offset: String(offset),
  owner: owner ?? 'all',
});

const templateEvent = (
  type: EventType,
  kind: MeetingKind,
  step: Pick<StepPlan, 'key' | 'title'>,
): AuditEventDraft => ({
  type,
  subject: { type: 'template', id: kind },
  compartment: joint,
  values: { kind, step: recordedStep(step) },
});
