import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given, givenIfAny, optionalLines, requiredLine } from '@/lib/typed-text';

/** `party` is the side that acts; left empty, the actor's own. */
const of = { id: given(40), version, party: givenIfAny(20).default('') };

const wording = { title: requiredLine(200, 'title-required'), note: optionalLines(4000) };

export const putForwardSchema = z.object({ id: given(40), version });

/** `deferredTo` is a meeting's id; left empty, the next meeting of its kind. A refusal needs a reason. */
export const answerItemSchema = z
  .object({
    ...of,
    answer: z.enum(['accept', 'decline', 'defer'], 'unknown-choice'),
    reason: optionalLines(1000),
    deferredTo: givenIfAny(40).default(''),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer !== 'accept' && reason === '') {
      context.addIssue({ code: 'custom', message: 'reason-required', path: ['reason'] });
    }
  });

/** A side's own wording of the item. */
export const bracketItemSchema = z.object({ ...of, ...wording, reason: optionalLines(1000) });

export const takeWordingSchema = z.object(of);
