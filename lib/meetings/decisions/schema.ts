import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { version } from '@/lib/meetings/schema';
import { given, optionalLine, optionalLines } from '@/lib/typed-text';
import { decisionStates } from './decision';

/** What became of a decision. For `open` neither words nor a day are needed. */
export const becameSchema = z.object({
  id: given(40),
  version,
  state: z.enum(decisionStates, 'unknown-choice'),
  became: optionalLines(1000),
  becameOn: optionalLine(40).transform((typed, context) => (typed === '' ? null : typedDay(typed, context))),
});
