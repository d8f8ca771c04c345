import { z } from 'zod';
import { newPassword, passwordAgain, typedTwice } from '@/lib/people/schema';
import { given, givenIfAny } from '@/lib/typed-text';

export const resetPasswordSchema = z
  .object({
    token: given(100, 'reset-link-used'),
    password: newPassword,
    passwordAgain,
    /** The token of a known device, or null. */
    device: givenIfAny().nullable().default(null),
  })
  .superRefine(typedTwice);

export const recoverCoordinatorSchema = z.object({ person: given(100, 'unknown-choice') });
