import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given, givenIfAny, optionalLines, requiredLines } from '@/lib/typed-text';
import type { DraftWords } from './draft-sentence';

const maxPartText = 4000;

const id = given(40);
const text = requiredLines(maxPartText);

/** `id` is the meeting's. `words` puts the draft's sentences in words; no form can send it. */
export const draftMinutesSchema = z.object({
  id,
  words: z.custom<DraftWords>((value) => typeof value === 'function'),
});

/** `by` is the side that noted it, or `all` for what the sides agreed. `item` is an agenda item, or null. */
export const addPartSchema = z.object({
  meeting: id,
  item: givenIfAny(40)
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  by: given(20),
  text,
});

/** An empty text is to be written still. */
export const changePartSchema = z.object({ id, version, text: optionalLines(maxPartText) });

export const partSchema = z.object({ id, version });

/** `party` is the side whose wording it is. */
export const bracketPartSchema = z.object({ id, version, party: given(20), text });

/** `accept` is the Party whose wording is accepted, or `third` for a text of its own. */
export const settlePartSchema = z
  .object({ id, version, accept: given(20), text: optionalLines(maxPartText) })
  .refine(({ accept, text: third }) => accept !== 'third' || third !== '', {
    message: 'required',
    path: ['text'],
  });
