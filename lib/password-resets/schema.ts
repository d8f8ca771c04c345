import { z } from 'zod';
import { newPassword, typedTwice } from '@/lib/people/schema';

export const resetPasswordSchema = z
  .object({
    token: z.string('reset-link-used').max(100, 'reset-link-used'),
    password: newPassword,
    passwordAgain: z.string('passwords-differ'),
    /** The token by which the browser is known, or null. */
    device: z.string().nullable().default(null),
  })
  .superRefine(typedTwice);

export const recoverCoordinatorSchema = z.object({ person: z.string().max(100) });
