import { emailKey } from './email-key';

export const shortestPassword = 12;
export const longestPassword = 200;

export type PasswordFault = 'password-one-character' | 'password-is-email';

/**
 * What makes a password of fitting length too easy to guess, or null: one character over and over, or the
 * e-mail address that it stands beside. There are no rules on kinds of characters: length is what counts.
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  if (new Set(password).size === 1) return 'password-one-character';
  return emailKey(password) === emailKey(email) ? 'password-is-email' : null;
}
