import { z } from 'zod';
import { typedDate, typedDay } from '@/lib/dates/typed-date';
import { sheetSchema } from '@/lib/formats/sheet-schema';
import { twinQuestion } from '@/lib/projects/schema';
import { given, givenIfAny, optionalLine, optionalLines, requiredLine } from '@/lib/typed-text';

/** `all` is how forms write that every Party answers for a step. */
const responsible = givenIfAny()
  .default('all')
  .transform((code) => (code === '' || code === 'all' ? null : code));

const forecast = optionalLine(40).transform((typed, context) =>
  typed === '' ? null : typedDate(typed, context),
);

const actual = optionalLine(40).transform((typed, context) =>
  typed === '' ? null : typedDay(typed, context),
);

export const milestoneLength = 200;
export const evidenceLength = 1_000;

const milestone = {
  step: requiredLine(milestoneLength, 'step-required'),
  responsible,
  forecast,
  after: optionalLines(1_000),
};

/** A new step of a project: it is planned first, and done later. */
export const addMilestoneSchema = z.object({
  project: given(40),
  ...milestone,
  ...twinQuestion,
});

/** The whole row: what is left out is taken away. */
export const changeMilestoneSchema = z.object({
  id: given(),
  version: z.coerce.number('bad-number').int(),
  ...milestone,
  actual,
  evidence: optionalLine(evidenceLength),
  ...twinQuestion,
});

/** Done: the day, and what shows it. */
export const finishMilestoneSchema = z.object({
  id: given(),
  version: z.coerce.number('bad-number').int(),
  actual: requiredLine(40).transform(typedDay),
  evidence: requiredLine(evidenceLength, 'evidence-required'),
});

export const removeMilestoneSchema = z.object({
  id: given(),
  version: z.coerce.number('bad-number').int(),
});

/** Rows from a spreadsheet for the projects of a group. */
export const pasteMilestonesSchema = sheetSchema.extend({ group: given(20) });
