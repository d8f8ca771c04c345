import { z } from 'zod';
import { mergeFields, mergeLists } from './merged-content';

const version = z.coerce.number('bad-number').int();

/**
 * The duplicate (`id`) is merged into the survivor. What is chosen is taken from the duplicate: fields, lists and
 * steps, by id; all else is the survivor's.
 */
export const mergeProjectsSchema = z.object({
  id: z.string().min(1),
  version,
  survivor: z.string().min(1).max(40),
  survivorVersion: version,
  fields: z.array(z.enum(mergeFields, 'unknown-choice')).max(10, 'too-many').default([]),
  lists: z.array(z.enum(mergeLists, 'unknown-choice')).max(10, 'too-many').default([]),
  steps: z.array(z.string().max(40)).max(500, 'too-many').default([]),
});
