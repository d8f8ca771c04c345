import { z } from 'zod';
import { minutes, version } from '@/lib/meetings/schema';
import { given, givenIfAny, line, optionalLines } from '@/lib/typed-text';
import { purposes } from './items/item-fields';

const id = given(40);
const title = line(200);
const note = optionalLines(4000);

const noneIfEmpty = <Text extends string>(typed: Text) => (typed === '' ? null : typed);

/** A form that lacks one of these leaves it as it is. `lead` is a Party's code,
 * `day` the number of one of the meeting's days. */
const fields = {
  day: z.coerce
    .number('unknown-choice')
    .int('unknown-choice')
    .min(1, 'unknown-choice')
    .max(15, 'unknown-choice')
    .optional(),
  lead: givenIfAny(20).transform(noneIfEmpty).optional(),
  presenter: line(200).optional(),
  purpose: z
    .enum(['', ...purposes], 'unknown-choice')
    .transform((typed) => (typed === '' ? null : typed))
    .optional(),
};

/** `id` is the meeting's id. */
export const draftAgendaSchema = z.object({ id });

/** An empty title restores the item's default title. */
export const changeItemSchema = z.object({
  id,
  version,
  title: title.transform((typed) => (typed === '' ? null : typed)),
  note,
  minutes,
  ...fields,
});

export const moveItemSchema = z.object({ id, direction: z.enum(['up', 'down'], 'unknown-choice') });

/** `id` is the meeting's id. A `break` has no number; `privately` keeps the item in the actor's own compartment,
 * `ownNote` is their side's alone. */
export const addItemSchema = z.object({
  id,
  title: title.min(1, 'title-required'),
  note,
  minutes,
  ...fields,
  kind: z.enum(['item', 'break'], 'unknown-choice').default('item'),
  privately: z.literal('yes', 'unknown-choice').optional(),
  ownNote: optionalLines(8000),
});

export const itemSchema = z.object({ id });
