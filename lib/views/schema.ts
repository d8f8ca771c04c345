import { z } from 'zod';
import { viewPlaces, viewQuery } from './place';

const name = z
  .string('view-name-required')
  .trim()
  .transform((typed) => typed.replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'view-name-required').max(60, 'too-long'));

/** `query` is what stands after the question mark of the list's address. */
export const saveViewSchema = z.object({
  place: z.enum(viewPlaces, 'unknown-choice'),
  name,
  query: z.string('required').max(2000, 'too-long').transform(viewQuery),
});

export const renameViewSchema = z.object({ id: z.string().min(1), name });

export const removeViewSchema = z.object({ id: z.string().min(1) });
