import { canonicalJson, type Json, saltedHash, sha256 } from '@/lib/audit/canonical';

/** Where a frozen text of a meeting is stored. */
export type FrozenTable = 'Endorsement' | 'MinutesVersion' | 'RestrictedPart';

/** A frozen text of a meeting as it is stored. `content` is JSON text; `salt` is null where the hash has none. */
export interface StoredText {
  table: FrozenTable;
  id: string;
  content: string;
  hash: string;
  salt: string | null;
}

/** A frozen text that differs from its hash. */
export type TextFinding = Pick<StoredText, 'table' | 'id'>;

/** Compares an endorsed or agreed text, or a restricted group's part of one, with its hash (docs/domain.md#audit). */
export function textFindings(text: StoredText): TextFinding[] {
  return isFrozen(text) ? [] : [{ table: text.table, id: text.id }];
}

function isFrozen({ content, hash, salt }: StoredText): boolean {
  try {
    const value = JSON.parse(content) as Json;
    return (salt === null ? sha256(canonicalJson(value)) : saltedHash(value, salt)) === hash;
  } catch {
    return false; // no JSON, or none with a canonical text
  }
}
