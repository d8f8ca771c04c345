import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { actionWords } from '@/lib/meetings/actions/schema';
import { version } from '@/lib/meetings/schema';
import { given, givenIfAny, requiredLine, requiredLines } from '@/lib/typed-text';

const text = requiredLines(4000);

const codeOrNull = (max: number) =>
  givenIfAny(max)
    .default('')
    .transform((typed) => (typed === '' ? null : typed));

/** `item` is an agenda item's id; null for an outcome of the meeting as a whole. */
const of = { meeting: given(40), item: codeOrNull(40) };

/** `decision` is the id of the decision that an action carries out, or null. */
export const recordOutcomeSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('information'), ...of, text }),
    z.object({ kind: z.literal('decision'), ...of, text }),
    z.object({ kind: z.literal('action'), ...of, ...actionWords, decision: codeOrNull(40) }),
  ],
  'unknown-choice',
);

/** `owner` (a Party's code, or `all`) and `dueOn` are read for actions only. */
export const changeOutcomeSchema = z.object({
  id: given(40),
  version,
  text,
  owner: givenIfAny(20).optional(),
  dueOn: requiredLine(40).transform(typedDay).optional(),
});

export const withdrawOutcomeSchema = z.object({ id: given(40), version, reason: requiredLines(1000) });
