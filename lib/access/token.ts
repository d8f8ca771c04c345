import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that are safe in cookies and URLs. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The SHA-256 of a token in hexadecimal. Only it is stored, so a reader of the table cannot use the token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
