import { z } from 'zod';
import { projectStatuses } from '@/lib/projects/status-rule';

/** A Party's word on a project: on track, at risk or off track, and why in a line where it wants. */
export const reportStatusSchema = z.object({
  project: z.string().min(1),
  status: z.enum(projectStatuses, 'unknown-choice'),
  line: z.string().trim().max(300, 'too-long').default(''),
});
