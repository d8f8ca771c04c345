import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that may stand in a cookie and in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: who reads the table cannot use what it holds. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
