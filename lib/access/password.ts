import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// Argon2id with the parameters of OWASP's password storage cheat sheet: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of the same cost, of discarded random bytes. No password matches it. */
const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$dsh2kg/CIzUXwpM9+qRe0Q$7bN2aOWLtJ2nta5UqdvGfe7IxCL8owIj1bn/md/rXdg';

/** Two keyboards may type one password in two Unicode forms. */
const normalized = (password: string) => password.normalize('NFKC');

/** A salted hash in PHC form, which holds its own parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), cost);
}

/** The hash to compare a password with. Without a person it is a dummy of the same cost. */
export function hashToVerify(passwordHash: string | null): string {
  return passwordHash ?? dummyHash;
}

/**
 * Whether the password matches the hash. A null hash (no such person) gives false after the same work, so that
 * neither the answer nor its time tells whether an address is known.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(hashToVerify(passwordHash), normalized(password));
  return matches && passwordHash !== null;
}
