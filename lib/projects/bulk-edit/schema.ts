import { z } from 'zod';
import { details, twinQuestion } from '@/lib/projects/schema';
import { given, givenIfAny, optionalLines } from '@/lib/typed-text';
import { maxAtOnce, readBulkAct } from './bulk-act';

const version = z.coerce.number('bad-number').int();

/** One row of the list as its inline form posts it. */
export const changeRowSchema = z.object({
  id: given(),
  version,
  title: details.title,
  group: details.group,
  stage: details.stage,
  target: details.target,
  ...twinQuestion,
});

/** Several projects, each with the version that the preview showed. */
export const changeSeveralSchema = z
  .object({
    act: givenIfAny(100, 'act-required'),
    tag: optionalLines(600),
    rows: z
      .array(z.object({ id: given(), version }))
      .min(1, 'several-required')
      .max(maxAtOnce, 'too-many'),
  })
  .transform(({ act: typedAct, tag, rows }, context) => {
    const act = readBulkAct(typedAct, tag);
    if (act.kind !== 'wrong') return { act, rows };
    context.addIssue({ code: 'custom', message: act.why, path: ['act'] });
    return z.NEVER;
  });
