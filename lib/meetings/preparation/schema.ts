import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { preparationKeys } from '@/lib/meetings/preparation-steps';
import { given, optionalLine, requiredLine } from '@/lib/typed-text';

const step = {
  meeting: given(40),
  step: z.enum(preparationKeys, 'unknown-choice'),
};

const day = requiredLine(40, 'day-required').transform(typedDay);

export const stepDoneSchema = z.object({
  ...step,
  doneOn: day,
  note: optionalLine(500),
});

export const stepUndoneSchema = z.object(step);
