import { z } from 'zod';
import type { ErrorCode } from '@/lib/refusal';
import { given, givenIfAny, line, requiredLine, secret } from '@/lib/typed-text';
import { addressText } from './email-key';
import { longestPassword, shortestPassword } from './password-rule';

/** An e-mail address. `code` is the error if it is missing. */
export const emailAddress = (code: ErrorCode) =>
  requiredLine(254, code).overwrite(addressText).pipe(z.email('bad-email'));

/** A new password of valid length. */
export const newPassword = secret('password-required')
  .min(shortestPassword, 'too-short')
  .max(longestPassword, 'too-long');
export const passwordAgain = secret('passwords-differ');

/** Refuses a new password that differs from its repetition. */
export const typedTwice = (input: { password: string; passwordAgain: string }, check: z.RefinementCtx) => {
  if (input.password === input.passwordAgain) return;
  check.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'passwords-differ' });
};

/** A checkbox: 'yes' if it is ticked. */
export const ticked = z
  .literal('yes', 'unknown-choice')
  .optional()
  .transform((value) => value === 'yes');

/** The set-up form. `party` is a Party's code. */
export const firstAccountSchema = z
  .object({
    token: given(100, 'setup-link-used'),
    name: requiredLine(200, 'name-required'),
    email: emailAddress('email-required'),
    password: newPassword,
    passwordAgain,
    party: given(20, 'party-required'),
  })
  .superRefine(typedTwice);

/**
 * The sign-in form. A malformed address is accepted here, so that it is answered as a wrong password is.
 * `party` (a Party's code, or `technical`) is sent only where one password opens several accounts.
 */
export const signInSchema = z.object({
  email: requiredLine(20_000, 'email-required'),
  password: secret('password-required').min(1, 'password-required'),
  party: givenIfAny().optional(),
});

/** `session` is the id of the session to keep; all others of the person end. */
export const changePasswordSchema = z
  .object({
    presentPassword: secret('password-required').min(1, 'password-required'),
    password: newPassword,
    passwordAgain,
    session: givenIfAny().default(''),
  })
  .superRefine(typedTwice);

/**
 * `device` is the token of a known device, or null; `verified` is the hash that the password matched, and `identity`
 * the id of the identity that a provider vouched for, each null if it was not used.
 */
export const startSessionSchema = z.object({
  agent: line(20_000),
  device: givenIfAny().nullable().default(null),
  verified: givenIfAny().nullable().default(null),
  identity: givenIfAny().nullable().default(null),
});
