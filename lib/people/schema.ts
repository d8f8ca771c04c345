import { z } from 'zod';
import { longestPassword, shortestPassword } from './password-rule';

const email = z
  .string('email-required')
  .trim()
  .min(1, 'email-required')
  .max(254, 'too-long')
  .pipe(z.email('bad-email'));
const filled = (code: string) => z.string(code).min(1, code);
/** A password to be set, of fitting length. */
export const newPassword = z
  .string('password-required')
  .min(shortestPassword, 'too-short')
  .max(longestPassword, 'too-long');
const again = z.string('passwords-differ');

/** The new password and its repetition are the same. */
export const typedTwice = (input: { password: string; passwordAgain: string }, check: z.RefinementCtx) => {
  if (input.password === input.passwordAgain) return;
  check.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'passwords-differ' });
};

/** The set-up form. `party` is a Party's code. */
export const firstAccountSchema = z
  .object({
    token: z.string('setup-link-used').max(100, 'setup-link-used'),
    name: z.string('name-required').trim().min(1, 'name-required').max(200, 'too-long'),
    email,
    password: newPassword,
    passwordAgain: again,
    party: filled('party-required'),
  })
  .superRefine(typedTwice);

/**
 * What is typed to sign in need only be there: all else is answered as a wrong password is. `party` is asked for only
 * where one password opens several accounts: a Party's code, or `technical`.
 */
export const signInSchema = z.object({
  email: filled('email-required'),
  password: filled('password-required'),
  party: z.string().optional(),
});

/** `session` is the id of the session that goes on; all others of the person end. */
export const changePasswordSchema = z
  .object({
    presentPassword: filled('password-required'),
    password: newPassword,
    passwordAgain: again,
    session: z.string().max(100).default(''),
  })
  .superRefine(typedTwice);

/** `device` is the token by which the browser is known, or null. */
export const startSessionSchema = z.object({
  agent: z.string(),
  device: z.string().nullable().default(null),
});

export const endSessionSchema = z.object({ session: z.string().max(100) });
