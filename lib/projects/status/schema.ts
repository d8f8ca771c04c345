import { z } from 'zod';
import { projectStatuses } from '@/lib/projects/status-rule';
import { given, optionalLine } from '@/lib/typed-text';

/** A Party's status of a project, with an optional line on why. */
export const reportStatusSchema = z.object({
  project: given(),
  status: z.enum(projectStatuses, 'unknown-choice'),
  line: optionalLine(300),
});
