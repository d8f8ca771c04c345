import { createHash } from 'node:crypto';

/** A value that JSON represents without loss. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON: keys sorted by code unit, no white space, so that equal values have equal hashes whatever database
 * or version wrote them. It follows the idea of RFC 8785 for strings and safe integers.
 * @throws {Error} for a number that is not a safe integer
 * @example canonicalJson({ b: 1, a: 'x' }) // '{"a":"x","b":1}'
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`${value} is not a safe integer and has no canonical text`);
  }
  return JSON.stringify(value);
}

/** SHA-256 in lower-case hexadecimal, of a text in UTF-8 or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The hash of a part that is kept apart. The salt keeps readers of the hash from guessing the words. */
export const saltedHash = (part: Json, salt: string): string => sha256(`${salt}\n${canonicalJson(part)}`);
