import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Environment, environment } from '@/lib/env';

/** The key of the record, which the database does not hold. */
export interface AuditKey {
  /** Says which key it is, and nothing of the key: two of one name are equal. */
  name: string;
  /** The code of a chain's head: nobody without the key makes one, hexadecimal. */
  headMac(head: { chain: string; seq: number; hash: string }): string;
  /** The digest of a row's audited columns: nobody without the key guesses a row from it, base64url. */
  rowDigest(row: { model: string; content: string }): string;
}

// of a digest's 43 characters: 132 bits
const digestLength = 22;

function keyFrom(secret: string): AuditKey {
  const under = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
  const [names, heads, rows] = [under('concord name'), under('concord heads'), under('concord rows')];
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text);
  return {
    name: mac(names, '').digest('hex').slice(0, 16),
    headMac: ({ chain, seq, hash }) => mac(heads, `${chain}\n${seq}\n${hash}`).digest('hex'),
    rowDigest: ({ model, content }) =>
      mac(rows, `${model}\n${content}`).digest('base64url').slice(0, digestLength),
  };
}

let known: { secret: string; key: AuditKey } | undefined;

function remembered(secret: string): AuditKey {
  if (known?.secret !== secret) known = { secret, key: keyFrom(secret) };
  return known.key;
}

type Place = Pick<Environment, 'auditKey' | 'auditKeyFile'>;

let fromFile: { path: string; secret: string } | undefined;

/** The key of the environment, else that of its file; null where neither is there. It is read once. */
export function presentAuditKey({ auditKey, auditKeyFile: path }: Place = environment()): AuditKey | null {
  if (auditKey !== null) return remembered(auditKey);
  if (fromFile?.path !== path) {
    if (!existsSync(path)) return null;
    fromFile = { path, secret: readFileSync(path, 'utf8').trim() };
  }
  return remembered(fromFile.secret);
}

/**
 * The key that the record is kept under.
 * @throws where it is missing: nothing may be recorded without it
 */
export function auditKey(place: Place = environment()): AuditKey {
  const key = presentAuditKey(place);
  if (key !== null) return key;
  throw new Error(`The key of the record is missing: ${place.auditKeyFile}`);
}

/**
 * Makes a key by chance in the file of the environment, for its owner alone; of two that make one at once both get
 * the first one's.
 * @throws the system's error where the file cannot be written
 */
export function makeAuditKey(place: Place = environment()): AuditKey {
  const path = place.auditKeyFile;
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
  return auditKey(place);
}
