import { z } from 'zod';
import { typedDate, typedDay } from '@/lib/dates/typed-date';
import { sheetSchema } from '@/lib/exchange/sheet-schema';

const optional = (max: number) => z.string('required').trim().max(max, 'too-long').default('');

/** `all` is how forms write that every Party answers for a step. */
const responsible = z
  .string('unknown-choice')
  .trim()
  .default('all')
  .transform((code) => (code === '' || code === 'all' ? null : code));

const forecast = optional(40).transform((typed, context) =>
  typed === '' ? null : typedDate(typed, context),
);

const actual = optional(40).transform((typed, context) => (typed === '' ? null : typedDay(typed, context)));

export const stepLength = 200;
export const evidenceLength = 1_000;

const step = {
  step: z.string('step-required').trim().min(1, 'step-required').max(stepLength, 'too-long'),
  responsible,
  forecast,
  after: optional(1_000),
};

/** A new step of a project: it is planned first, and done later. */
export const addMilestoneSchema = z.object({
  project: z.string('required').min(1, 'required').max(40, 'unknown-choice'),
  ...step,
});

/** The whole row: what is left out is taken away. */
export const changeMilestoneSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number('bad-number').int(),
  ...step,
  actual,
  evidence: optional(evidenceLength),
});

/** Done: the day, and what shows it. */
export const finishMilestoneSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number('bad-number').int(),
  actual: z.string('required').trim().min(1, 'required').max(40, 'too-long').transform(typedDay),
  evidence: z.string('evidence-required').trim().min(1, 'evidence-required').max(evidenceLength, 'too-long'),
});

export const removeMilestoneSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number('bad-number').int(),
});

/** Rows from a spreadsheet for the projects of a group. */
export const pasteMilestonesSchema = sheetSchema.extend({ group: z.string().min(1).max(20) });
