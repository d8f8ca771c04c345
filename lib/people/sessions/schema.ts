import { z } from 'zod';
import { givenIfAny } from '@/lib/typed-text';

/** `session` is the id of one of the person's sessions. */
export const endSessionSchema = z.object({ session: givenIfAny() });

export const endSessionsSchema = z.object({});
