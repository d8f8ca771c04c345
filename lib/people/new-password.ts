import { isGuessable } from '@/lib/access/password-strength';
import { emailKey } from './email-key';

export type PasswordFault = 'password-is-email' | 'password-weak';

/** The person who sets a password. `party` is a Party's name, or null for technical staff. */
interface Owner {
  name: string;
  email: string;
  party: string | null;
}

/**
 * Why a password of valid length is too easy to guess, or null. No kinds of characters are required: the
 * whole password is rated, and words about the person, the Party and this program count as weak.
 */
export async function passwordFault(
  password: string,
  { name, email, party }: Owner,
): Promise<PasswordFault | null> {
  if (emailKey(password) === emailKey(email)) return 'password-is-email';
  const about = [name, email, party ?? '', 'concord', 'charter'];
  return (await isGuessable(password, about)) ? 'password-weak' : null;
}
