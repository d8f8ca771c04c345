import { z } from 'zod';
import { meetingKinds, version } from '@/lib/meetings/schema';
import { given, givenIfAny, requiredLine } from '@/lib/typed-text';

const kind = z.enum(meetingKinds, 'unknown-choice');

/** Whole days before the meeting, or after it. */
const when = {
  days: z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number').max(730, 'too-many-days'),
  side: z.enum(['before', 'after'], 'unknown-choice'),
  owner: givenIfAny(20)
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
};

/** `step` is the step's key. */
export const changeTemplateStepSchema = z.object({ kind, step: given(40), version, ...when });

export const addTemplateStepSchema = z.object({ kind, title: requiredLine(120, 'title-required'), ...when });

export const removeTemplateStepSchema = z.object({ kind, step: given(40) });
