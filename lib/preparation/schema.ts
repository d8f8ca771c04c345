import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { preparationKeys } from '@/lib/meetings/preparation-steps';

const step = {
  meeting: z.string().min(1).max(40),
  step: z.enum(preparationKeys, 'unknown-choice'),
};

const day = z.string('required').trim().min(1, 'day-required').transform(typedDay);

export const stepDoneSchema = z.object({
  ...step,
  doneOn: day,
  note: z.string().trim().max(500, 'too-long').default(''),
});

export const stepUndoneSchema = z.object(step);
