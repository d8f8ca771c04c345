import { wordKey } from '@/lib/formats/word-key';
import { type PartyNames, partiesNamed } from '@/lib/organisations/party-names';

const jointWords = ['no', 'false', '0', 'everyone', 'everybody'];
const ownWords = ['private', 'mysideonly', 'myside', 'own', 'yes', 'true', '1', 'x'];

/** Who may know of a row: `own` keeps it to the writer's side; `fault` is why that cannot be read in `text`. */
interface RowCompartment {
  own: boolean;
  text: string;
  fault: 'import-known' | 'import-known-other' | null;
}

/**
 * Reads every cell that says who may know of a row (docs/domain.md#compartments): it is one side's alone
 * where any of them says so. A cell that cannot be read, or that names another side, is at fault, whatever
 * the others say.
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
  // `AZ only`, as screens show it
  const named = partiesNamed(text.replace(/^\s*only(?:\s+for)?\s|\sonly\s*$/gi, ''), parties);
  if (named === null) return 'unknown';
  if (named.length === parties.length) return 'joint';
  return named.length === 1 && named[0] === party ? 'own' : 'other';
}
