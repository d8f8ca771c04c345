import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, environment } from '@/lib/env';
import { makeSecretFile } from '@/lib/secret-file';

let fromFile: { path: string; secret: string } | undefined;

/**
 * Encrypts the cookies of a sign-in through a provider. It comes from the environment, else from a file in the data
 * folder, which is made at first use. Sessions do not depend on it.
 * @throws the system's error if the file can be neither read nor written
 */
export function sessionSecret(
  settings: Pick<Environment, 'sessionSecret' | 'dataFolder'> = environment(),
): string {
  if (settings.sessionSecret !== null) return settings.sessionSecret;
  const path = join(settings.dataFolder, 'session-secret');
  if (fromFile?.path !== path) {
    if (!existsSync(path)) makeSecretFile(path);
    fromFile = { path, secret: readFileSync(path, 'utf8').trim() };
  }
  return fromFile.secret;
}
