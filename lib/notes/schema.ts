import { z } from 'zod';

const noteLength = 4_000;

/** A note of a project: plain text with its line breaks; `privately` keeps it to the writer's own Party. */
export const addNoteSchema = z.object({
  project: z.string('required').min(1, 'required').max(40, 'unknown-choice'),
  text: z
    .string('required')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'note-required').max(noteLength, 'too-long')),
  privately: z.literal('yes', 'unknown-choice').optional(),
});
