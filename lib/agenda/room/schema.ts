import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given } from '@/lib/typed-text';

/** `room` is the version of the place that the actor saw: 0 before the first item. */
export const stopClockSchema = z.object({ meeting: given(40), room: version });

/** `take` is the id of the item to take up. */
export const takeUpSchema = stopClockSchema.extend({ take: given(40) });
