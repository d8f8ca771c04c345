import { z } from 'zod';
import { instrumentFields, instrumentFieldsIfAny } from '@/lib/agreements/proposals/schema';
import { given, requiredLines } from '@/lib/typed-text';

/** `read` is the hash of the text that the Party saw. */
const text = { meeting: given(40), read: given(64) };

/** `party` is whose clearance or key it is; for another Party than the actor's the instrument is required. */
export const endorseMinutesSchema = z.object({ ...text, party: given(20), ...instrumentFieldsIfAny });

export const recordMinutesSchema = z.object({ ...text, ...instrumentFields });

export const reviseMinutesSchema = z.object({ meeting: given(40), reason: requiredLines(1000) });
