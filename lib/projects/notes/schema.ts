import { z } from 'zod';
import { given, requiredLines } from '@/lib/typed-text';

const noteLength = 4_000;

/** A note: plain text with line breaks. `privately` makes it private to the writer's Party. */
export const addNoteSchema = z.object({
  project: given(40),
  text: requiredLines(noteLength, 'note-required'),
  privately: z.literal('yes', 'unknown-choice').optional(),
});
