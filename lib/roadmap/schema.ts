import { z } from 'zod';
import { typedDate, typedDay } from '@/lib/dates/typed-date';
import { twinQuestion } from '@/lib/projects/schema';
import { given, givenIfAny, optionalLine, optionalLines, requiredLine } from '@/lib/typed-text';

/** Forms send `all` if every Party is responsible for a milestone. */
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
  title: requiredLine(milestoneLength, 'milestone-required'),
  responsible,
  forecast,
  after: optionalLines(1_000),
};

/** A new milestone of a project. It has no actual day: a milestone is planned first and done later. */
export const addMilestoneSchema = z.object({
  project: given(40),
  ...milestone,
  ...twinQuestion,
});

/** The whole row: omitted fields are cleared. */
export const changeMilestoneSchema = z.object({
  id: given(),
  version: z.coerce.number('bad-number').int(),
  ...milestone,
  actual,
  evidence: optionalLine(evidenceLength),
  ...twinQuestion,
});

/** The day it was done, and the evidence. */
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
