import { z } from 'zod';
import { given, requiredLines } from '@/lib/typed-text';

const noteLength = 4_000;

/** A note of a project: plain text with its line breaks; `privately` keeps it to the writer's own Party. */
export const addNoteSchema = z.object({
  project: given(40),
  text: requiredLines(noteLength, 'note-required'),
  privately: z.literal('yes', 'unknown-choice').optional(),
});
