import { z } from 'zod';
import { day, minutes, time } from '@/lib/meetings/schema';
import { given } from '@/lib/typed-text';

const meeting = given(40);

export const addDaySchema = z.object({ meeting, day, startTime: time, durationMinutes: minutes });

/** `offset` is in days from the meeting's first day. */
export const removeDaySchema = z.object({ meeting, offset: z.coerce.number('bad-number').int('bad-number') });
