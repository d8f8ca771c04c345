import { z } from 'zod';
import { projectStatuses } from '@/lib/projects/status-rule';
import { given, optionalLine } from '@/lib/typed-text';

/** A Party's word on a project: on track, at risk or off track, and why in a line where it wants. */
export const reportStatusSchema = z.object({
  project: given(),
  status: z.enum(projectStatuses, 'unknown-choice'),
  line: optionalLine(300),
});
