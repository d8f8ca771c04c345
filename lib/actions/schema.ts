import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';

const text = (max: number) => z.string('required').trim().max(max, 'too-long').min(1, 'required');

const day = text(40).transform(typedDay);

const known = {
  id: z.string().min(1).max(40),
  version: z.coerce.number('bad-number').int('bad-number'),
};

const code = z.string().trim().max(20, 'unknown-choice');

const words = {
  text: text(500),
  /** A Party's code, or `all`. */
  owner: code.min(1, 'required').transform((typed) => (typed === 'all' ? null : typed)),
  dueOn: day,
};

/** `group` is left aside where the meeting is a group's: the action is that group's then. */
export const enterActionSchema = z.object({
  meeting: text(40),
  group: code.default('').transform((typed) => (typed === '' ? null : typed)),
  ...words,
});

export const changeActionSchema = z.object({ ...known, ...words });

export const closeActionSchema = z.object({ ...known, closedOn: day, disposition: text(1000) });
