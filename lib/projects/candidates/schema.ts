import { z } from 'zod';

/** All of the file's candidates, or only those that the Charter itself names. */
export const loadCandidatesSchema = z.object({
  which: z.enum(['all', 'named'], 'unknown-choice').default('all'),
});
