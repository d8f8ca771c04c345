import { wordKey } from '@/lib/formats/word-key';
import { type PartyNames, partiesNamed } from './party-names';

const jointWords = ['no', 'false', '0', 'everyone', 'everybody'];
const ownWords = ['private', 'mysideonly', 'myside', 'own', 'yes', 'true', '1', 'x'];

/** Who may see a row. `own`: private to the writer's side. `fault`: why `text` cannot be read. */
interface RowCompartment {
  own: boolean;
  text: string;
  fault: 'import-known' | 'import-known-other' | null;
}

/**
 * Reads every cell that says who may see a row (docs/domain.md#compartments). The row is private if any cell
 * says so. A cell that is unreadable or names another side is a fault, whatever the others say.
 */
export function knownIn(
  texts: readonly string[],
  writer: { parties: readonly PartyNames[]; party: string | null },
): RowCompartment {
  const read = texts.map((text) => ({ text, says: sayingOf(text, writer) }));
  const unread = read.find(({ says }) => says === 'unknown' || says === 'other');
  const own = read.find(({ says }) => says === 'own');
  if (unread) {
    const fault = unread.says === 'other' ? 'import-known-other' : 'import-known';
    return { own: own !== undefined, text: unread.text, fault };
  }
  return { own: own !== undefined, text: own?.text ?? texts[0] ?? '', fault: null };
}

function sayingOf(
  text: string,
  { parties, party }: { parties: readonly PartyNames[]; party: string | null },
): 'joint' | 'own' | 'other' | 'unknown' {
  const key = wordKey(text);
  if (jointWords.includes(key) || /^[-–—]$/.test(text)) return 'joint';
  if (ownWords.includes(key)) return 'own';
  // `AZ only`, as screens write it
  const named = partiesNamed(text.replace(/^\s*only(?:\s+for)?\s|\sonly\s*$/gi, ''), parties);
  if (named === null) return 'unknown';
  if (named.length === parties.length) return 'joint';
  return named.length === 1 && named[0] === party ? 'own' : 'other';
}
