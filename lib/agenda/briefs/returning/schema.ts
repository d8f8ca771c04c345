import { z } from 'zod';
import { briefAddress } from '@/lib/agenda/briefs/schema';
import { version } from '@/lib/meetings/schema';
import { requiredLines } from '@/lib/typed-text';

/** `version` is that of the text that the reader saw. */
export const returnBriefSchema = z.object({ ...briefAddress, version, reason: requiredLines(1000) });
