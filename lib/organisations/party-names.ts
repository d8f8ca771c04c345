import { wordKey } from '@/lib/formats/word-key';

/** A Party's code and names, as screens and files write them. */
export interface PartyNames {
  code: string;
  name: string;
  formalName: string;
}

// Words for "all Parties" on screens and in files.
const everyParty = ['all', 'both', 'all parties', 'both parties', 'every party', 'joint', 'jointly'].map(
  wordKey,
);

/**
 * The codes of the Parties that a text names: by code, name or formal name, joined by commas, slashes or
 * “and”, or all by a word such as “both”. Null if any part names no Party.
 *
 * @example partiesNamed('Both', parties) // every code
 */
export function partiesNamed(text: string, parties: readonly PartyNames[]): string[] | null {
  if (everyParty.includes(wordKey(text))) return parties.map(({ code }) => code);
  const whole = partyNamed(text, parties);
  if (whole) return [whole];
  const parts = text.split(/[,;/&+]|\band\b/i).filter((part) => part.trim() !== '');
  const named = parts.map((part) => partyNamed(part, parties));
  if (parts.length === 0 || named.includes(undefined)) return null;
  return parties.map(({ code }) => code).filter((code) => named.includes(code));
}

function partyNamed(text: string, parties: readonly PartyNames[]): string | undefined {
  const key = wordKey(text.trim().replace(/^the\s+/i, ''));
  if (key === '') return undefined;
  return parties.find((party) =>
    [party.code, party.name, party.formalName].some((name) => wordKey(name) === key),
  )?.code;
}
