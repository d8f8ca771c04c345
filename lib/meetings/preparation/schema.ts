import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, givenIfAny, optionalLine, requiredLine } from '@/lib/typed-text';

const step = {
  meeting: given(40),
  step: given(40),
};

const day = requiredLine(40, 'day-required').transform(typedDay);

export const stepDoneSchema = z.object({
  ...step,
  doneOn: day,
  note: optionalLine(500),
});

export const stepUndoneSchema = z.object(step);

/** A person of one's own side by id, or a name; neither takes the assignment back. */
export const assignStepSchema = z.object({
  ...step,
  person: givenIfAny(40).default(''),
  name: optionalLine(200),
});
