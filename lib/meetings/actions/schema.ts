import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, givenIfAny, requiredLine, requiredLines } from '@/lib/typed-text';

const day = requiredLine(40).transform(typedDay);

const known = {
  id: given(40),
  version: z.coerce.number('bad-number').int('bad-number'),
};

const code = givenIfAny(20);

export const maxActionText = 500;

/** What an action says. `owner` is null if all Parties are to act. */
export const actionWords = {
  text: requiredLines(maxActionText),
  /** A Party's code, or `all`. */
  owner: code.min(1, 'required').transform((typed) => (typed === 'all' ? null : typed)),
  dueOn: day,
};

/** `group` is ignored for a group's meeting: the action is that group's. */
export const enterActionSchema = z.object({
  meeting: given(40),
  group: code.default('').transform((typed) => (typed === '' ? null : typed)),
  ...actionWords,
});

export const changeActionSchema = z.object({ ...known, ...actionWords });

export const closeActionSchema = z.object({ ...known, closedOn: day, disposition: requiredLines(1000) });
