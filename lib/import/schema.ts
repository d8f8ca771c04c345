import { z } from 'zod';

/** So many rows at once, and no more. */
export const importLimit = 500;

export const importProjectsSchema = z.object({
  text: z.string('required').trim().min(1, 'required').max(600_000, 'too-long'),
});
