import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Environment, environment } from '@/lib/env';
import { makeSecretFile } from '@/lib/secret-file';

/** The key that seals the record (docs/domain.md#audit). It lies outside the database. */
export interface AuditKey {
  /** Identifies the key without revealing it: equal names mean equal keys. */
  name: string;
  /** The code of a chain's head in hexadecimal. It cannot be made without the key. */
  headMac(head: { chain: string; seq: number; hash: string }): string;
  /** The digest of a row's audited columns in base64url. Without the key, nobody can guess a row from it. */
  rowDigest(row: { model: string; content: string }): string;
  /** The token of a link that a message carries, as `newToken` makes them. The database holds only its hash. */
  linkToken(mailId: string): string;
}

// of a digest's 43 characters; 132 bits
const digestLength = 22;

function keyFrom(secret: string): AuditKey {
  const under = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
  const [names, heads, rows] = [under('concord name'), under('concord heads'), under('concord rows')];
  const links = under('concord links');
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text);
  return {
    name: mac(names, '').digest('hex').slice(0, 16),
    headMac: ({ chain, seq, hash }) => mac(heads, `${chain}\n${seq}\n${hash}`).digest('hex'),
    rowDigest: ({ model, content }) =>
      mac(rows, `${model}\n${content}`).digest('base64url').slice(0, digestLength),
    linkToken: (mailId) => mac(links, mailId).digest('base64url'),
  };
}

let cached: { secret: string; key: AuditKey } | undefined;

function cachedKey(secret: string): AuditKey {
  if (cached?.secret !== secret) cached = { secret, key: keyFrom(secret) };
  return cached.key;
}

type KeySettings = Pick<Environment, 'auditKey' | 'auditKeyFile'>;

let fromFile: { path: string; secret: string } | undefined;

/** The key from the environment, else from its file; null if there is neither. The file is read once. */
export function presentAuditKey(
  { auditKey, auditKeyFile: path }: KeySettings = environment(),
): AuditKey | null {
  if (auditKey !== null) return cachedKey(auditKey);
  if (fromFile?.path !== path) {
    if (!existsSync(path)) return null;
    fromFile = { path, secret: readFileSync(path, 'utf8').trim() };
  }
  return cachedKey(fromFile.secret);
}

/**
 * The key that seals the record.
 * @throws {Error} if it is missing, because nothing may be recorded without it
 */
export function auditKey(settings: KeySettings = environment()): AuditKey {
  const key = presentAuditKey(settings);
  if (key !== null) return key;
  throw new Error(`The key of the record is missing: ${settings.auditKeyFile}`);
}

/**
 * Writes a random key to the key file, unless there is one.
 * @throws the system's error if the file cannot be written
 */
export function makeAuditKey(settings: KeySettings = environment()): AuditKey {
  makeSecretFile(settings.auditKeyFile);
  return auditKey(settings);
}
