import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given } from '@/lib/typed-text';

export const movePartSchema = z.object({
  id: given(40),
  version,
  direction: z.enum(['up', 'down'], 'unknown-choice'),
});
