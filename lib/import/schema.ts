import { z } from 'zod';
import { pasted } from '@/lib/typed-text';

/** So many rows at once, and no more. */
export const importLimit = 500;

export const importProjectsSchema = z.object({
  text: pasted(600_000),
});
