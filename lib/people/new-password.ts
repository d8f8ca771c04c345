import { isGuessable } from '@/lib/access/password-strength';
import { emailKey } from './email-key';

export type PasswordFault = 'password-is-email' | 'password-weak';

/** What is known of the person who sets a password. `party` is a name, or null for technical staff. */
interface Owner {
  name: string;
  email: string;
  party: string | null;
}

/**
 * What makes a password of fitting length too easy to guess, or null. There are no rules on kinds of characters: the
 * password is weighed as a whole, with what it says of its person, the Party and this program.
 */
export async function passwordFault(
  password: string,
  { name, email, party }: Owner,
): Promise<PasswordFault | null> {
  if (emailKey(password) === emailKey(email)) return 'password-is-email';
  const about = [name, email, party ?? '', 'concord', 'charter'];
  return (await isGuessable(password, about)) ? 'password-weak' : null;
}
