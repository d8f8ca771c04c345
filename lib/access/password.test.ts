import { describe, expect, it } from 'vitest';
import { hashPassword, hashToVerify, verifyPassword } from './password';

/** Algorithm, version, memory, passes and lanes, which decide how long verifying takes. */
const costOf = (hash: string) => hash.split('$').slice(0, 4);

describe('a password', () => {
  it('matches its own hash, however its accents were typed, and another password does not', async () => {
    const hash = await hashPassword('Gülüstan sülhü 1813');
    expect(await verifyPassword(hash, 'Gu\u0308lüstan sülhü 1813')).toBe(true);
    expect(await verifyPassword(hash, 'Gulustan sulhu 1813')).toBe(false);
  });

  it('is compared with a hash of the same cost if nobody has the address, and never matches', async () => {
    const known = await hashPassword('correct horse battery');
    expect(costOf(hashToVerify(null))).toEqual(costOf(hashToVerify(known)));
    expect(hashToVerify(null).length).toBe(known.length);
    expect(await verifyPassword(null, 'correct horse battery')).toBe(false);
  });
});
