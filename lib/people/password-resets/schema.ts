import { z } from 'zod';
import { accountSchema } from '@/lib/people/roles/schema';
import { newPassword, passwordAgain, ticked, typedTwice } from '@/lib/people/schema';
import { given, givenIfAny } from '@/lib/typed-text';

/** `show`: whether to show the link instead of mailing it. */
export const issueResetLinkSchema = accountSchema.extend({ show: ticked });

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
