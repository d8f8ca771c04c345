import { z } from 'zod';
import { given } from '@/lib/typed-text';
import { mergeFields, mergeLists } from './merged-content';

const version = z.coerce.number('bad-number').int();

/**
 * The duplicate (`id`) is merged into the survivor. `fields`, `lists` and `steps` (ids of milestones) are
 * taken from the duplicate; everything else is the survivor's.
 */
export const mergeProjectsSchema = z.object({
  id: given(),
  version,
  survivor: given(40),
  survivorVersion: version,
  fields: z.array(z.enum(mergeFields, 'unknown-choice')).max(10, 'too-many').default([]),
  lists: z.array(z.enum(mergeLists, 'unknown-choice')).max(10, 'too-many').default([]),
  steps: z.array(given(40)).max(500, 'too-many').default([]),
});
