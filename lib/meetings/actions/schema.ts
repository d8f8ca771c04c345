import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import {
  given,
  givenIfAny,
  optionalLine,
  optionalLines,
  requiredLine,
  requiredLines,
} from '@/lib/typed-text';
import { dispositions, sideStates } from './action-side';

const day = requiredLine(40).transform(typedDay);

const known = {
  id: given(40),
  version: z.coerce.number('bad-number').int('bad-number'),
};

const code = givenIfAny(20);
const codeOrNull = code.default('').transform((typed) => (typed === '' ? null : typed));

/** Who acts for a Party: `who` is `organisation:<id>`, `person:<id>` or '', with a typed name instead. */
const owner = z.object({ who: givenIfAny(60).default(''), name: optionalLine(200) });
export type TypedOwner = z.output<typeof owner>;

export const maxActionText = 500;

/** What an action says. `owner` is null if all Parties are to act. */
export const actionWords = {
  text: requiredLines(maxActionText),
  /** A Party's code, or `all`. */
  owner: code.min(1, 'required').transform((typed) => (typed === 'all' ? null : typed)),
  dueOn: day,
};

/** Who acts, by the Party's code. Without it the owners stay as they are. */
const owners = { owners: z.record(code, owner).optional() };

/** `group` is ignored for a group's meeting: the action is that group's. `decision` is one of the meeting. */
export const enterActionSchema = z.object({
  meeting: given(40),
  group: codeOrNull,
  decision: givenIfAny(40)
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  ...actionWords,
  ...owners,
});

export const changeActionSchema = z.object({ ...known, ...actionWords, ...owners });

/** `agreed` is set if both sides agreed to drop it. */
export const closeActionSchema = z.object({
  ...known,
  closedOn: day,
  closedAs: z.enum(dispositions, 'unknown-choice').default('done'),
  disposition: requiredLines(1000),
  agreed: z.literal('yes', 'unknown-choice').optional(),
});

/** One side's state, with what shows it. */
export const reportSideSchema = z.object({
  ...known,
  party: given(20, 'party-required'),
  state: z.enum(sideStates, 'unknown-choice'),
  evidence: optionalLines(1000),
  reportedOn: day,
});
