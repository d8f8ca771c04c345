import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// Argon2id, as OWASP's password storage cheat sheet gives it: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash, of the same cost, of random bytes that nobody kept: no password opens it. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$dsh2kg/CIzUXwpM9+qRe0Q$7bN2aOWLtJ2nta5UqdvGfe7IxCL8owIj1bn/md/rXdg';

/** One password typed on two keyboards may come in two forms of Unicode. */
const sameForm = (password: string) => password.normalize('NFKC');

/** A salted hash in PHC form, which holds its own parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(sameForm(password), cost);
}

/** The hash that a password is held against: for a person who does not exist, one of the same cost. */
export function hashToVerify(passwordHash: string | null): string {
  return passwordHash ?? nobodysHash;
}

/**
 * Whether this is the password of that hash. Without a hash (no such person) the answer is no, after the
 * same work, so that neither answer nor time says whether an address is known.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(hashToVerify(passwordHash), sameForm(password));
  return right && passwordHash !== null;
}
