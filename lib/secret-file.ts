import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes 256 random bits to a new file that only its owner can read. An existing file stays, so of two processes that
 * make one at once, both end up with the first one's.
 * @throws the system's error if the file cannot be written
 */
export function makeSecretFile(path: string): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(own, 0o600);
  try {
    linkSync(own, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(own);
  }
}
