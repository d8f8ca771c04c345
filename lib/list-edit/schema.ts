import { z } from 'zod';
import { details } from '@/lib/projects/schema';
import { mostAtOnce, readBulkAct } from './bulk-act';

const version = z.coerce.number('bad-number').int();

/** One row of the list as it is edited there: the rest of the project stays as it is. */
export const changeRowSchema = z.object({
  id: z.string().min(1),
  version,
  title: details.title,
  group: details.group,
  stage: details.stage,
  target: details.target,
});

/** Several projects, each as it was when what would change was shown. */
export const changeSeveralSchema = z
  .object({
    act: z.string('act-required'),
    tag: z.string().default(''),
    rows: z
      .array(z.object({ id: z.string().min(1), version }))
      .min(1, 'several-required')
      .max(mostAtOnce, 'too-many'),
  })
  .transform(({ act: asked, tag, rows }, context) => {
    const act = readBulkAct(asked, tag);
    if (act.kind !== 'wrong') return { act, rows };
    context.addIssue({ code: 'custom', message: act.why, path: ['act'] });
    return z.NEVER;
  });
